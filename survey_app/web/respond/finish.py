"""Check your answers, send them, and what comes after: the receipt, another child, the other role, finish and clear."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import date

from flask import redirect, render_template, request
from flask_babel import format_date, format_number
from werkzeug.wrappers import Response as AnyResponse

from survey_app.narration.script import label_line, option_line
from survey_app.presentation.blocks import Block
from survey_app.presentation.sheets import OPTIONS
from survey_app.questionnaire.model import PARENTS, PRACTITIONERS, Question
from survey_app.questionnaire.path import first_unmet, path
from survey_app.store import responses
from survey_app.store.collections import sibling_for_audience
from survey_app.web import parts
from survey_app.web.respond import respond
from survey_app.web.respond.visits import Visit, let_go, refuse_strangers, require_response, visit_of
from survey_app.web.rules import RESPONDENTS, allow

RECEIPT_WORDS = [
    "apple",
    "bread",
    "bridge",
    "brush",
    "candle",
    "castle",
    "chair",
    "circle",
    "clock",
    "cloud",
    "coat",
    "corner",
    "cup",
    "desk",
    "door",
    "drum",
    "feather",
    "field",
    "fish",
    "flower",
    "forest",
    "garden",
    "gate",
    "glass",
    "glove",
    "hill",
    "house",
    "island",
    "jacket",
    "jug",
    "kettle",
    "key",
    "kite",
    "ladder",
    "lake",
    "lamp",
    "leaf",
    "lemon",
    "map",
    "meadow",
    "mirror",
    "moon",
    "mountain",
    "orange",
    "paper",
    "pencil",
    "pepper",
    "piano",
    "plate",
    "pond",
    "river",
    "road",
    "rocket",
    "shell",
    "ship",
    "spoon",
    "star",
    "stone",
    "table",
    "tent",
    "train",
    "tree",
    "wheel",
    "window",
]
OTHER_ROLE = {PARENTS: PRACTITIONERS, PRACTITIONERS: PARENTS}


@dataclass(frozen=True)
class Given:
    """One line of the check page: the question, what was answered (empty when missed), and where to change it."""

    title: str
    heading: tuple[Block, ...]
    answers: tuple[Block, ...]
    url: str


@respond.get("/check")
@allow(RESPONDENTS)
def check(slug: str) -> AnyResponse | str:
    """All answers by section, each with a link to change it."""
    visit = visit_of(slug)
    response = require_response(visit)
    on_path = path(visit.questionnaire, response.values)
    if first_unmet(on_path, response.answers):
        return redirect(visit.next_url(), 303)
    words = responses.words(parts.database(), parts.text_keys(), response)
    sections: dict[str, list[Given]] = {}
    for question in on_path:
        if question.counted:
            title = label_line(visit.questionnaire.section_of[question.id].title, visit.preferences.format, visit.language).text
            sections.setdefault(title, []).append(given(visit, question, words))
    return render_template(
        "respond/check.html",
        visit=visit,
        sections=sections,
        blocks=visit.text("page-check", "end") + visit.text("check-answers", "end"),
        after=visit.text("sent-cannot-change", "end"),
        back=visit.url("question", question=on_path[-1].id),
    )


def given(visit: Visit, question: Question, words: dict[str, str]) -> Given:
    assert visit.response
    asked = visit.edition.presenter.asked(question, visit.preferences, visit.language, visit.area, visit.response.values)
    value = visit.response.values.get(question.id)
    codes = value if isinstance(value, list) else [value]
    answers = []
    for option in question.options:
        if option.code in codes:
            line = option_line(option, visit.preferences.format, visit.language)
            answers.append(visit.edition.presenter.block(line, OPTIONS, visit.preferences, visit.language))
    if value is not None and not question.options:
        answers.append(Block(words.get(question.id, "") if isinstance(value, dict) else shown_value(question, value)))
    heading = tuple(block for block in asked.heading if block.text in asked.title)
    return Given(asked.title, heading, tuple(answers), visit.url("question", question=question.id, change="1"))


def shown_value(question: Question, value: object) -> str:
    if question.kind == "date":
        return str(format_date(date.fromisoformat(str(value)), "long"))
    return str(format_number(int(str(value))))


@respond.post("/check")
@allow(RESPONDENTS)
def submit(slug: str) -> AnyResponse:
    """Send the answers. Sending twice sends once."""
    visit = visit_of(slug)
    if visit.response and not visit.response.in_progress:
        return redirect(visit.url("finished"), 303)
    response = require_response(visit)
    refuse_strangers(visit)
    if first_unmet(path(visit.questionnaire, response.values), response.answers):
        return redirect(visit.next_url(), 303)
    responses.submit(parts.database(), response, parts.now())
    return redirect(visit.url("finished"), 303)


@respond.get("/stopped")
@allow(RESPONDENTS)
def stopped(slug: str) -> str:
    """Stopped for now: what is kept, how to come back on this device, and how to clear it."""
    visit = visit_of(slug)
    require_response(visit)
    words = visit.text("stopped", "stopped")
    return render_template("respond/stopped.html", visit=visit, blocks=words, after=visit.text("clear-unsent", "stopped"))


@respond.get("/finished")
@allow(RESPONDENTS)
def finished(slug: str) -> AnyResponse | str:
    """The receipt and what can come next."""
    visit = visit_of(slug)
    if visit.response is None:
        return redirect(visit.url("welcome"), 303)
    if visit.response.in_progress:
        return redirect(visit.next_url(), 303)
    response = visit.response
    other = sibling_for_audience(parts.database(), visit.link, OTHER_ROLE.get(visit.questionnaire.audience, ""))
    return render_template(
        "respond/finished.html",
        visit=visit,
        blocks=visit.text("finished", "end"),
        following=visit.text("what-happens-next", "end"),
        receipt_words=visit.text("receipt", "end"),
        clear_words=visit.text("clear-sent", "end"),
        other_words=visit.text("other-survey", "end") if other else (),
        receipt=receipt(response.id),
        day=responses.finished_day(parts.database(), response.id),
        other=other,
        sent=response.state == responses.SUBMITTED,
    )


@respond.post("/clear")
@allow(RESPONDENTS)
def clear(slug: str) -> AnyResponse:
    """Take the cookie from this device, so that the next person starts clean. What was sent stays sent."""
    visit = visit_of(slug)
    again = request.form.get("then") == "again"
    settings = visit.response.settings if visit.response and again else {}
    answer = redirect(visit.url("welcome", **{name: settings[name] for name in ("format", "language") if name in settings}), 303)
    answer.headers["Clear-Site-Data"] = '"cache"'
    let_go(answer, visit.collection)
    return answer


def receipt(id: str) -> str:
    """Three plain words that stand for a response and lead to nobody (NW-05)."""
    mac = hmac.new(parts.settings().secret_key.encode(), f"receipt {id}".encode(), hashlib.sha256).digest()
    return " ".join(RECEIPT_WORDS[byte % len(RECEIPT_WORDS)] for byte in mac[:3])
