"""One-press mode (WA-12): an answer is a button, the next page says what was answered, and nothing else is different."""

import pytest

from survey_app.store.responses import read
from tests.journeys.conftest import ADDRESS, Begun, go_on
from tests.journeys.small import ANSWERS
from tests.journeys.walking import asked, stored
from tests.support.page_rules import PageClient

FORMATS = ("standard", "easy-read", "audio")


def by_one_press(client: PageClient) -> PageClient:
    client.press("Settings")
    client.press("Use these settings", one_press="on")
    return client


def entry(client: PageClient, response: str, question: str) -> dict:
    found = read(client.app.extensions["survey-database"], response)
    assert found
    return dict(found.answers[question])


@pytest.mark.parametrize("format", FORMATS)
def test_one_press_saves_the_answer_and_says_it(begun: Begun, format: str):
    client = by_one_press(begun("listened-to", format))
    response = client.page.hidden("response")
    assert client.page.choices == []
    client.press("Sometimes")
    assert client.page.heading == "You said: Sometimes"
    assert client.page.format == format
    assert entry(client, response, "listened-to").items() >= {"value": "sometimes", "one-press": True, "format": format}.items()
    assert "sometimes" not in client.page.url
    client.follow("Go on")
    assert asked(client.page) == "help"


def test_easy_read_says_it_with_the_picture_of_the_answer(begun: Begun):
    client = by_one_press(begun("where", "easy-read"))
    client.press("At school")
    assert [use.get("href", "").partition("#")[2] for use in client.page.all("use")] == ["at-school"]


def test_the_answer_can_be_changed(begun: Begun):
    client = by_one_press(begun("help"))
    response = client.page.hidden("response")
    client.press("Yes")
    client.follow("Change")
    assert asked(client.page) == "help"
    assert [button.get("value") for button in client.page.button_elements() if button.get("aria-current")] == ["yes", "standard"]
    client.press("No")
    client.follow("Go on")
    assert (asked(client.page), stored(client.app, response).values["help"]) == ("pause", "no")


def test_go_on_comes_first_after_the_statement(begun: Begun):
    client = by_one_press(begun("help"))
    client.press("Yes")
    inside = list(client.page.all("main")[0].iter())
    heading = inside.index(client.page.all("h1")[0])
    stops = [one for one in inside[heading:] if one.tag.rpartition("}")[2] in ("a", "button", "input")]
    assert "".join(stops[0].itertext()).strip() == "Go on"
    assert client.page.all("h1")[0].get("autofocus") is not None


def test_the_same_press_sent_twice_is_one_save(begun: Begun):
    client = by_one_press(begun("help"))
    response = client.page.hidden("response")
    button = client.page.button("Yes")
    form = client.page.form_of(button)
    sent, address = client.page.sent_by(form, button), form.get("action") or ""
    for _ in range(2):
        client.send(address, sent)
        assert client.page.heading == "You said: Yes"
    found = read(client.app.extensions["survey-database"], response)
    client.send(address, sent)
    assert read(client.app.extensions["survey-database"], response) == found


def test_a_practice_answer_is_said_and_kept_nowhere(begun: Begun):
    client = by_one_press(begun("practice"))
    response = client.page.hidden("response")
    client.press("Yes")
    assert client.page.heading == "You said: Yes"
    assert "value" not in entry(client, response, "practice")
    client.follow("Go on")
    assert asked(client.page) == "listened-to"


def test_a_question_can_be_missed_and_the_answer_is_then_gone(begun: Begun):
    client = by_one_press(begun("help"))
    response = client.page.hidden("response")
    client.press("Yes")
    client.follow("Change")
    client.press("Miss this one")
    assert (asked(client.page), stored(client.app, response).values.get("help")) == ("pause", None)


def test_settings_and_another_format_keep_the_answer_given_before(begun: Begun):
    client = by_one_press(begun("help"))
    response = client.page.hidden("response")
    client.press("Yes")
    client.follow("Change")
    for leave in ("Settings", "Easy read"):
        client.press(leave)
        assert stored(client.app, response).values["help"] == "yes"
        client.open(f"{ADDRESS}/q/help")


@pytest.mark.parametrize("question", ["who-helps", "days", "since", "one-word", "in-words"])
def test_everything_that_is_not_one_choice_stays_as_it_is(begun: Begun, question: str):
    client = by_one_press(begun(question))
    response = client.page.hidden("response")
    client.press("Continue", **ANSWERS[question])
    assert asked(client.page) not in ("", question)
    assert "one-press" not in entry(client, response, question)


def test_while_changing_one_answer_it_leads_back_to_the_check(begun: Begun):
    client = go_on(begun("help"))
    client.follow("Settings")
    client.press("Use these settings", one_press="on")
    client.follow("Change: Where do you learn?")
    client.press("At home")
    client.follow("Go on")
    assert client.page.url == f"{ADDRESS}/check"


def test_it_says_nothing_of_a_question_that_has_no_answer(begun: Begun):
    client = by_one_press(begun("help"))
    for question in ("help", "who-helps", "where", "nothing"):
        assert asked(client.open(f"{ADDRESS}/q/{question}/said")) == "help"


def test_a_page_of_the_usual_way_says_nothing_of_one_press(begun: Begun):
    client = begun("help")
    response = client.page.hidden("response")
    client.press("Continue", answer="Yes")
    assert asked(client.page) == "who-helps"
    assert "one-press" not in entry(client, response, "help")
