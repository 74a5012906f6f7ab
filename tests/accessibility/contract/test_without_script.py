"""The children's questionnaire from the link to the receipt in Chromium without script, once in each format, on a small phone.

Every page without script is held to the contract in the walk (test_contract.py); here a person gets through it, in a real browser.
"""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask, request

from survey_app.questionnaire.model import EASY_READ, FORMATS
from tests.accessibility.walking import walk
from tests.support.browser import PHONE, Browser
from tests.support.rendering import answer_cards, broken_words, easy_read_blocks, missing_pictures


@pytest.fixture
def asked_for(app: Flask) -> list[str]:
    """Paths of all clips that the server is asked for."""
    paths: list[str] = []
    app.before_request(lambda: paths.append(request.path) if request.path.startswith("/audio/") else None)
    return paths


def wrong_with(browser: Browser) -> Iterator[str]:
    """What a page without script shows, small and as wide as a phone."""
    yield from browser.foreign_requests()
    for width in (320, PHONE[0]):
        browser.size(width)
        yield from browser.sideways() + broken_words(browser)
    yield from browser.small_targets() + answer_cards(browser) + missing_pictures(browser)
    if browser.js("return document.documentElement.dataset.format") == EASY_READ:
        yield from easy_read_blocks(browser)
    yield from browser.axe() + browser.console()


@pytest.mark.parametrize("format", FORMATS)
def test_a_child_answers_from_the_link_to_the_receipt(open_survey: Callable[..., str], asked_for: list[str], browser: Browser, format: str):
    link = open_survey("area-send-children", "area-send-children-younger")
    browser.script(False)
    wrong = [f"{page}: {line}" for page in walk(browser, link, format, choose=1, far=False) for line in wrong_with(browser)]
    assert wrong == []
    assert asked_for == []
    assert browser.path.endswith("/finished")
    assert browser.driver.find_element("class name", "survey-receipt").is_displayed()
