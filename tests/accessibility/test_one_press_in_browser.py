"""One-press mode with a keyboard or a switch (WA-12): fewer presses for every answer, and a second press does no harm."""

from collections.abc import Callable

from selenium.webdriver.common.keys import Keys

from tests.accessibility.walking import asked, begin
from tests.support.browser import Browser

CHOICES = "return [...document.querySelectorAll('[name=answer]')].map(one => one.value)"
HERE = "return document.activeElement.matches(arguments[0])"
MOST = 40
OUTSIDE = ("do-not-know", "do-not-want-to-say")


def tabs_to(browser: Browser, selector: str) -> int:
    """Press Tab until something has the focus; how many presses it took."""
    for presses in range(1, MOST):
        browser.keys(Keys.TAB)
        if browser.js(HERE, selector):
            return presses
    raise AssertionError(f"Tab does not reach {selector} on {browser.path}")


def enter(browser: Browser) -> int:
    with browser.next_page():
        browser.keys(Keys.ENTER)
    return 1


def usual_presses(browser: Browser, at: int) -> int:
    presses = tabs_to(browser, "[name=answer]")
    browser.keys(Keys.SPACE, *[Keys.ARROW_DOWN] * at)
    return presses + 1 + at + tabs_to(browser, "button[value=continue]") + enter(browser)


def one_press_presses(browser: Browser, code: str) -> int:
    presses = tabs_to(browser, f"[name=answer][value='{code}']") + enter(browser)
    assert "/said" in browser.path
    return presses + tabs_to(browser, "main a.survey-button--go") + enter(browser)


def test_one_press_takes_fewer_presses_for_every_answer(open_survey: Callable[..., str], browser: Browser):
    list(begin(browser, open_survey("area-send-children"), "easy-read"))
    question, codes = browser.path, browser.js(CHOICES)
    usual = {}
    for at, code in enumerate(codes):
        browser.open(question)
        usual[code] = usual_presses(browser, at)
        browser.open(question)
        browser.click("button[value=skip]")  # a question without an answer, so that the next walk begins like the first
    browser.open(question)
    browser.press("Settings")
    browser.click("label[for=one-press-on]")
    browser.press("Use these settings")
    once = {}
    for code in codes:
        browser.open(question)
        once[code] = one_press_presses(browser, code)
        assert (asked(browser) or browser.path) != question
    print(f"presses of the usual way {list(usual.values())}, by one press {list(once.values())}")
    scored = [code for code in codes if code not in OUTSIDE]
    assert {code: (once[code], usual[code]) for code in scored if once[code] >= usual[code]} == {}
    assert {code: (once[code], usual[code]) for code in codes if once[code] > usual[code]} == {}


def test_a_second_press_by_mistake_neither_goes_on_nor_changes_the_answer(open_survey: Callable[..., str], browser: Browser):
    list(begin(browser, open_survey("area-send-children") + "?one-press=on", "easy-read"))
    tabs_to(browser, "[name=answer]")
    enter(browser)
    said = browser.path
    assert "/said" in said
    browser.keys(Keys.ENTER, Keys.SPACE, Keys.ENTER)
    assert browser.path == said
    assert browser.js("return document.activeElement.localName") == "h1"
    assert browser.axe() == []
