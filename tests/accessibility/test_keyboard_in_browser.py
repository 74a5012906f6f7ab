"""By keyboard alone (R0-8): every stop is seen, a group is one stop, arrows choose, and nothing is sent before it is meant."""

from collections.abc import Callable

import pytest
from selenium.webdriver.common.keys import Keys

from tests.accessibility.walking import begin, stops, tab_to
from tests.support.browser import Browser

CHOSEN = "return document.querySelector('input[name=answer]:checked')?.value"
FEWEST_PIXELS = 2


def unseen(found: list[dict]) -> list[dict]:
    return [stop for stop in found if stop["outline"] < FEWEST_PIXELS or stop["covered"]]


@pytest.mark.parametrize("format", ["standard", "easy-read", "audio"])
def test_tab_passes_everything_once_and_each_stop_is_seen(open_survey: Callable[..., str], browser: Browser, format: str):
    for page in begin(browser, open_survey("area-send-children"), format):
        if page == "welcome":
            assert unseen(stops(browser)) == []
    found = stops(browser)
    assert unseen(found) == []
    assert found[0]["words"] == "Skip to the main part"
    assert [stop["type"] for stop in found].count("radio") == 1
    names = [stop["words"] for stop in found]
    assert names.index("Back") < [stop["type"] for stop in found].index("radio") < names.index("Continue") < names.index("Miss this one")
    assert len(found) == len({(stop["tag"], stop["words"], stop["value"]) for stop in found})


def test_arrows_choose_and_nothing_is_sent_until_continue(open_survey: Callable[..., str], browser: Browser):
    list(begin(browser, open_survey("area-send-children"), "easy-read"))
    first = browser.path
    tab_to(browser, "input[name=answer]")
    assert browser.js(CHOSEN) is None
    browser.keys(Keys.SPACE)
    chosen = [browser.js(CHOSEN)]
    for _ in range(5):
        browser.keys(Keys.ARROW_DOWN)
        chosen.append(browser.js(CHOSEN))
    assert chosen == ["age-8-to-10", "age-11-to-15", "age-16-to-18", "age-19-to-25", "do-not-know", "do-not-want-to-say"]
    assert browser.path == first
    tab_to(browser, "button[value=continue]")
    with browser.next_page():
        browser.keys(Keys.ENTER)
    assert browser.path.endswith("/q/lives-in-area")


def test_the_first_stop_leads_past_the_header(open_survey: Callable[..., str], browser: Browser):
    list(begin(browser, open_survey("area-send-children"), "standard"))
    browser.keys(Keys.TAB, Keys.ENTER)
    assert browser.js("return document.activeElement.id") == "main"
    browser.keys(Keys.TAB)
    assert browser.js("return document.activeElement.name") == "answer"
