"""The children's questionnaire: finishing early or answering more, the questions for 16 and over, the form for 7 and under."""

from collections.abc import Callable

import pytest
from flask import Flask

from survey_app.questionnaire.library import Library
from survey_app.questionnaire.model import Question
from tests.journeys.walking import Fields, begin, nth, through
from tests.support.page_rules import PageClient
from tests.support.shown import Shown

CORE = 12
FOR_OLDER = {"finding-work", "way-of-living"}


@pytest.fixture
def client(app: Flask, open_survey: Callable[..., str]) -> PageClient:
    client = PageClient(app)
    client.open(open_survey("area-send-children", "area-send-children-younger"))
    return client


def choosing(**codes: str) -> Callable[[Question, Shown], Fields]:
    """Chooses these codes, and otherwise the first option."""

    def choose(question: Question, page: Shown) -> Fields:
        return {"answer": codes[question.id.replace("-", "_")]} if question.id.replace("-", "_") in codes else nth(0)(question, page)

    return choose


def test_a_child_may_finish_after_the_core(client: PageClient, library: Library):
    begin(client, client.page.url)
    walk = through(client, library.get("area-send-children"), choosing(more="finish"))
    scored = [id for id in walk.offered if library.get("area-send-children").by_id[id].scored]
    assert len(scored) == CORE
    assert list(walk.offered)[-1] == "more"
    assert walk.stored.state == "submitted"


def test_a_child_may_answer_more(client: PageClient, library: Library):
    begin(client, client.page.url, "easy-read")
    walk = through(client, library.get("area-send-children"), choosing(more="more", age="age-11-to-15"))
    assert "what-helps-in-words" in walk.offered
    assert set(library.get("area-send-children").by_id) - set(walk.offered) == FOR_OLDER


@pytest.mark.parametrize("place", range(6))
def test_only_those_of_16_and_over_are_asked_about_work_and_their_own_life(client: PageClient, library: Library, place: int):
    questionnaire = library.get("area-send-children")
    ages = questionnaire.by_id["age"].codes
    code = ages[place % len(ages)]
    begin(client, client.page.url, "audio")
    walk = through(client, questionnaire, choosing(more="more", age=code))
    assert set(walk.offered) >= FOR_OLDER if code in ("age-16-to-18", "age-19-to-25") else not set(walk.offered) & FOR_OLDER


def test_who_has_no_plan_is_not_asked_about_it(client: PageClient, library: Library):
    questionnaire = library.get("area-send-children")
    codes = questionnaire.by_id["has-plan"].codes
    asked_of = set()
    for code in codes:
        someone = client.another()
        begin(someone, client.page.url)
        if "knows-plan" in through(someone, questionnaire, choosing(more="more", has_plan=code)).offered:
            asked_of.add(code)
    assert asked_of == {"ehc-plan", "other-plan"}


@pytest.mark.parametrize("format", ["standard", "easy-read", "audio"])
def test_the_welcome_leads_children_of_7_and_under_to_their_own_form(client: PageClient, library: Library, format: str):
    client.open(f"{client.page.url}?format={format}")
    assert client.page.format == format
    client.follow("Yes, 7 or under")
    assert client.page.url.startswith("/s/northmoor-younger-school")
    assert client.page.format == format
    begin(client, client.page.url, format)
    walk = through(client, library.get("area-send-children-younger"), nth(0))
    counted = [id for id in walk.offered if library.get("area-send-children-younger").by_id[id].scored]
    assert 0 < len(counted) <= 8
    assert walk.stored.state == "submitted"


def test_the_younger_form_has_a_link_of_its_own_and_reads_the_opening_to_the_adult_and_to_the_child(client: PageClient):
    client.open("/s/northmoor-younger-poster")
    client.press("Standard")
    assert "Yes, I take part" not in client.page.buttons
    client.follow("Continue")
    assert client.page.title.startswith("Read this to the child")
    client.press("Yes, I take part")
    assert "/q/" in client.page.url
