"""The children's questionnaire in a real browser, once in each format with script and once without, on a small phone.

One walk serves all measures: axe, targets, cards, reflow, headings, the console, and what was asked of the network.
"""

from collections import Counter
from collections.abc import Callable

import pytest
from flask import Flask, request

from tests.accessibility.walking import asked, walk
from tests.support.browser import PHONE, Browser
from tests.support.rendering import answer_cards, missing_pictures

MOST_REQUESTS = 6
ADVISED = ("welcome", "age", "check", "finished", "help", "settings")


class Looking:
    """Looks at each page of a walk and remembers what is wrong with it."""

    def __init__(self, browser: Browser, requests: list[tuple[str, str]]) -> None:
        self.browser, self.requests = browser, requests
        self.loads = 0
        self.checks = 0
        self.wrong: list[str] = []
        self.advice: Counter[str] = Counter()
        self.most_requests = 0

    def at(self, page: str) -> None:
        self.loads += 1
        browser = self.browser
        self.check(page, browser.console())
        self.check(page, browser.foreign_requests())
        self.check(page, [] if len(browser.driver.find_elements("tag name", "h1")) == 1 else ["there is not exactly one h1"])
        self.check(page, self.asked_too_much())
        for width in (320, PHONE[0]):
            browser.size(width)
            self.check(f"{page} at {width}", browser.sideways())
        self.check(page, browser.small_targets())
        self.check(page, answer_cards(browser))
        self.check(page, missing_pictures(browser))
        self.check(page, browser.axe())
        self.check(page, browser.console())
        if page in ADVISED:
            self.advice.update(line.split(":")[0] for line in browser.axe("best-practice"))

    def asked_too_much(self) -> list[str]:
        """Requests since the last page, if more than a cold visit to a question may make. The icon counts though not every browser asks for it."""
        made = [path for method, path in self.requests if method == "GET"]
        self.requests.clear()
        if not asked(self.browser):
            return []
        count = len(made) + ("/favicon.svg" not in made)
        self.most_requests = max(self.most_requests, count)
        return [f"{count} requests: {made}"] if count > MOST_REQUESTS else []

    def check(self, page: str, wrong: list[str]) -> None:
        self.checks += 1
        self.wrong += [f"{page}: {line}" for line in wrong]

@pytest.fixture
def requests(app: Flask) -> list[tuple[str, str]]:
    """(method, path) of all that is asked of the server."""
    made: list[tuple[str, str]] = []
    app.before_request(lambda: made.append((request.method, request.path)))
    return made


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("format", ["standard", "easy-read", "audio"])
def test_a_child_answers_from_the_link_to_the_receipt(
    open_survey: Callable[..., str], requests: list, browser: Browser, format: str, script: bool
):
    link = open_survey("area-send-children", "area-send-children-younger")
    browser.script(script)
    browser.cdp("Network.enable")
    browser.cdp("Network.setCacheDisabled", cacheDisabled=True)
    looking = Looking(browser, requests)
    for page in walk(browser, link, format, choose=1, far=script):
        looking.at(page)
    print(f"{format}: {looking.loads} pages, {looking.checks} checks, {looking.most_requests} requests at most, advice {dict(looking.advice)}")
    assert looking.wrong == []
