"""Links outside their time, links that lead nowhere, and the grace for those who were still answering."""

from collections.abc import Callable

import pytest
from flask import Flask

from survey_app.store.collections import close_collections, find_inspection
from tests.journeys.conftest import ADDRESS, Begun, go_on
from tests.journeys.walking import asked, how_many, stored
from tests.support.clock import Clock
from tests.support.page_rules import PageClient

FORMATS = ("standard", "easy-read", "audio")


@pytest.mark.parametrize("format", FORMATS)
def test_a_survey_that_is_not_open_yet_says_so(tiny_survey: Callable[..., PageClient], clock: Clock, format: str):
    client = tiny_survey()
    clock.move(minutes=-1)
    for path in ("", "/start"):
        page = client.open(f"{ADDRESS}{path}?format={format}")
        assert (page.heading, page.format) == ("This survey is not open yet.", format)
        assert "You can answer from Monday 2 March, 9:30 am." in page.text


@pytest.mark.parametrize("format", FORMATS)
def test_a_closed_survey_says_so_and_takes_nobody_new(tiny_survey: Callable[..., PageClient], clock: Clock, format: str):
    client = tiny_survey()
    clock.move(days=7)
    for path in ("", "/start"):
        page = client.open(f"{ADDRESS}{path}?format={format}")
        assert (page.heading, page.format) == ("This survey is closed.", format)
    client.send(f"{ADDRESS}/start", {"take-part": "yes", "format": format, "response": "a" * 32})
    assert client.page.heading == "This survey is closed."
    assert how_many(client.app) == 0


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("link", ["no-such-link", "northmoor-tiny-schoo", "%C3%A9", "x" * 300, "%00", "northmoor-tiny-school'--"])
def test_an_unknown_link_answers_kindly(client: PageClient, link: str, format: str):
    page = client.open(f"/s/{link}?format={format}", 404)
    assert (page.heading, page.format) == ("We cannot find this survey.", format)
    assert "Easy read" in page.links


@pytest.mark.parametrize("app_database_url", ["postgresql"], indirect=True)
def test_a_link_that_no_database_could_hold_is_unknown_on_postgresql_too(app: Flask):
    assert app.test_client().get("/s/%00").status_code == 404


@pytest.mark.parametrize("path", ["/start", "/q/help", "/check", "/settings", "/about", "/words", "/privacy", "/stopped", "/finished"])
def test_every_page_of_an_unknown_link_is_unknown(client: PageClient, path: str):
    assert client.open(f"/s/no-such-link{path}", 404).heading == "We cannot find this survey."


def test_who_was_answering_has_an_hour_to_finish(begun: Begun, clock: Clock):
    client = begun("help")
    clock.move(days=7, minutes=59)
    client.open(ADDRESS)
    client.follow("Carry on")
    go_on(client)
    client.press("Send my answers")
    assert client.page.heading == "Thank you."


def test_after_the_grace_nothing_is_taken_and_what_was_saved_stays(begun: Begun, clock: Clock):
    client = begun("help")
    page, response = client.page, client.page.hidden("response")
    before = stored(client.app, response)
    clock.move(days=7, minutes=60)
    client.press("Continue", answer="Yes")
    assert client.page.heading == "This survey is closed."
    assert "We keep the answers that people gave us." in client.page.text
    client.send(f"{ADDRESS}/check", {"response": response})
    assert client.page.heading == "This survey is closed."
    client.open(page.url)
    assert client.page.heading == "This survey is closed."
    assert stored(client.app, response) == before


def test_an_inspection_that_is_closed_early_has_no_grace(begun: Begun, clock: Clock):
    client = begun("help")
    response = client.page.hidden("response")
    clock.move(minutes=5)
    database = client.app.extensions["survey-database"]
    assert close_collections(database, find_inspection(database, "northmoor"), clock()) == 1
    client.press("Continue", answer="Yes")
    assert "Your receipt is" not in client.page.text
    found = stored(client.app, response)
    assert (found.state, found.values) == ("unfinished", {"listened-to": "sometimes"})
    assert client.another().open(ADDRESS).heading == "This survey is closed."


def test_whoever_sent_their_answers_still_sees_so_after_closing(begun: Begun, clock: Clock):
    client = go_on(begun())
    client.press("Send my answers")
    clock.move(days=30)
    client.open(ADDRESS)
    assert "Your receipt is" in client.page.text
    assert asked(client.page) == ""
