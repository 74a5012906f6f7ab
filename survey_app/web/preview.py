"""The preview for authors: one question in every format side by side at phone width, its problems beside it. Not there in production.

Files are read anew as soon as one of them is saved, and the page asks for that a few times a second. A file that cannot be read leaves
the last good version on screen, with what is wrong beside it.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

from flask import Blueprint, abort, current_app, g, make_response, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from survey_app.inspection.opening import examined, told_of
from survey_app.presentation.formats import formats_of
from survey_app.presentation.page import Page
from survey_app.presentation.preferences import CHOICES, Preferences
from survey_app.questionnaire.languages import PSEUDO, Language
from survey_app.questionnaire.library import Library, read_library
from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.path import progress
from survey_app.questionnaire.problems import Problem
from survey_app.web import parts
from survey_app.web.respond.visits import Visit, link_to_nowhere
from survey_app.web.rules import EVERYONE, allow

preview = Blueprint("preview", __name__, url_prefix="/preview")
AREA = "Northmoor"
WATCHED = ("questionnaires/**/*.yaml", "media/pictures/*", "media/audio/*/catalogue.json", "translations/**/*.po")
SETTINGS = ("theme", "size", "spacing", "pictures")
INSIDE = {"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
          "form-action 'none'; base-uri 'none'; frame-ancestors 'self'"}  # fmt: skip
AROUND = {"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
          "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"}  # fmt: skip


@dataclass
class Reading:
    """What was read last, and the state of the files then. `kept` holds the last version of each questionnaire that could be read."""

    library: Library
    state: str = ""
    kept: dict[str, Questionnaire] = field(default_factory=dict)
    editions: dict[str, parts.Edition] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)


@dataclass(frozen=True)
class Looking(Visit):
    """A visit without a response; its addresses stay in the preview."""

    shown: str = ""

    def url(self, endpoint: str, **values: Any) -> str:
        return url_for("preview.page", slug=self.questionnaire.slug, question=self.shown, format=self.preferences.format)


def state_of(content: Path) -> str:
    """A digest that changes when a watched file is saved, added or removed."""
    files = sorted(path for pattern in WATCHED for path in content.glob(pattern))
    known = ((path.as_posix(), found.st_mtime_ns, found.st_size) for path in files if (found := path.stat()))
    return hashlib.sha256(repr(list(known)).encode()).hexdigest()[:16]


def read_again() -> Reading:
    """The content as it is now; read only when a file has changed since the last time."""
    reading: Reading = current_app.extensions.setdefault("survey-preview", Reading(parts.library()))
    content = parts.settings().content
    with reading.lock:
        state = state_of(content)
        if state != reading.state:
            reading.library = read_library(content)
            reading.kept |= reading.library.questionnaires
            reading.editions.clear()
            reading.state = state
    return reading


def questionnaire_now(reading: Reading, slug: str) -> Questionnaire:
    return reading.kept.get(slug) or abort(404)


def problems_of(reading: Reading, questionnaire: Questionnaire) -> tuple[Problem, ...]:
    """What is wrong with a questionnaire now, with what it shares."""
    library = reading.library
    readable = questionnaire.slug in library.questionnaires
    return examined(library, questionnaire).problems if readable else tuple(sorted(told_of(library, questionnaire)))


def known_languages() -> dict[str, Language]:
    """Those that respondents can choose, and the pseudo-languages whether they can or not."""
    return {**parts.languages(), **{language.tag: language for language in PSEUDO}}


def looking(reading: Reading, questionnaire: Questionnaire, shown: str, format: str) -> Looking:
    """Stands for a respondent who meets this questionnaire now, with the settings in the address."""
    known = known_languages()
    preferences = Preferences.of({**request.args, "format": format}, known, questionnaire.formats)
    edition = reading.editions.get(questionnaire.slug)
    if edition is None:
        folder = f"/preview/{questionnaire.slug}/pictures"
        edition = reading.editions[questionnaire.slug] = parts.fresh_edition(questionnaire, reading.library.pictures, folder)
    g.language = known[preferences.language]
    return Looking(link_to_nowhere(questionnaire, "preview", AREA), edition, preferences, g.language, None, shown)


@preview.get("/")
@allow(EVERYONE)
def index() -> AnyResponse:
    """Every questionnaire, with how many problems it has."""
    reading = read_again()
    counted = [(one, problems_of(reading, one)) for _, one in sorted(reading.kept.items())]
    unread = [one for one in reading.library.problems if not any(one.file == known.file for known in reading.kept.values())]
    return around("preview/index.html", reading, counted=counted, unread=unread)


@preview.get("/state")
@allow(EVERYONE)
def state() -> AnyResponse:
    """The state of the files; the page asks for it and reloads when it differs from its own."""
    return make_response({"state": state_of(parts.settings().content)})


@preview.get("/<slug>/")
@preview.get("/<slug>/<question>")
@allow(EVERYONE)
def side_by_side(slug: str, question: str = "") -> AnyResponse:
    """One question in every format it has, beside what is wrong with it. Without one, the first."""
    reading = read_again()
    questionnaire = questionnaire_now(reading, slug)
    shown = places(questionnaire)
    chosen = question or shown[0]
    if chosen not in shown:
        abort(404)
    at = shown.index(chosen)
    problems, here = problems_of(reading, questionnaire), (chosen, chosen.removeprefix("text-"))
    return around(
        "preview/side_by_side.html",
        reading,
        questionnaire=questionnaire,
        chosen=chosen,
        line=line_of(questionnaire, chosen),
        before=shown[at - 1] if at else None,
        after=shown[at + 1] if at + 1 < len(shown) else None,
        questions=[one.id for one in questionnaire.questions],
        texts=[one for one in shown if one.startswith("text-")],
        formats=formats_of(questionnaire),
        settings={name: CHOICES[name] for name in SETTINGS} | {"language": tuple(known_languages())},
        given={name: value for name, value in request.args.items() if value},
        here=[one for one in problems if one.place in here],
        elsewhere=[one for one in problems if one.place not in here],
    )


@preview.get("/<slug>/<question>/<format>")
@allow(EVERYONE)
def page(slug: str, question: str, format: str) -> AnyResponse:
    """The page itself, as a respondent would meet it; it sends nothing."""
    reading = read_again()
    questionnaire = questionnaire_now(reading, slug)
    if format not in questionnaire.formats or question not in places(questionnaire):
        abort(404)
    visit = looking(reading, questionnaire, question, format)
    return make_response(drawn(visit, question), INSIDE)


@preview.get("/<slug>/pictures/<sheet>.svg")
@allow(EVERYONE)
def pictures(slug: str, sheet: str) -> AnyResponse:
    """A sheet of pictures as it is now."""
    reading = read_again()
    sheets = looking(reading, questionnaire_now(reading, slug), "", "standard").edition.presenter.sheets
    name = sheet.rpartition(".")[0]
    if name not in sheets.names:
        abort(404)
    return make_response(sheets.svg(name), {"Content-Type": "image/svg+xml; charset=utf-8"})


def places(questionnaire: Questionnaire) -> list[str]:
    """What can be looked at: every question, then every frame text."""
    return [*(one.id for one in questionnaire.questions), *(f"text-{id}" for id in questionnaire.texts)]


def line_of(questionnaire: Questionnaire, place: str) -> str:
    """Where to edit it: file and line; a frame text stands in the shared file unless the questionnaire has its own."""
    found = questionnaire.question(place)
    return f"{questionnaire.file}:{found.line}" if found else f"questionnaires/shared/texts.yaml, {place.removeprefix('text-')}"


def drawn(visit: Looking, place: str) -> str:
    asked = visit.questionnaire.question(place)
    if asked is None:
        id = place.removeprefix("text-")
        return render_template("respond/message.html", visit=visit, blocks=visit.text(id, place), text_id=id)
    prepared = visit.edition.presenter.asked(asked, visit.preferences, visit.language, visit.area, {})
    shown = Page(prepared, progress(visit.questionnaire, visit.questionnaire.questions, asked.id))
    own = {"response_id": "", "save_id": "", "revision": 0, "changing": {}}
    return render_template("respond/question.html", visit=visit, page=shown, back="", saved=False, **own)


def around(template: str, reading: Reading, **told: Any) -> AnyResponse:
    return make_response(render_template(template, state=reading.state, counts=counts, **told), AROUND)


def counts(problems: Iterable[Problem]) -> str:
    """As in "2 errors, 1 warning"."""
    found = list(problems)
    errors = sum(one.severity == "error" for one in found)
    warnings = sum(one.severity == "warning" for one in found)
    return f"{errors} {'error' if errors == 1 else 'errors'}, {warnings} {'warning' if warnings == 1 else 'warnings'}"
