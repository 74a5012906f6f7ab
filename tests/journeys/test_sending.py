"""Sending once: pressed twice, sent again, loaded again, from two tabs, from a page of someone else."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.journeys.conftest import ADDRESS, Begun, go_on
from tests.journeys.walking import asked, begin, how_many, stored
from tests.support.clock import Clock
from tests.support.page_rules import PageClient
from tests.support.shown import Shown


def form_of(page: Shown, button: str, **changes: str) -> list[tuple[str, str]]:
    """What a page would send by one of its buttons."""
    pressed = page.button(button)
    return [(name, changes.get(name, value)) for name, value in page.sent_by(page.form_of(pressed), pressed)]


def test_a_double_press_goes_on_by_one_question(begun: Begun):
    client = begun("listened-to")
    page = client.page
    sent = [*form_of(page, "Continue"), ("answer", "yes")]
    for _ in range(2):
        client.send(page.url, sent)
        assert asked(client.page) == "help"
    assert client.page.hidden("revision") == "3"


def test_a_form_sent_again_later_changes_nothing(begun: Begun):
    client = begun("listened-to")
    first, response = client.page, client.page.hidden("response")
    sent = [*form_of(first, "Continue"), ("answer", "yes")]
    client.send(first.url, sent)
    client.open(first.url)
    client.press("Continue", answer="No")
    client.send(first.url, sent)
    assert stored(client.app, response).values["listened-to"] == "no"


def test_back_change_continue_keeps_the_change_though_the_page_is_the_old_one(begun: Begun):
    client = begun("listened-to")
    page, response = client.page, client.page.hidden("response")
    client.send(page.url, [*form_of(page, "Continue"), ("answer", "yes")])
    client.send(page.url, [*form_of(page, "Continue"), ("answer", "no")])
    assert stored(client.app, response).values["listened-to"] == "no"


@pytest.mark.parametrize("save", ["", "x", "é" * 20, "a" * 500, "../../etc", "0\x00" * 8])
def test_a_strange_save_id_still_saves(begun: Begun, save: str):
    client = begun("listened-to")
    page, response = client.page, client.page.hidden("response")
    client.send(page.url, [*form_of(page, "Continue", save=save), ("answer", "yes")])
    assert stored(client.app, response).values["listened-to"] == "yes"


def test_two_tabs_merge(begun: Begun):
    client = begun("help")
    response, second_tab = client.page.hidden("response"), client.page
    client.press("Continue", answer="Yes")
    client.press("Continue", answer="School")
    client.send(f"{ADDRESS}/q/listened-to", [("response", response), ("save", "tab-two-1"), ("revision", "2"), ("answer", "no")])
    client.send(second_tab.url, [*form_of(second_tab, "Continue"), ("answer", "yes")])
    found = stored(client.app, response)
    assert found.values == {"listened-to": "no", "help": "yes", "who-helps": ["school"]}


def test_beginning_twice_begins_one_response(tiny_survey: Callable[..., PageClient]):
    client = tiny_survey()
    client.press("Standard")
    page = client.page
    sent = form_of(page, "Yes, I take part")
    for _ in range(2):
        client.send(f"{ADDRESS}/start", sent)
        assert asked(client.page) == "help"
    assert how_many(client.app) == 1


def test_sending_twice_sends_once(begun: Begun, clock: Clock):
    client = go_on(begun())
    sent, response = form_of(client.page, "Send my answers"), client.page.hidden("response")
    client.press("Send my answers")
    receipt = client.page.text
    clock.move(hours=30)
    client.send(f"{ADDRESS}/check", sent)
    assert client.page.url == f"{ADDRESS}/finished"
    assert client.page.text == receipt
    assert stored(client.app, response).state == "submitted"


def test_the_finished_page_can_be_loaded_again_and_tells_a_receipt(begun: Begun):
    client = go_on(begun())
    client.press("Send my answers")
    first = client.page.text
    client.open(client.page.url)
    assert client.page.text == first
    assert "Sent on Monday 2 March. Your receipt is" in first


@pytest.mark.parametrize("where", ["/q/help", "/check", "/start", ""])
def test_after_sending_every_page_of_the_survey_leads_to_the_end(begun: Begun, where: str):
    client = go_on(begun())
    client.press("Send my answers")
    client.open(ADDRESS + where)
    assert client.page.url.startswith(f"{ADDRESS}/finished")


def test_after_sending_an_old_page_changes_nothing(begun: Begun):
    client = begun("listened-to")
    old = client.page
    go_on(client)
    response = client.page.hidden("response")
    client.press("Send my answers")
    before = stored(client.app, response)
    client.send(old.url, [*form_of(old, "Continue"), ("answer", "no")])
    assert client.page.url == f"{ADDRESS}/finished"
    assert stored(client.app, response) == before


def test_answers_are_not_sent_before_everything_was_shown(begun: Begun):
    client = begun("help")
    response = client.page.hidden("response")
    client.send(f"{ADDRESS}/check", {"response": response})
    assert asked(client.page) == "help"
    assert stored(client.app, response).state == "in-progress"


@pytest.mark.parametrize("question", ["in-words", "right-questions", "no-such-question"])
def test_nobody_jumps_ahead(begun: Begun, question: str):
    client = begun("help")
    response = client.page.hidden("response")
    client.open(f"{ADDRESS}/q/{question}")
    assert asked(client.page) == "help"
    client.send(f"{ADDRESS}/q/{question}", {"response": response, "save": "a-save-id", "answer": "yes"})
    assert asked(client.page) == "help"
    assert stored(client.app, response).met == ("practice", "listened-to")


@pytest.mark.parametrize("path", ["/q/help", "/check", "/settings"])
def test_a_form_of_another_response_is_not_saved_into_this_one(begun: Begun, path: str):
    mine, theirs = begun("help"), None
    page, response = mine.page, mine.page.hidden("response")
    theirs = mine.another()
    begin(theirs, ADDRESS)
    other = theirs.page.hidden("response")
    before = stored(mine.app, response), stored(mine.app, other)
    theirs.send(ADDRESS + path, [*form_of(page, "Continue"), ("answer", "no"), ("size", "large")], 409)
    assert "Your answers are on another phone or computer." in theirs.page.text
    assert (stored(mine.app, response), stored(mine.app, other)) == before


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}]
)
@pytest.mark.parametrize("path", ["/q/help", "/check", "/settings", "/start", "/clear"])
def test_a_form_from_another_site_is_refused(begun: Begun, path: str, headers: dict[str, str]):
    client = begun("help")
    response = client.page.hidden("response")
    before = stored(client.app, response)
    answer = client.browser.post(ADDRESS + path, data={"response": response, "answer": "no", "take-part": "yes"}, headers=headers)
    assert answer.status_code == 403
    assert "Set-Cookie" not in answer.headers
    assert stored(client.app, response) == before


@pytest.mark.parametrize("path", ["/q/help", "/check", "/finished"])
def test_without_a_cookie_one_begins_at_the_start(begun: Begun, path: str):
    client = begun("help").another()
    client.open(ADDRESS + path)
    assert client.page.url == ADDRESS


@pytest.mark.parametrize("path", ["/q/help", "/check"])
def test_without_a_cookie_nothing_is_saved(begun: Begun, path: str):
    client = begun("help")
    response, before = client.page.hidden("response"), stored(client.app, client.page.hidden("response"))
    stranger = client.another()
    stranger.send(ADDRESS + path, {"response": response, "answer": "no"})
    assert stranger.page.url == ADDRESS
    assert stored(client.app, response) == before


def test_a_cookie_that_was_changed_is_no_cookie(begun: Begun):
    client = begun("help")
    response = client.page.hidden("response")
    stranger = client.another()
    for cookie in (response, f"{response}.forged", ""):
        stranger.browser.set_cookie("survey-1", cookie, domain="localhost", path="/s/")
        stranger.open(f"{ADDRESS}/q/help")
        assert stranger.page.url == ADDRESS


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(tiny_survey: Callable[..., PageClient]):
    client = tiny_survey()
    client.press("Standard")
    answer = client.browser.post(f"{ADDRESS}/start", data={"take-part": "yes", "response": "a" * 32})
    cookie = answer.headers["Set-Cookie"]
    assert {"HttpOnly", "SameSite=Lax", "Path=/s/"} <= set(cookie.split("; "))
    assert f"Max-Age={int(timedelta(days=7, hours=1).total_seconds())}" in cookie
