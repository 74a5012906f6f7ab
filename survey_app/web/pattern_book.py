"""The pattern book: every component, what it is for, and each of its examples on a page of its own. Not there in production.

Settings stand in the address, so that a person or a browser test can walk component, example, format, theme and language:
/pattern-book/card/chosen?format=easy-read&theme=dark&language=ar-XB. `direction` turns the page without changing its language.
"""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from flask import Blueprint, abort, current_app, g, make_response, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response as AnyResponse

from survey_app.presentation.examples import Component, ExampleShape, Reader, read_components
from survey_app.presentation.preferences import CHOICES, Preferences
from survey_app.questionnaire.languages import PSEUDO, Language
from survey_app.web import parts
from survey_app.web.rules import EVERYONE, allow

pattern_book = Blueprint("pattern_book", __name__, url_prefix="/pattern-book")
TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
DIRECTIONS = ("ltr", "rtl")
FRAMED = "frame-ancestors 'self'"
"""A component's page shows its examples in frames, each at the size of a phone; only this site may frame them."""


@dataclass(frozen=True)
class Looking:
    """Stands for a visit: what templates of respondents' pages ask of one, without a link, a response or a database."""

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


def known_languages() -> dict[str, Language]:
    """Those that respondents can choose, and the pseudo-languages whether they can or not."""
    return {**parts.languages(), **{language.tag: language for language in PSEUDO}}


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
def component(name: str) -> AnyResponse:
    """One component: its examples in frames, and what people must be able to do with it."""
    found = components().get(name) or abort(404)
    choices = CHOICES | {"language": tuple(known_languages()), "direction": DIRECTIONS}
    page = make_response(render_template("pattern_book/component.html", visit=looking(), component=found, choices=choices))
    page.headers["Content-Security-Policy"] = current_policy().replace("frame-ancestors 'none'", "frame-src 'self'; frame-ancestors 'none'")
    return page


@pattern_book.get("/<name>/<example>")
@allow(EVERYONE)
def example(name: str, example: str) -> AnyResponse:
    """One example as a respondent's page would show it."""
    found = components().get(name) or abort(404)
    shown = found.example(example) or abort(404)
    visit = looking()
    drawn = draw(found, shown, visit)
    page = make_response(render_template("pattern_book/example.html", visit=visit, component=found, example=shown, drawn=drawn))
    page.headers["Content-Security-Policy"] = current_policy().replace("frame-ancestors 'none'", FRAMED)
    return page


@pattern_book.get("/pictures.svg")
@allow(EVERYONE)
def pictures() -> AnyResponse:
    """The pictures of all examples on one sheet."""
    wanted = {id for one in components().values() for id in one.pictures}
    return make_response(parts.library().pictures.sheet(wanted), {"Content-Type": "image/svg+xml"})


def current_policy() -> str:
    from survey_app import SECURITY

    return SECURITY["Content-Security-Policy"]


def draw(component: Component, example: ExampleShape, visit: Looking) -> Markup:
    """The macro called with the example's arguments, once for each set of them."""
    macro = getattr(current_app.jinja_env.get_template(component.template).module, example.macro or component.macro)
    reader = Reader(visit.preferences, visit.language, picture_address, parts.clip_address)
    told = {"link": {"id": 1}, "collection": {"inspection": {"invented": False}}} | example.visit
    own = {"visit": replace(visit, **told), "easy": reader.easy}
    from_reader = {name: value for name, value in own.items() if name in macro.arguments}
    return Markup("\n").join(macro(**reader.arguments(arguments), **from_reader) for arguments in example.with_)


def picture_address(id: str) -> str:
    return f"{url_for('pattern_book.pictures')}#{id}"
