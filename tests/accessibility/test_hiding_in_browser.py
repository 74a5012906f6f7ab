"""Hide this page in a real browser (QX-02, QX-04, R0-11): it is blank at once, and Back does not bring it again."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask, request
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.accessibility.walking import tab_to
from tests.journeys.walking import asked, begin, past_hiding
from tests.support.browser import Browser
from tests.support.page_rules import PageClient

WATCH = """
let painted = false;
new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => { painted = true; }))).observe(document.documentElement, { attributes: true });
addEventListener("pagehide", (event) => {
  if (event.isTrusted) navigator.sendBeacon(`/left?${new URLSearchParams({ body: getComputedStyle(document.body).display, title: document.title, painted })}`);
});
"""
"""Tells the server how the page looked when it was left."""
LINK = ".survey-hide a"


@pytest.fixture
def child(app: Flask, open_survey: Callable[..., str], browser: Browser) -> Browser:
    """Someone at the question whether they feel safe, who came from the one before it. Hiding leads to the front page of this site."""
    settings = app.extensions["survey-settings"]
    app.extensions["survey-settings"] = replace(settings, hide_to=f"{browser.site}/")
    client = PageClient(app, browser.site)
    begin(client, open_survey("area-send-children"))
    before = ""
    while asked(past_hiding(client)) != "feels-safe":
        before = client.page.url
        client.press("Miss this one" if "Miss this one" in client.page.buttons else "Continue")
    browser.open("/favicon.svg")
    for cookie in client.browser._cookies.values():
        browser.driver.add_cookie({"name": cookie.key, "value": cookie.value, "path": cookie.path, "httpOnly": True})
    browser.open(before)
    browser.open(client.page.url)
    assert browser.heading.startswith("Do you feel safe")
    return browser


@pytest.fixture
def left(app: Flask) -> list[dict]:
    """What pages with WATCH told when they were left."""
    told: list[dict] = []
    app.before_request_funcs.setdefault(None, []).insert(
        0, lambda: told.append(request.args.to_dict()) if request.path == "/left" else None
    )
    return told


def gone(browser: Browser) -> None:
    """At the other site, with nothing of the session left; neither Back nor the address shows what was asked."""
    browser.until("return location.pathname === '/' && document.readyState === 'complete'")
    assert [cookie["name"] for cookie in browser.driver.get_cookies() if cookie["name"].startswith("survey-")] == []
    for _ in range(2):
        browser.driver.back()
        assert "/q/" not in browser.path
        assert "feel safe" not in browser.js("return document.body?.textContent ?? ''")


def test_shift_three_times_blanks_the_page_and_leaves_for_good(child: Browser, left: list[dict]):
    here = child.path
    child.js(WATCH)
    child.keys(Keys.SHIFT, Keys.SHIFT, "a", Keys.SHIFT, Keys.SHIFT)
    for _ in range(3):
        ActionChains(child.driver).key_down(Keys.SHIFT).send_keys("a").key_up(Keys.SHIFT).perform()
    assert child.path == here, "capital letters are no wish to leave"
    child.keys(Keys.SHIFT, Keys.SHIFT, Keys.SHIFT)
    gone(child)
    assert left == [{"body": "none", "title": "…", "painted": "true"}]


def test_the_button_blanks_the_page_and_leaves_for_good(child: Browser, left: list[dict]):
    child.js(WATCH)
    child.driver.find_element(By.CSS_SELECTOR, LINK).click()
    gone(child)
    assert left == [{"body": "none", "title": "…", "painted": "true"}]


def test_without_script_the_second_stop_of_tab_leaves(child: Browser):
    child.script(False)
    child.open(child.path)
    child.keys(Keys.TAB, Keys.TAB)
    child.script(True)
    assert child.js("return document.activeElement.textContent.trim()") == "Hide this page"
    child.script(False)
    with child.next_page():
        child.keys(Keys.ENTER)
    child.script(True)
    gone(child)


def test_it_stays_in_sight_and_covers_no_control(child: Browser):
    child.js("scrollTo(0, document.documentElement.scrollHeight)")
    assert child.js(
        "const box = document.querySelector(arguments[0]).getBoundingClientRect(); return box.top >= 0 && box.bottom < innerHeight", LINK
    )
    tab_to(child, "input[name=answer]")
    covered = "const box = document.activeElement.closest('li').getBoundingClientRect(); return box.top < document.querySelector(arguments[0]).getBoundingClientRect().bottom"
    assert not child.js(covered, LINK)
    assert child.axe() == []
