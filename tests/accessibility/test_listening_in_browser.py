"""Listening (rendering contract, audio): what is heard, in which order, and when it is quiet. With script, and by the browser's own players."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from flask import Flask, request
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from survey_app.store.responses import read
from tests.accessibility.walking import begin, tab_to
from tests.support.browser import Browser
from tests.support.clips import clip_file, record
from tests.support.content import questionnaire_text
from tests.support.rendering import easy_read_blocks, focused

QUESTIONS = """\
- id: short
  kind: scale
  scale: yes-sometimes-no
  wording:
    standard: [Think about today., Do you get help?]
    easy-read: [{text: Do you get help?, picture: help}]
  hint: {standard: Help can be from anyone., easy-read: [{text: Anyone can help., picture: anyone}]}
  short: Short
  role: about-you
- id: silent
  kind: yes-no
  wording:
    standard: Is this quiet?
    easy-read: [{text: Is this quiet?, picture: help}]
  short: Silent
  role: about-you
"""
CODES = ["yes", "sometimes", "no", "do-not-know", "do-not-want-to-say"]
OPTIONS = ["Yes", "Sometimes", "No", "I do not know", "I do not want to say"]
IN_ORDER = ["Think about today.", "Do you get help?", "Help can be from anyone.", *OPTIONS]
SHORT, LONG = 0.2, 10.0
MISSING = "Sound is not working. You can read it."

# Follows all sound and all marks of a page, from before its own script runs.
WATCH = """
window.sounds = new Set(), window.marks = [];
const play = HTMLMediaElement.prototype.play;
HTMLMediaElement.prototype.play = function () { sounds.add(this); return play.call(this) };
addEventListener("DOMContentLoaded", () => new MutationObserver(changes => {
  for (const {target} of changes) if ("speaking" in target.dataset)
    marks.push({words: target.querySelector(".survey-sentence__text, label").textContent.trim(), at: performance.now(), focus: document.activeElement.textContent.trim(),
                outline: parseFloat(getComputedStyle(target).outlineWidth), live: document.querySelectorAll("[aria-live], [role=status], [role=alert]").length});
}).observe(document.body, {attributes: true, attributeFilter: ["data-speaking"], subtree: true}));
"""
SENT = "return Object.fromEntries(['listened', 'heard', 'replays'].map(name => [name, document.querySelector(`[name=${name}]`).value]))"
HEARD = "return [...sounds].filter(sound => !sound.paused && !sound.ended && sound.currentTime > 0).length"
MARKED = "return [...document.querySelectorAll('[data-speaking]')].map(block => block.querySelector('.survey-sentence__text, label').textContent.trim())"
PAGE, QUESTION, STOP = "[data-listen=page]", "[data-listen=question]", "[data-do=stop]"


@pytest.fixture
def how_long() -> float:
    """Seconds that a clip lasts."""
    return LONG


@pytest.fixture
def content(tiny_content: Callable[..., Path], how_long: float) -> Path:
    folder = tiny_content(questionnaire_text(QUESTIONS))
    record(folder, dict.fromkeys(IN_ORDER, how_long))
    return folder


@pytest.fixture
def app(make_app: Callable[..., Flask], content: Path) -> Flask:
    return make_app(content=content)


@pytest.fixture
def asked_for(app: Flask) -> list[str]:
    """Paths of the clips that the server was asked for."""
    paths: list[str] = []
    app.before_request(lambda: paths.append(request.path) if request.path.startswith("/audio/") else None)
    return paths


@pytest.fixture
def listener(browser: Browser, asked_for: list[str], open_survey: Callable[..., str]) -> Iterator[Browser]:
    """Someone at the first question in audio format; its pages are watched."""
    watch = browser.cdp("Page.addScriptToEvaluateOnNewDocument", source=WATCH)["identifier"]
    list(begin(browser, open_survey("tiny"), "audio"))
    yield browser
    browser.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=watch)


def option(n: int) -> str:
    return f".survey-card:nth-of-type({n}) [data-listen=option]"


def hears(browser: Browser, *words: str) -> None:
    """One sound is playing, and these words are marked as the ones that speak."""
    browser.until(f"{HEARD} === 1")
    assert browser.js(MARKED) == list(words)


SKIP = "button[name=then][value=skip]"


def is_quiet(browser: Browser) -> bool:
    return browser.js(HEARD) == 0 and browser.js(MARKED) == []


def stored(app: Flask, id: str) -> dict:
    response = read(app.extensions["survey-database"], id)
    assert response
    return dict(response.answers)


@pytest.mark.parametrize("how_long", [SHORT])
def test_a_page_is_silent_until_the_press_and_then_speaks_in_the_order_of_the_screen(listener: Browser, asked_for: list[str]):
    assert asked_for == []
    first = "return document.querySelector('main').firstElementChild.contains(document.querySelector(arguments[0]))"
    assert listener.js(first, PAGE), "the player is not the first thing of the page"
    listener.click(PAGE)
    listener.until("return marks.length === arguments[0] && !document.querySelector('[data-speaking]')", len(IN_ORDER))
    marks = listener.js("return marks")
    assert [mark["words"] for mark in marks] == IN_ORDER
    assert len(asked_for) == len(set(asked_for)) == len(IN_ORDER)
    assert {mark["outline"] for mark in marks} == {4}
    assert min(later["at"] - sooner["at"] for sooner, later in pairwise(marks)) >= 600 + SHORT * 1000
    assert ({mark["focus"] for mark in marks}, {mark["live"] for mark in marks}) == ({"Listen to this page"}, {0})
    assert (focused(listener) or {})["words"] == "Listen to this page"
    assert not listener.driver.find_element(By.CSS_SELECTOR, STOP).is_displayed()
    assert listener.js(SENT) == {"listened": "yes", "heard": "question " + " ".join(CODES), "replays": "0"}


def test_a_second_clip_stops_the_first_and_a_second_press_stops_it(listener: Browser):
    listener.click(option(1))
    hears(listener, "Yes")
    listener.click(option(2))
    hears(listener, "Sometimes")
    assert not listener.driver.find_element(By.CSS_SELECTOR, STOP).is_displayed(), "one answer needs no player"
    listener.click(QUESTION)
    hears(listener, "Think about today.")
    assert listener.js("return [...document.querySelectorAll('[data-sounding]')].map(one => one.dataset.listen)") == ["question"]
    listener.click(QUESTION)
    assert is_quiet(listener)


def test_with_keys_alone_the_focus_stays_and_the_player_is_next(listener: Browser):
    """Nothing takes the focus from the button, Tab leads on to the player, and Escape or Stop makes it quiet."""
    tab_to(listener, PAGE)
    listener.keys(Keys.ENTER)
    hears(listener, "Think about today.")
    assert (focused(listener) or {})["words"] == "Listen to this page"
    for words in ("Pause", "Again", "Stop"):
        listener.keys(Keys.TAB)
        found = focused(listener) or {}
        assert (found["words"], found["covered"], found["outline"] >= 2) == (words, False, True)
    listener.keys(Keys.ENTER)
    assert is_quiet(listener)
    assert (focused(listener) or {})["words"] == "Listen to this page", "the focus is lost with the player"
    tab_to(listener, option(2))
    listener.keys(Keys.ENTER)
    hears(listener, "Sometimes")
    listener.keys(Keys.ESCAPE)
    assert is_quiet(listener)
    assert (focused(listener) or {})["words"] == "Listen: Sometimes"


def test_a_pause_keeps_the_place_and_again_begins_again(listener: Browser):
    place = "return [...sounds][0].currentTime"
    listener.click(PAGE)
    hears(listener, "Think about today.")
    listener.until(f"{place} > 0.3")
    listener.press("Pause")
    paused_at = listener.js(place)
    assert listener.js(HEARD) == 0
    listener.press("Go on")
    hears(listener, "Think about today.")
    assert listener.js(place) >= paused_at
    listener.press("Pause")
    listener.click(PAGE)
    hears(listener, "Think about today.")
    assert listener.js(place) >= paused_at, "pressing a paused page again begins it anew"
    listener.until(f"{place} > arguments[0] + 0.5", paused_at)
    listener.press("Again")
    listener.until(f"{place} < arguments[0]", paused_at)
    hears(listener, "Think about today.")
    assert listener.js(SENT)["replays"] == "1"


def test_the_speed_changes_at_once_and_is_kept_for_the_next_clip_and_the_next_page(listener: Browser):
    rate = "return [...sounds][0].playbackRate"
    chosen = "return [...document.querySelectorAll('[data-speed][aria-pressed=true]')].map(one => one.textContent.trim())"
    listener.click(PAGE)
    for words, speed in (("Slower", 0.75), ("Faster", 1.25)):
        listener.press(words)
        assert (listener.js(rate), listener.js(chosen)) == (speed, [words])
    listener.click(option(1))
    hears(listener, "Yes")
    assert listener.js(rate) == 1.25
    listener.click(SKIP)
    listener.click(option(1))
    hears(listener, "Yes")
    assert (listener.js(rate), listener.js(chosen)) == (1.25, ["Faster"])
    assert listener.js("return [Object.entries(sessionStorage), Object.entries(localStorage)]") == [[["speed", "1.25"]], []]


def test_leaving_the_page_stops_the_sound(listener: Browser):
    listener.js("addEventListener('pagehide', () => sessionStorage.setItem('heard', [...sounds].filter(sound => !sound.paused).length))")
    listener.click(PAGE)
    hears(listener, "Think about today.")
    listener.click(SKIP)
    assert listener.js("return sessionStorage.getItem('heard')") == "0"


@pytest.mark.parametrize("how_long", [SHORT])
def test_what_was_heard_is_stored_with_the_answer(listener: Browser, app: Flask):
    id = listener.js("return document.querySelector('[name=response]').value")
    for _ in range(2):
        listener.click(option(1))
        listener.until("return marks.length && !document.querySelector('[data-speaking]')")
    listener.press("Yes")
    listener.press("Continue")
    listener.press("No")
    listener.press("Continue")
    kept = {question: {name: answer.get(name) for name in ("listened", "heard", "replays")} for question, answer in stored(app, id).items()}
    assert kept == {
        "short": {"listened": "yes", "heard": ["yes"], "replays": 1},
        "silent": {"listened": "no", "heard": None, "replays": None},
    }


def test_an_answer_is_given_while_the_page_speaks(listener: Browser):
    listener.click(PAGE)
    hears(listener, "Think about today.")
    listener.press("Sometimes")
    assert listener.js("return document.querySelector(':checked').value") == "sometimes"
    hears(listener, "Think about today.")


def test_where_a_clip_is_missing_the_page_says_so_and_the_rest_is_heard(listener: Browser):
    listener.click(SKIP)
    listener.click(PAGE)
    hears(listener, "Yes")
    said = listener.driver.find_element(By.ID, "sound-missing")
    assert (said.text, said.get_attribute("role")) == (MISSING, None), "a message speaks over the sound"
    listener.click(PAGE)
    assert said.get_attribute("role") == "status"


@pytest.mark.parametrize("how_long", [SHORT])
def test_one_clip_that_cannot_be_fetched_leaves_the_rest(listener: Browser, content: Path):
    clip_file(content, IN_ORDER[1]).unlink()
    listener.click(PAGE)
    listener.until("return marks.length === arguments[0] && !document.querySelector('[data-speaking]')", len(IN_ORDER))
    assert listener.driver.find_element(By.ID, "sound-missing").text == MISSING
    assert listener.js(SENT)["heard"] == " ".join(CODES), "a question of which a sentence is missing was not heard"


def test_a_clip_that_cannot_be_fetched_is_told_and_the_text_stays(listener: Browser, content: Path):
    for clip in (content / "media" / "audio" / "en").glob("*.mp3"):
        clip.unlink()
    listener.click(PAGE)
    listener.until("return document.getElementById('sound-missing')")
    assert listener.driver.find_element(By.ID, "sound-missing").text == MISSING
    assert is_quiet(listener)
    assert (focused(listener) or {})["words"] == "Listen to this page"
    assert listener.heading == "Do you get help?"


@pytest.mark.parametrize("how_long", [SHORT])
def test_easy_read_is_listened_to_in_the_same_way(browser: Browser, open_survey: Callable[..., str]):
    """A button for the question and one for each card; the player shows while more than one sentence is spoken, with letters as large as all."""
    list(begin(browser, open_survey("tiny"), "easy-read"))
    assert browser.js("return [...document.querySelectorAll('[data-listen]')].map(one => one.textContent.trim())") == [
        "Listen to the question",
        *(f"Listen: {words}" for words in OPTIONS),
    ]
    assert browser.js("return [...document.querySelectorAll('[data-listen]')].filter(one => one.closest('label')).length") == 0
    browser.click(QUESTION)
    player = browser.driver.find_element(By.CSS_SELECTOR, "[data-player]")
    assert player.is_displayed()
    assert (browser.small_targets(), easy_read_blocks(browser), browser.sideways(), browser.axe()) == ([], [], [], [])


def test_without_script_the_browsers_own_players_stand_beside_the_words_and_play(browser: Browser, asked_for, open_survey):
    browser.script(False)
    list(begin(browser, open_survey("tiny"), "audio"))
    players = browser.driver.find_elements(By.TAG_NAME, "audio")
    assert [player.get_attribute("aria-label") for player in players] == [f"Listen: {words}" for words in IN_ORDER]
    assert all(player.is_displayed() and player.size["width"] >= 200 and player.size["height"] >= 44 for player in players)
    assert not browser.driver.find_element(By.CSS_SELECTOR, PAGE).is_displayed()
    assert browser.js(SENT) == {"listened": "unknown", "heard": "", "replays": "0"}
    assert asked_for == []
    browser.js("arguments[0].scrollIntoView({block: 'center'})", players[0])
    ActionChains(browser.driver).move_to_element_with_offset(players[0], 25 - players[0].size["width"] // 2, 0).click().perform()
    browser.until("return arguments[0].currentTime > 0.1", players[0])
    assert [f"{browser.site}{path}" for path in asked_for] == [players[0].get_attribute("src")]
