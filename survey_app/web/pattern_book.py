"""The pattern book: every component, what it is for, and its examples, together and each on a page of its own. Not there in production.

Settings stand in the address, so that a person or a browser test can walk component, format, theme and language:
/pattern-book/card?format=easy-read&theme=dark&language=ar-XB. `direction` turns the page without changing its language.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from flask import Blueprint, abort, current_app, g, make_response, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response as AnyResponse

from survey_app.presentation.examples import Component, ExampleShape, Reader, read_components
from survey_app.presentation.preferences import CHOICES, Preferences
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.picture_uses import found_by, uses
from survey_app.web import parts
from survey_app.web.preview import around, known_languages, read_again
from survey_app.web.rules import EVERYONE, allow

pattern_book = Blueprint("pattern_book", __name__, url_prefix="/pattern-book")
TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
DIRECTIONS = ("ltr", "rtl")
NAMES = re.compile(r'(?<= )(?P<attribute>id|for|name|form|aria-describedby|aria-labelledby)="(?P<names>[^"]+)"')
NAV = re.compile(r'(?P<before><nav\b[^>]* aria-label="[^"]+)')


@dataclass(frozen=True)
class Looking:
    """Stands for a visit: what templates of respondents' pages ask of one, without a response or a database."""

    preferences: Preferences
    language: Language
    title: str = "Pattern book"
    link: Any = None
    collection: Any = None
    response: None = None

    def url(self, endpoint: str, **values: Any) -> str:
        return url_for(f"respond.{endpoint}", slug="example", **values)

    @property
    def switches(self) -> dict[str, str]:
        """The settings as an address holds them."""
        turned = {} if self.language == known_languages()[self.language.tag] else {"direction": self.language.direction}
        return self.preferences.as_dict() | turned


@cache
def components() -> dict[str, Component]:
    return read_components(TEMPLATES)


def looking() -> Looking:
    """Who looks, by the address."""
    preferences = Preferences.of(request.args, known_languages())
    language = known_languages()[preferences.language]
    if (direction := request.args.get("direction", "")) in DIRECTIONS:
        language = replace(language, direction=direction)
    g.language = language
    return Looking(preferences, language)


@pattern_book.get("/")
@allow(EVERYONE)
def index() -> str:
    """All components and what each is for."""
    return render_template("pattern_book/index.html", visit=looking(), components=components().values())


@pattern_book.get("/<name>")
@allow(EVERYONE)
def component(name: str) -> str:
    """One component: all its examples one below the other, and what people must be able to do with it."""
    found = components().get(name) or abort(404)
    visit = looking()
    drawn = [(example, apart(draw(found, example, visit), at)) for at, example in enumerate(found.examples, start=1)]
    choices = CHOICES | {"language": tuple(known_languages()), "direction": DIRECTIONS}
    return render_template("pattern_book/component.html", visit=visit, component=found, drawn=drawn, choices=choices)


@pattern_book.get("/<name>/<example>")
@allow(EVERYONE)
def example(name: str, example: str) -> str:
    """One example as a respondent's page would show it."""
    found = components().get(name) or abort(404)
    shown = found.example(example) or abort(404)
    visit = looking()
    return render_template("pattern_book/example.html", visit=visit, component=found, example=shown, drawn=draw(found, shown, visit))


@pattern_book.get("/pictures.svg")
@allow(EVERYONE)
def pictures() -> AnyResponse:
    """The pictures of all examples on one sheet."""
    wanted = {id for one in components().values() for id in one.pictures}
    return make_response(parts.library().pictures.sheet(wanted), {"Content-Type": "image/svg+xml"})


@pattern_book.get("/pictures")
@allow(EVERYONE)
def picture_browser() -> AnyResponse:
    """Pictures by word, where each is used, and its licence."""
    reading, word = read_again(), request.args.get("word", "").strip()[:60]
    pack = reading.library.pictures
    return around(
        "pattern_book/pictures.html",
        reading,
        word=word,
        found=found_by(pack, word),
        total=len(pack.pictures),
        pack=pack.name,
        uses=uses(reading.library.questionnaires.values()),
        sheet=url_for("pattern_book.all_pictures"),
    )


@pattern_book.get("/all-pictures.svg")
@allow(EVERYONE)
def all_pictures() -> AnyResponse:
    """The whole pack on one sheet."""
    pack = read_again().library.pictures
    return make_response(pack.sheet(pack.pictures), {"Content-Type": "image/svg+xml"})


def draw(component: Component, example: ExampleShape, visit: Looking) -> Markup:
    """The macro called with the example's arguments, once for each set of them, inside what it cannot stand without."""
    environment = current_app.jinja_env
    macro = getattr(environment.get_template(component.template).module, example.macro or component.macro)
    around = getattr(environment.get_template("pattern_book/around.html").module, "around")  # noqa: B009 - a module made of a template
    reader = Reader(visit.preferences, visit.language, picture_address, parts.sound)
    told: dict[str, Any] = {"link": {"id": 1}, "collection": {"inspection": {"invented": False}}} | example.visit
    own = {"visit": replace(visit, **told), "easy": reader.easy}
    from_reader = {name: value for name, value in own.items() if name in macro.arguments}
    drawn = Markup("\n").join(macro(**reader.arguments(arguments), **from_reader) for arguments in example.with_)
    return around(example.inside, drawn)


def picture_address(id: str) -> str:
    return f"{url_for('pattern_book.pictures')}#{id}"


def apart(drawn: Markup, at: int) -> Markup:
    """The same with names of its own, so that many examples can share a page: a page has one heading and each id once."""

    def renamed(found: re.Match) -> str:
        return f'{found["attribute"]}="{" ".join(f"{name}-{at}" for name in found["names"].split())}"'

    text = NAMES.sub(renamed, drawn).replace("<h1", "<h3").replace("</h1>", "</h3>")
    text = re.sub(r'href="#([^"]+)"', rf'href="#\1-{at}"', text)
    return Markup(NAV.sub(rf"\g<before> {at}", text))
