"""Pages that are no part of a journey: the front page, links that do not work, signing in, and the dashboard with its one script."""

from collections.abc import Callable

import pytest
from flask import Flask, abort

from survey_app.inspection import demonstration
from survey_app.web.rules import EVERYONE, allow
from tests.support.browser import Browser
from tests.support.clock import Clock

PASSWORD = "words for trying it"
DESK = (1280, 900)
REFUSED = "Applying inline style violates"
"""Plotly tries one style attribute that the policy refuses; it draws without it (survey_app/static/css/dashboard.css has its rules)."""
QUESTION = "/inspect/northmoor/area-send-children/help-in-time"


@pytest.fixture
def invented(app: Flask, clock: Clock) -> Flask:
    """The application with a small demonstration."""
    parts = (app.extensions[f"survey-{name}"] for name in ("database", "text-keys", "library"))
    demonstration.seed(*parts, PASSWORD, clock(), responses=200)
    return app


@pytest.fixture
def inspector(invented: Flask, browser: Browser) -> Browser:
    """Someone signed in, at a desk."""
    browser.open("/inspect/sign-in")
    browser.driver.find_element("id", "email").send_keys(demonstration.EMAIL)
    browser.driver.find_element("id", "password").send_keys(PASSWORD)
    browser.press("Sign in")
    browser.size(*DESK)
    return browser


def wrong_with(browser: Browser, *widths: int) -> list[str]:
    """Everything that our measures find; addresses that answer with an error may say so in the console."""
    found = [line for line in browser.console() if "Failed to load resource: the server responded with a status of 4" not in line]
    found += browser.foreign_requests() + browser.small_targets() + browser.axe()
    for width in widths:
        browser.size(width)
        found += browser.sideways()
    return found


def test_pages_without_a_survey_are_as_accessible_as_those_with_one(invented: Flask, browser: Browser):
    found = {}
    for path in (
        "/",
        "/inspect/sign-in",
        "/nowhere",
        "/s/no-such-link",
        "/s/no-such-link?format=easy-read",
        "/s/no-such-link?format=audio",
    ):
        browser.open(path)
        found[path] = wrong_with(browser, 320, 360)
    browser.open("/inspect/sign-in")
    browser.driver.find_element("id", "email").send_keys("somebody@survey.example")
    browser.press("Sign in")
    found["/inspect/sign-in, refused"] = wrong_with(browser, 320, 360)
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_a_page_that_is_refused_or_fails_says_so_accessibly(app: Flask, browser: Browser):
    for code in (403, 500):
        app.add_url_rule(f"/fails-{code}", f"fails_{code}", allow(EVERYONE)(lambda code=code: abort(code)))
    found = {}
    for code in (403, 500):
        browser.open(f"/fails-{code}")
        found[code] = [line for line in wrong_with(browser, 320, 360) if "a status of 500" not in line]
    assert found == {403: [], 500: []}


@pytest.mark.parametrize("format", ["standard", "easy-read", "audio"])
def test_a_survey_that_is_not_open_says_so_accessibly(open_survey: Callable[..., str], clock: Clock, browser: Browser, format: str):
    link = open_survey("area-send-children", days=7)
    for days in (-1, 9):
        clock.move(days=days)
        browser.open(f"{link}?format={format}")
        assert wrong_with(browser, 320, 360) == []
        browser.size(360)


def test_the_dashboard_is_accessible_at_a_desk_and_on_a_phone(inspector: Browser):
    found = {}
    for path in ("/inspect", "/inspect/northmoor", "/inspect/northmoor/area-send-children", QUESTION, f"{QUESTION}?by=format"):
        inspector.size(*DESK)
        inspector.open(path)
        found[path] = wrong_with(inspector, DESK[0], 360, 320)
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_the_interactive_chart_comes_with_a_press_and_the_policy_holds(inspector: Browser):
    inspector.open(QUESTION)
    asked_for_plotly = "return performance.getEntriesByType('resource').filter(entry => entry.name.includes('plotly')).length"
    assert inspector.js(asked_for_plotly) == 0
    inspector.press("Load the interactive chart")
    drawn = inspector.until(
        "return document.querySelectorAll('#interactive .main-svg .bars path, #interactive .main-svg .points path').length"
    )
    assert drawn >= 3
    assert inspector.js(asked_for_plotly) == 1
    assert inspector.js("return document.activeElement.id") == "interactive"
    assert inspector.js("return document.getElementById('interactive-status').textContent") == ""
    assert [line for line in inspector.console() if not ("/plotly.js" in line and REFUSED in line)] == []
    assert inspector.axe() == []
    assert inspector.sideways() == []
