"""Before the first question: the welcome, the opening, yes and no. Nothing is kept before the yes."""

from collections.abc import Callable

import pytest
from flask import Flask

from survey_app.questionnaire.model import OPENING_KEYS
from tests.journeys.conftest import ADDRESS
from tests.journeys.walking import NAMES, YES, asked, begin, how_many
from tests.support.content import questionnaire_text
from tests.support.page_rules import PageClient

FORMATS = list(NAMES)
BEFORE = ("", "/start", "/settings", "/help", "/helper", "/privacy", "/accessibility", "/no")


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_is_kept_before_the_yes(tiny_survey: Callable[..., PageClient], format: str):
    client = tiny_survey()
    for path in BEFORE:
        client.open(f"{ADDRESS}{path}?format={format}")
        assert client.page.format == format
    assert (how_many(client.app), client.cookies()) == (0, frozenset())
    begin(client, ADDRESS, format)
    assert (how_many(client.app), len(client.cookies())) == (1, 1)


@pytest.mark.parametrize("format", FORMATS)
def test_a_no_keeps_nothing_and_one_may_come_back(tiny_survey: Callable[..., PageClient], format: str):
    client = tiny_survey()
    client.press(NAMES[format])
    while YES not in client.page.buttons:
        client.follow("Continue")
    client.press("No")
    assert client.page.heading in ("That is fine.", "Saying no is fine.")
    assert client.page.format == format
    assert (how_many(client.app), client.cookies()) == (0, frozenset())
    client.follow("Go to the start")
    assert client.page.format == format


@pytest.mark.parametrize("sent", [{}, {"take-part": ""}, {"take-part": "perhaps"}])
def test_only_a_yes_begins_a_response(tiny_survey: Callable[..., PageClient], sent: dict[str, str]):
    client = tiny_survey()
    client.send(f"{ADDRESS}/start", {"response": "a" * 32, **sent})
    assert "Yes, I take part" in client.page.buttons
    assert how_many(client.app) == 0


def test_the_opening_is_one_page_in_standard_and_three_blocks_a_page_in_easy_read(app: Flask, open_survey: Callable[..., str]):
    address = open_survey("area-send-parents")
    pages = {}
    for format in FORMATS:
        client = PageClient(app)
        client.open(address)
        client.press(NAMES[format])
        pages[format] = 1
        while YES not in client.page.buttons:
            client.follow("Continue")
            pages[format] += 1
    assert pages == {"standard": 1, "audio": 1, "easy-read": len(OPENING_KEYS) // 3}


@pytest.mark.parametrize("part", ["0", "4", "-1", "x", "9" * 5000, "٢"])
def test_a_page_of_the_opening_that_is_not_there_is_the_first(tiny_survey: Callable[..., PageClient], part: str):
    client = tiny_survey()
    client.open(f"{ADDRESS}/start?format=standard&part={part}")
    assert client.page.heading == "We are inspectors."


@pytest.mark.parametrize("format", FORMATS)
def test_a_link_may_name_the_format_to_start_in(tiny_survey: Callable[..., PageClient], format: str):
    client = tiny_survey()
    page = client.open(f"{ADDRESS}?format={format}")
    assert page.format == format
    client.press(f"Start: {NAMES[format]}")
    while YES not in client.page.buttons:
        client.follow("Continue")
    client.press(YES)
    assert (asked(client.page), client.page.format) == ("help", format)


def test_a_link_may_name_the_language_to_start_in(make_app: Callable[..., Flask], tiny_survey: Callable[..., PageClient]):
    client = PageClient(make_app(content=tiny_survey().app.extensions["survey-settings"].content, pseudo_languages=True))
    for at, tag in enumerate(client.app.extensions["survey-languages"]):
        someone = client.another()
        someone.open(f"{ADDRESS}?language={tag}&format=easy-read")
        assert (someone.page.language, someone.page.format) == (tag, "easy-read")
        sent = dict(language=tag, format="easy-read", response=f"{at:032x}", **{"take-part": "yes"})
        someone.send(f"{ADDRESS}/start", sent)
        assert (asked(someone.page), someone.page.language, someone.page.format) == ("help", tag, "easy-read")


@pytest.mark.parametrize(
    "query", ["format=shouting&language=xx", "format=&language=", "format=easy-read%00&theme=%27%3B", "size=" + "9" * 999]
)
def test_unknown_wishes_in_an_address_are_left_aside(tiny_survey: Callable[..., PageClient], query: str):
    client = tiny_survey()
    page = client.open(f"{ADDRESS}?{query}")
    assert (page.format, page.language) == ("standard", "en")


def test_a_questionnaire_offers_only_the_formats_it_has(app: Flask, open_survey: Callable[..., str]):
    client = PageClient(app)
    page = client.open(open_survey("area-send-consultation", "area-send-consultation-easy-read") + "?format=easy-read")
    assert page.format == "standard"
    assert not [button for button in page.buttons if button.startswith("Easy read")]
    client.follow("Answer the easy read form instead")
    assert (client.page.format, client.page.url.partition("?")[0]) == ("easy-read", "/s/northmoor-consultation-easy-read-school")


def test_the_welcome_tells_how_many_questions_and_until_when(tiny_survey: Callable[..., PageClient]):
    text = tiny_survey(questionnaire_text()).page.text
    assert "There are 4 questions." in text
    assert "You can answer until Monday 9 March, 9:30 am." in text
    assert "The area and all the answers are invented." in text
