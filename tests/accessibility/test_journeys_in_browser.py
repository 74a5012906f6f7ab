"""The children's questionnaire in a real browser, once in each format with script and once without, on a small phone.

One walk serves all measures: axe, targets, cards, reflow, headings, the console, and what was asked of the network.
"""

from collections import Counter
from collections.abc import Callable

import pytest
from flask import Flask, request

from survey_app.questionnaire.model import EASY_READ
from tests.accessibility.walking import asked, walk
from tests.support.browser import PHONE, Browser
from tests.support.rendering import answer_cards, broken_words, easy_read_blocks, missing_pictures

MOST_REQUESTS = 6
ADVISED = ("welcome", "age", "check", "finished", "help", "settings")


class Looking:
    """Looks at each page of a walk and remembers what is wrong with it."""

    def __init__(self, browser: Browser, requests: list[str]) -> None:
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
        self.check(page, [f"asks for {path} before a press" for path in self.requests if path.startswith("/audio/")])
        self.check(page, self.asked_too_much())
        for width in (320, PHONE[0]):
            browser.size(width)
            self.check(f"{page} at {width}", browser.sideways())
            self.check(f"{page} at {width}", broken_words(browser))
        self.check(page, browser.small_targets())
        self.check(page, answer_cards(browser))
        self.check(page, missing_pictures(browser))
        if browser.js("return document.documentElement.dataset.format") == EASY_READ:
            self.check(page, easy_read_blocks(browser))
        self.check(page, browser.axe())
        if page in ADVISED:
            self.advice.update(line.split(":")[0] for line in browser.axe("best-practice"))
        self.check(f"{page} with text spacing", browser.clipped(with_text_spacing=True) + browser.sideways())
        self.check(page, browser.console())

    def asked_too_much(self) -> list[str]:
        """Requests of this page, if a cold visit to a question makes too many. The icon counts though not every browser asks for it."""
        page = max((at for at, path in enumerate(self.requests) if path.startswith("/s/")), default=0)
        made = self.requests[page:]
        self.requests.clear()
        count = len(made) + ("/favicon.svg" not in made)
        if not asked(self.browser):
            return []
        self.most_requests = max(self.most_requests, count)
        return [f"{count} requests: {made}"] if count > MOST_REQUESTS else []

    def check(self, page: str, wrong: list[str]) -> None:
        self.checks += 1
        self.wrong += [f"{page}: {line}" for line in wrong]


@pytest.fixture
def requests(app: Flask) -> list[str]:
    """Paths of all that is asked of the server, in order."""
    made: list[str] = []
    app.before_request(lambda: made.append(request.path))
    return made


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("format", ["standard", "easy-read", "audio"])
def test_a_child_answers_from_the_link_to_the_receipt(
    open_survey: Callable[..., str], requests: list[str], browser: Browser, format: str, script: bool
):
    link = open_survey("area-send-children", "area-send-children-younger")
    browser.script(script)
    browser.cache(False)
    looking = Looking(browser, requests)
    for page in walk(browser, link, format, choose=1, far=script):
        looking.at(page)
    print(
        f"{format}: {looking.loads} pages, {looking.checks} checks, {looking.most_requests} requests at most, advice {dict(looking.advice)}"
    )
    assert looking.wrong == []
    assert browser.path.endswith("/finished")
    assert browser.driver.find_element("class name", "survey-receipt").is_displayed()
