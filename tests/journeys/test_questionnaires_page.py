"""What inspectors read of questionnaires: what can be opened, what cannot and why, and that nobody has tested the easy read."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from survey_app.inspection.opening import open_collections
from survey_app.store.collections import Inspection, open_inspection
from survey_app.store.people import add_person, grant
from tests.journeys.small import EVERY_KIND_TEXT
from tests.journeys.walking import begin, nth, through
from tests.support.clock import Clock
from tests.support.content import questionnaire_text
from tests.support.page_rules import PageClient

PASSWORD = "words for trying it"
PAGE = "/inspect/questionnaires"
STATE = "Easy read: not yet tested with people."
BECAUSE = "A rehearsal with our own staff."
LATE = "short: Help\n        when: {question: easy, is: 'yes'}"
AGES = "ages: {from: 8, to: 25}\n"


def signed_in(app: Flask, role: str = "inspector", inspection: Inspection | None = None) -> PageClient:
    database = app.extensions["survey-database"]
    person = add_person(database, "Ines", "ines@survey.example", role, PASSWORD)
    if inspection:
        grant(database, person, inspection.id)
    client = PageClient(app)
    client.open("/inspect/sign-in")
    client.press("Sign in", email="ines@survey.example", password=PASSWORD)
    return client


@pytest.fixture
def reads(make_app: Callable[..., Flask], tiny_content: Callable[..., Path]) -> Callable[..., str]:
    """The words of the page, for someone signed in, about one questionnaire given as text."""

    def read(text: str, role: str = "inspector") -> str:
        client = signed_in(make_app(content=tiny_content(text)), role)
        return client.open(PAGE).text

    return read


def test_it_is_one_press_from_the_list_of_inspections(make_app: Callable[..., Flask], tiny_content: Callable[..., Path]):
    client = signed_in(make_app(content=tiny_content()))
    client.follow("Questionnaires: what can be opened")
    assert client.page.heading == "Questionnaires"


def test_what_is_only_for_information_is_no_warning(app: Flask):
    """Every shipped questionnaire has reading grades and accepted warnings, and no warning that is open."""
    text = signed_in(app).open(PAGE).text
    assert "each with a reason" in text
    assert re.findall(r"\d+ warnings?\b(?! stay)", text) == []


def test_a_sound_questionnaire_can_be_opened_and_says_that_nobody_has_tested_it(reads: Callable[..., str]):
    text = reads(questionnaire_text())
    assert "This can be opened. It has no errors." in text
    assert STATE in text
    assert "Version 1." in text
    assert "Checks cannot judge whether formats mean the same" in text


def test_it_shows_no_answers_so_every_role_may_read_it(reads: Callable[..., str]):
    assert "This can be opened." in reads(questionnaire_text(), "auditor")


def test_what_cannot_be_opened_says_which_error_and_where(reads: Callable[..., str]):
    text = reads(questionnaire_text().replace("short: Help", LATE))
    assert "This cannot be opened: " in text
    assert "questionnaires/tiny/questionnaire.yaml, line " in text
    assert "The condition looks ahead to easy. Move that question before this one." in text
    assert "condition-on-later-question (L61)" in text
    assert "This can be opened." not in text


def test_a_tested_version_names_who_tested_it_and_when(reads: Callable[..., str]):
    review = 'reviews: [{what: tested-with-people, by: A group of ten, on: "2026-01-10", version: 1}]\n'
    text = reads(questionnaire_text(more=AGES + review))
    assert "Tested with people: A group of ten, 2026-01-10." in text
    assert STATE not in text


def test_a_warning_that_stays_is_shown_with_its_reason(reads: Callable[..., str]):
    accept = 'accept: [{check: practice-missing, because: "The first question is easy enough."}]\n'
    text = reads(questionnaire_text(more=AGES + accept))
    assert "Because: The first question is easy enough." in text


@pytest.fixture
def opened(make_app: Callable[..., Flask], tiny_content: Callable[..., Path], clock: Clock) -> tuple[Flask, Inspection]:
    """A small survey that was opened untested, and answered once in easy read."""
    app = make_app(content=tiny_content(EVERY_KIND_TEXT))
    database, library = app.extensions["survey-database"], app.extensions["survey-library"]
    inspection = open_inspection(database, "northmoor", "Northmoor", clock())
    open_collections(database, library, inspection, (clock(), clock() + timedelta(days=7)), ["tiny"], BECAUSE)
    client = PageClient(app)
    begin(client, "/s/northmoor-tiny-school", "easy-read")
    through(client, library.get("tiny"), nth(0))
    return app, inspection


@pytest.mark.parametrize(
    ("address", "times"),
    [
        ("/inspect/northmoor", 1),
        ("/inspect/northmoor/tiny/help", 1),
        ("/inspect/northmoor/tiny/help?by=format", 2),
        ("/inspect/northmoor/tiny/help?only=format:easy-read", 2),
    ],
)
def test_the_reason_stands_beside_easy_read_figures_for_inspectors(opened: tuple[Flask, Inspection], address: str, times: int):
    client = signed_in(opened[0], inspection=opened[1])
    text = client.open(address).text
    assert text.count(f"{STATE} Opened because: {BECAUSE}") == times


def test_respondents_never_read_it(opened: tuple[Flask, Inspection]):
    client = PageClient(opened[0])
    for address in ("", "/start", "/help", "/about"):
        client.open(f"/s/northmoor-tiny-school{address}")
        assert "tested" not in client.answer.text
        assert BECAUSE not in client.answer.text
