"""Help is one press away on every page a respondent can meet, in the format they use, and leads back to where they were."""

from collections.abc import Callable

import pytest
from flask import Flask

from survey_app.questionnaire.library import Library
from tests.journeys.conftest import ADDRESS, Begun, go_on
from tests.journeys.walking import asked
from tests.support.page_rules import PageClient

FORMATS = ("standard", "easy-read", "audio")
HELP = "I need help now"


@pytest.mark.parametrize("path", ["", "/start", "/no", "/settings", "/help", "/helper", "/privacy", "/accessibility"])
@pytest.mark.parametrize("format", FORMATS)
def test_help_is_on_every_page_before_the_questions(tiny_survey: Callable[..., PageClient], path: str, format: str):
    client = tiny_survey()
    client.open(f"{ADDRESS}{path}?format={format}")
    client.follow(HELP)
    assert (client.page.url.partition("?")[0], client.page.format) == (f"{ADDRESS}/help", format)


@pytest.mark.parametrize("format", FORMATS)
def test_help_is_on_every_page_of_the_questions_and_after(begun: Begun, format: str):
    client = begun("help", format)
    assert HELP in client.page.links
    client.press("Continue")
    assert HELP in client.page.links
    client.follow("No, go back to it")
    go_on(client)
    assert HELP in client.page.links
    client.press("Send my answers")
    client.follow(HELP)
    assert client.page.url.startswith(f"{ADDRESS}/help")


def test_help_leads_back_to_the_question(begun: Begun):
    client = begun("where")
    client.follow(HELP)
    client.back()
    assert asked(client.page) == "where"


def test_help_at_a_question_in_words_leads_back_to_it_even_if_later_ones_were_met(begun: Begun):
    client = go_on(begun())
    client.open(f"{ADDRESS}/q/in-words")
    client.follow("Who can I talk to?")
    client.back()
    assert asked(client.page) == "in-words"


def test_before_words_are_written_it_says_that_nobody_reads_them_at_once(begun: Begun):
    client = begun("in-words")
    assert "We do not read this straight away." in client.page.text
    assert "Please do not write names of people, schools or places." in client.page.text


@pytest.mark.parametrize("slug", ["area-send-children", "area-send-children-younger", "area-send-parents", "area-send-practitioners"])
def test_the_numbers_can_be_called(app: Flask, library: Library, open_survey: Callable[..., str], slug: str):
    client = PageClient(app)
    client.open(open_survey(slug) + "/help")
    lines = library.get(slug).helplines
    assert lines
    addresses = set(client.page.links.values())
    for line in lines:
        assert line.number in client.page.text
        assert "tel:" + line.number.replace(" ", "") in addresses
