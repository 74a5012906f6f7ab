"""Walking through a questionnaire as a person does, and what was stored afterwards."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from flask import Flask

from survey_app.questionnaire.model import AUDIO, EASY_READ, STANDARD, Question, Questionnaire
from survey_app.store.responses import read, words
from survey_app.store.tables import responses
from tests.support.page_rules import PageClient
from tests.support.shown import Shown

NAMES = {STANDARD: "Standard", EASY_READ: "Easy read", AUDIO: "Audio"}
YES = "Yes, I take part"
MOST_PAGES = 80

Fields = Mapping[str, Any]
Offer = tuple[str, str, str]
Chooser = Callable[[Question, Shown], Fields]


@dataclass(frozen=True)
class Stored:
    """A response as it lies in the database, without what tells in what way it was given."""

    state: str
    met: tuple[str, ...]
    values: Mapping[str, Any]
    words: Mapping[str, str]


@dataclass(frozen=True)
class Walk:
    """One way through: what each question offered, as (control, code, words) in the order on screen, and what was stored in the end.

    `met_in` is the format each question was first shown in, `ways` the one its answer was given in, as the stored row tells.
    """

    offered: Mapping[str, Sequence[Offer]]
    met_in: Mapping[str, str]
    stored: Stored
    ways: Mapping[str, str]


def begin(client: PageClient, address: str, format: str = STANDARD) -> Shown:
    """From the link to the first question."""
    client.open(address)
    client.press(NAMES[format])
    while YES not in client.page.buttons:
        client.follow("Continue")
    return client.press(YES)


def past_hiding(client: PageClient) -> Shown:
    """Past the page that explains "Hide this page", which comes once before the first sensitive question."""
    return client.press("Continue") if client.page.url.partition("?")[0].endswith("/hiding") else client.page


def asked(page: Shown) -> str:
    """The id of the question that a page asks; "" for any other page."""
    return page.url.partition("/q/")[2].partition("?")[0]


def nth(n: int) -> Chooser:
    """Chooses the n-th option on screen every time; where several may be chosen, also all after it that may stand beside it.

    Of ways to go on it takes the last one, so that all of the questionnaire is met; only the very first walk takes the first.
    """

    def choose(question: Question, page: Shown) -> Fields:
        if question.kind == "statement":
            return {}
        if question.kind == "multiple-choice":
            alone = {option.code for option in question.options if option.outside or option.exclusive}
            first, *others = page.codes[n % len(page.codes) :]
            return {"answer": [first, *(code for code in others if first not in alone and code not in alone)]}
        if question.options:
            return {"answer": page.codes[min(n, 1) * (len(page.codes) - 1) if question.role == "way" else n % len(page.codes)]}
        if question.kind == "number":
            return {"answer": min((question.smallest or 0) + n, question.largest or n)}
        if question.kind == "date":
            return {"answer-day": 1 + n, "answer-month": 2, "answer-year": question.smallest or 2020}
        return {"answer": f"Walk number {n} wrote this about {question.id}"}

    return choose


def through(client: PageClient, questionnaire: Questionnaire, choose: Chooser, formats: Sequence[str] = ()) -> Walk:
    """Answer every question from the one on screen to the check page, then send.

    With `formats`, each question is answered and then met again in the next one of them before going on, nothing being chosen anew.
    """
    offered: dict[str, list[Offer]] = {}
    met_in: dict[str, str] = {}
    response = client.page.hidden("response")
    while id := asked(past_hiding(client)):
        assert len(offered) < MOST_PAGES, f"the walk does not end: {list(offered)}"
        page, question = client.page, questionnaire.by_id[id]
        controls = [choice.get("type") or "" for choice in page.choices]
        offered[id], met_in[id] = list(zip(controls, page.codes, page.options, strict=True)), page.format
        fields = choose(question, page)
        if formats and question.stored:
            other = formats[(formats.index(page.format) + 1) % len(formats)]
            client.press(NAMES[other], **fields)
            assert (asked(client.page), client.page.format) == (id, other)
            fields = {}
        client.press("Continue", **fields)
    client.press("Send my answers")
    return Walk(offered, met_in, stored(client.app, response), ways(client.app, response))


def stored(app: Flask, id: str) -> Stored:
    """What the database holds of a response."""
    database = app.extensions["survey-database"]
    response = read(database, id)
    assert response
    values = {question: value for question, value in response.values.items() if not isinstance(value, Mapping)}
    with database.reading() as connection:
        met = connection.execute(sa.select(responses.c.met).where(responses.c.id == id)).scalar_one()
    return Stored(response.state, tuple(json.loads(met)), values, words(database, app.extensions["survey-text-keys"], response))


def ways(app: Flask, id: str) -> dict[str, str]:
    """Question → the format its answer was given in."""
    response = read(app.extensions["survey-database"], id)
    assert response
    return {question: entry["format"] for question, entry in response.answers.items() if "value" in entry}


def how_many(app: Flask) -> int:
    """How many responses there are."""
    with app.extensions["survey-database"].reading() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(responses)).scalar_one()
