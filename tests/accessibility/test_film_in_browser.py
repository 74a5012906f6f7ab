"""A film in a real browser (rendering contract, BSL): nothing is fetched before a press, and it plays, slower, again, and beside nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask, request
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.accessibility.walking import begin, tab_to
from tests.support.browser import Browser
from tests.support.clips import record
from tests.support.content import HELP, questionnaire_text
from tests.support.films import SAYS, film_of, put_films

FILM = "document.querySelector('video')"
PLAYS = f"return !{FILM}.paused && {FILM}.currentTime > 0"
SOUNDING = "return document.querySelectorAll('[data-speaking]').length"


@pytest.fixture
def app(make_app: Callable[..., Flask], tiny_content: Callable[..., Path]) -> Flask:
    content = tiny_content(questionnaire_text(HELP + film_of("bsl")))
    put_films(content)
    record(content, {SAYS: 10.0})
    return make_app(content=content)


@pytest.fixture
def asked_for(app: Flask) -> list[str]:
    """Paths of films and clips that the server was asked for."""
    paths: list[str] = []
    app.before_request(lambda: paths.append(request.path) if request.path.endswith((".webm", ".mp3")) else None)
    return paths


def test_a_film_waits_for_a_press_fills_a_phone_and_is_heard_alone(browser: Browser, asked_for: list[str], open_survey: Callable[..., str]):
    list(begin(browser, open_survey("tiny"), "audio"))
    shown = browser.driver.find_element(By.TAG_NAME, "video")
    assert (asked_for, shown.size["width"] >= 320) == ([], True)
    assert (browser.small_targets(), browser.sideways(), browser.axe(), browser.console()) == ([], [], [], [])
    browser.size(1280, 900)
    assert shown.size["width"] >= 480
    browser.click("[data-listen=question]")
    browser.until(f"{SOUNDING} === 1")
    browser.click("[data-film='again']")
    browser.until(PLAYS)
    assert browser.js(SOUNDING) == 0, "the film and the question sound together"
    browser.click("[data-film='0.75']")
    assert browser.js(f"return {FILM}.playbackRate") == 0.75
    assert browser.js(f"return {FILM}.textTracks[0].mode") == "showing"
    browser.click("[data-listen=question]")
    browser.until(f"{SOUNDING} === 1")
    assert browser.js(f"return {FILM}.paused"), "the question and the film sound together"
    browser.click("[data-film='again']")
    browser.until(f"return {FILM}.ended")
    assert browser.js(f"return {FILM}.playbackRate") == 0.75
    assert browser.console() == []


def test_without_script_the_browsers_own_player_is_all_there_is(browser: Browser, asked_for: list[str], open_survey: Callable[..., str]):
    browser.script(False)
    list(begin(browser, open_survey("tiny"), "standard"))
    assert [one.is_displayed() for one in browser.driver.find_elements(By.CSS_SELECTOR, "[data-film]")] == [False] * 3
    assert (asked_for, browser.heading) == ([], SAYS)
    tab_to(browser, "video")
    browser.keys(Keys.SPACE)
    browser.until(PLAYS)
