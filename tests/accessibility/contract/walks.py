"""The walk: every page of a questionnaire in one format, each looked at once with script and once without."""

import time
from collections.abc import Mapping
from typing import Any

from flask import Flask

from survey_app.narration.catalogue import current_catalogue
from survey_app.presentation.forms import TEXT_KINDS
from survey_app.questionnaire.languages import ENGLISH
from survey_app.questionnaire.model import AUDIO, EASY_READ, STANDARD, Question, Questionnaire
from survey_app.questionnaire.path import path
from tests.accessibility.contract.looks import AROUND, ERROR, MESSAGE, MISS, QUESTION, SAID, WELCOME
from tests.accessibility.contract.measuring import measured_pages
from tests.accessibility.contract.pairs import Pair
from tests.accessibility.contract.records import Record
from tests.support.browser import Browser
from tests.support.clock import Clock

MOST_PAGES = 90
MOST_WALKS = 3
LEADS_AWAY = {"respond.hide": "it leads to another site; tests of hiding follow it"}
"""Addresses that no walk opens, with the reason."""
ONWARD = "main button[name=then][value=continue]"
Values = dict[str, Any]


def walk(app: Flask, clock: Clock, link: str, browser: Browser, questionnaire: Questionnaire, format: str) -> Record:
    """Look at every page of a questionnaire in a format: before it begins, each question, the pages around, sending, and settings."""
    begun, record = time.monotonic(), Record(questionnaire.slug, format)
    catalogue = current_catalogue(app.extensions["survey-settings"].content, ENGLISH)
    parts = (app, browser, link, questionnaire, format, record, catalogue if catalogue.entries else None)
    browser.reset()
    with measured_pages(browser):
        before(Pair(*parts), clock)
        first = Pair(*parts)
        first.begin(look=True)
        answer_all(first, first=True)
        afterwards(first)
        for _ in range(MOST_WALKS - 1):
            if len(record.met) < len(questionnaire.questions):
                again = Pair(*parts)
                again.begin()
                answer_all(again)
        with_settings(parts)
    browser.reset()
    record.seconds = time.monotonic() - begun
    return record


def before(pair: Pair, clock: Clock) -> None:
    """The welcome page, a no, and what is said when the survey is not open or the address is wrong."""
    pair.open(pair.address())
    pair.look("welcome", WELCOME)
    if pair.format == STANDARD:
        pair.open(pair.link)
        pair.look("welcome as the link leads to it", WELCOME)
    pair.open(pair.address("/no"))
    pair.look("no", MESSAGE)
    for days, name in ((-1, "not open yet"), (9, "closed")):
        clock.move(days=days)
        pair.open(pair.address())
        pair.look(name, MESSAGE)
        clock.move(days=-days)
    for address, name in (("/s/no-such-link", "unknown link"), (f"{pair.link}/no-such-page", "unknown page")):
        pair.open(f"{address}?format={pair.format}", 404)
        pair.look(name, MESSAGE, status=404)


def answer_all(pair: Pair, first: bool = False) -> None:
    """Answer from the question on screen to the check page, looking at each question that no walk has met."""
    values: Values = {}
    met, questionnaire = pair.record.met, pair.questionnaire
    for _ in range(MOST_PAGES):
        question = pair.question
        if question is None:
            if not pair.page.url.partition("?")[0].endswith("/hiding"):
                return
            pair.look("hiding is explained")
            pair.press_on("Continue")
            continue
        if question.id not in met:
            chooses = bool(question.options) and question.kind != "multiple-choice"
            pair.look(question.id, QUESTION, sample=first and chooses and not any(questionnaire.by_id[id].options for id in met))
            if first:
                beside(pair, question)
            met.add(question.id)
        fields = chosen(questionnaire, question, values, met)
        if question.options and not question.practice:
            values[question.id] = fields["answer"]
        pair.press("then", "continue", **fields)
    raise AssertionError(f"the walk does not end: {pair.page.url}")


def beside(pair: Pair, question: Question) -> None:
    """What can come of one question: missing it, an answer that cannot be read, a form of another response; once, the pages around."""
    counted = [id for id in pair.record.met if pair.questionnaire.by_id[id].counted]
    errors = [id for id in counted if pair.questionnaire.by_id[id].kind in (*TEXT_KINDS, "number", "date")]
    if question.counted and (not counted or question.sensitive):
        came_by(pair, f"missing {question.id}", MISS, {})
    if question.counted and not counted:
        around(pair)
        stranger(pair)
    unreadable = wrong_answer(question)
    if unreadable and not any(pair.questionnaire.by_id[id].kind == question.kind for id in errors):
        came_by(pair, f"{question.id} not read", ERROR, unreadable, status=422)


