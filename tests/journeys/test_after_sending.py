"""What comes after: clearing a shared device, someone else's turn, another child, the survey of one's other role."""

from collections.abc import Callable

import pytest
from flask import Flask

from survey_app.questionnaire.library import Library
from tests.journeys.conftest import ADDRESS, Begun, go_on
from tests.journeys.walking import begin, how_many, nth, stored, through
from tests.support.page_rules import PageClient


def test_finish_and_clear_leaves_nothing_on_the_device(begun: Begun):
    client = go_on(begun("help", "easy-read"))
    response = client.page.hidden("response")
    client.press("Send my answers")
    form = client.page.form_of(client.page.button("Finish and clear this device"))
    answer = client.browser.post(form.get("action"), data={"then": "clear"})
    assert answer.headers["Clear-Site-Data"] == '"cache"'
    assert client.cookies() == frozenset()
    client.open(f"{ADDRESS}/finished")
    assert (client.page.url, client.page.format) == (ADDRESS, "standard")
    assert stored(client.app, response).state == "submitted"


def test_someone_elses_turn_starts_clean_in_the_same_format(begun: Begun):
    client = go_on(begun("help", "easy-read"))
    first = client.page.hidden("response")
    client.press("Send my answers")
    client.press("Someone else’s turn")
    assert (client.page.url.partition("?")[0], client.page.format, client.cookies()) == (ADDRESS, "easy-read", frozenset())
    begin(client, client.page.url, "easy-read")
    assert client.page.hidden("response") != first
    assert stored(client.app, client.page.hidden("response")).values == {}
    assert how_many(client.app) == 2


def test_the_page_where_the_first_began_hands_nothing_to_the_next(begun: Begun):
    """On a shared device the next person may go back in the browser's history and send the first page again."""
    client = begun("help")
    first = client.page.hidden("response")
    go_on(client)
    client.press("Send my answers")
    client.press("Finish and clear this device")
    client.send(f"{ADDRESS}/start", {"take-part": "yes", "response": first})
    assert client.page.hidden("response") != first


@pytest.mark.parametrize(
    ("slug", "other", "heading", "again"),
    [
        ("area-send-parents", "/s/northmoor-practitioners-school", "Do you also work with children?", "Answer about another child"),
        ("area-send-practitioners", "/s/northmoor-parents-school", "Are you also a parent or carer?", "Someone else’s turn"),
        ("area-send-children", None, None, "Someone else’s turn"),
    ],
)
def test_the_end_leads_to_the_survey_of_the_other_role(
    app: Flask, library: Library, open_survey: Callable[..., str], slug: str, other: str | None, heading: str | None, again: str
):
    others = [one for one in ("area-send-parents", "area-send-practitioners") if one != slug]
    client = PageClient(app)
    begin(client, open_survey(slug, *others), "easy-read")
    through(client, library.get(slug), nth(0))
    assert again in client.page.buttons
    if other is None:
        assert "Go to the other survey" not in client.page.links
        return
    assert heading in client.page.text
    client.follow("Go to the other survey")
    assert (client.page.url.partition("?")[0], client.page.format) == (other, "easy-read")
    begin(client, client.page.url, "easy-read")
    assert len(client.cookies()) == 2
    assert how_many(app) == 2


def test_both_surveys_of_one_device_keep_their_answers_apart(app: Flask, open_survey: Callable[..., str]):
    client = PageClient(app)
    first = open_survey("area-send-parents", "area-send-practitioners")
    begin(client, first)
    mine = client.page.hidden("response")
    begin(client, "/s/northmoor-practitioners-school")
    client.press("Continue", answer=client.page.codes[0])
    assert stored(app, mine).met == ()
    client.open(first)
    client.follow("Carry on")
    assert client.page.hidden("response") == mine