def came_by(pair: Pair, name: str, what: str, fields: Mapping[str, str], status: int = 200) -> None:
    """Send the page that both are at, look at the answer, and go back to the question."""
    back = pair.page.url
    pair.press("then", "continue", expect_status=status, **fields)
    fill = "for (const [name, value] of Object.entries(arguments[0])) document.getElementsByName(name)[0].value = value"
    pair.browser.open(back)

    def press(browser: Browser) -> None:
        browser.js(fill, dict(fields))
        browser.click(ONWARD)

    pair.look(name, what, press=press, status=status)
    pair.open(back)


def stranger(pair: Pair) -> None:
    """The form of a response that this device does not hold."""
    back, other = pair.page.url, "0" * 32
    sent = [
        (name, other if name == "response" else value)
        for name, value in pair.page.sent_by(pair.page.form_of(pair.page.button_elements()[0]))
    ]
    with pair.noting():
        pair.client.send(back, sent, 409)

    def press(browser: Browser) -> None:
        browser.open(back)
        browser.js("document.getElementsByName('response')[0].value = arguments[0]", other)
        browser.click(ONWARD)

    pair.look("another response", MESSAGE, press=press, status=409, question=None)
    pair.open(back)


def around(pair: Pair) -> None:
    """Every page that needs no more than the link, as it is for someone who is answering."""
    back, slug = pair.page.url, pair.link.removeprefix("/s/")
    adapter = pair.app.url_map.bind("localhost")
    for rule in pair.app.url_map.iter_rules():
        if (
            rule.endpoint.startswith("respond.")
            and "GET" in (rule.methods or ())
            and rule.arguments == {"slug"}
            and rule.endpoint not in LEADS_AWAY
        ):
            address = adapter.build(rule.endpoint, {"slug": slug})
            pair.open(address)
            if pair.page.url == address:
                pair.look(rule.endpoint.removeprefix("respond."), AROUND)
    pair.open(back)


def afterwards(pair: Pair) -> None:
    """Check, change one answer, send, and what comes then."""
    pair.look("check")
    change = next(href for one in pair.page.all("a") if "change=1" in (href := one.get("href") or ""))
    back = pair.page.url
    pair.open(change)
    pair.look("changing an answer", QUESTION)
    pair.open(back)
    pair.press_on("Send my answers")
    pair.look("finished")


def with_settings(parts: tuple) -> None:
    """A question with other settings: one press and what it says, no pictures, listening."""
    settings = {STANDARD: ("listening", "on"), EASY_READ: ("pictures", "off"), AUDIO: ("pictures", "on")}
    for name, value in (("one-press", "on"), settings[parts[4]]):
        pair = Pair(*parts)
        pair.begin(**{name: value})
        while pair.question and not (pair.question.counted and pair.question.options and pair.question.kind != "multiple-choice"):
            pair.press("then", "continue" if pair.question.kind == "statement" else "skip")
        pair.look(f"with {name} {value}", QUESTION, one_press=name == "one-press")
        if name == "one-press":
            pair.press("answer")
            pair.look("said", SAID)


def chosen(questionnaire: Questionnaire, question: Question, values: Values, met: set[str]) -> dict[str, Any]:
    """An answer that leads to most of what no walk has met yet."""
    if question.kind in TEXT_KINDS:
        return {"answer": "Words that somebody wrote"}
    if question.kind == "number":
        return {"answer": str(question.smallest or 1)}
    if question.kind == "date":
        return {"answer-day": "2", "answer-month": "3", "answer-year": str(question.smallest or 2020)}
    if not question.options:
        return {}
    several = question.kind == "multiple-choice"

    def leads_to(code: str) -> tuple[int, int]:
        answered = values | {question.id: [code] if several else code}
        waiting = [one for one in questionnaire.questions if one.id not in met]
        helped = sum(test.holds(answered) for one in waiting if one.when for test in one.when.tests() if test.question == question.id)
        return len({one.id for one in path(questionnaire, answered)} - met), helped

    best = max(question.codes, key=leads_to)
    return {"answer": [best] if several else best}


def wrong_answer(question: Question) -> dict[str, str]:
    """What cannot be read as an answer; nothing where all can."""
    if question.kind in TEXT_KINDS:
        return {"answer": "x " * (question.limit or 10_000)}
    return {"number": {"answer": "few"}, "date": {"answer-day": "40", "answer-month": "2", "answer-year": "2020"}}.get(question.kind, {})
