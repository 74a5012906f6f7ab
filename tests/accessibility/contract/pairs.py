"""The same respondent twice: in Chromium with script, and in the page-rule client without. Both hold one response."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from flask import Flask
from werkzeug.exceptions import NotFound

from accessibility.rules.page import name_of
from survey_app.narration.catalogue import Catalogue
from survey_app.questionnaire.model import EASY_READ, Question, Questionnaire
from tests.accessibility.contract.looks import AROUND, QUESTION, Look
from tests.accessibility.contract.measuring import Seen, as_set_by_the_phone, measure
from tests.accessibility.contract.records import Record
from tests.support.browser import Browser
from tests.support.page_rules import BrokenRule, PageClient
from tests.support.rendering import background_share
from tests.support.shown import Shown

NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
Press = Callable[[Browser], None]


@dataclass
class Pair:
    """Chromium and the client at the same page. `link` is the address of the welcome page."""

    app: Flask
    browser: Browser
    link: str
    questionnaire: Questionnaire
    format: str
    record: Record
    catalogue: Catalogue | None = None
    client: PageClient = field(init=False)

    def __post_init__(self) -> None:
        self.client = PageClient(self.app)

    @property
    def page(self) -> Shown:
        return self.client.page

    @property
    def question(self) -> Question | None:
        """The question that the page asks, or was sent from."""
        return self.questionnaire.question(self.page.url.partition("/q/")[2].partition("?")[0].partition("/")[0])

    def address(self, path: str = "", **more: str) -> str:
        return f"{self.link}{path}?{urlencode({'format': self.format} | more)}"

    def open(self, path: str, expect_status: int = 200) -> None:
        with self.noting():
            self.client.open(path, expect_status)

    def press(self, name: str, value: str = "", expect_status: int = 200, **fields: Any) -> None:
        """Press the client's button of that name and value."""
        buttons = [one for one in self.page.button_elements() if one.get("name") == name and value in ("", one.get("value"))]
        if not buttons:
            raise LookupError(f"{self.page.url} has no button {name}={value}. There are: {self.page.buttons}")
        self.press_on(name_of(self.page, buttons[0]), expect_status, **fields)

    def press_on(self, words: str, expect_status: int = 200, **fields: Any) -> None:
        """Press the client's button of those words."""
        with self.noting():
            self.client.press(words, expect_status, **fields)

    @contextmanager
    def noting(self) -> Iterator[None]:
        """Broken rules of all pages are noted, so that the walk goes on."""
        try:
            yield
        except BrokenRule as broken:
            self.record.wrong["rules"] += str(broken).splitlines()

    def look(self, name: str, what: str = AROUND, press: Press | None = None, sample: bool = False, **more: Any) -> None:
        """Look at the client's page, with script and without. Chromium opens its address, or comes to it by a press."""
        endpoint = self._endpoint("POST" if press else "GET")
        self.record.keep(self._look(name, what, self.page, None, more), endpoint)
        if press:
            press(self.browser)
        else:
            self.browser.hold_cookies(self.client.held())
            self.browser.open(self.page.url)
        seen = measure(self.browser, self.format == EASY_READ)
        if sample:
            seen |= as_set_by_the_phone(self.browser)
        if self.format == EASY_READ and what == QUESTION:
            self.record.white_space.append(background_share(self.browser))
        html = "<!doctype html>" + NOSCRIPT.sub("", str(seen.pop("html")))
        self.record.keep(self._look(name, what, Shown(html, self.browser.path), seen, more), endpoint)

    def _endpoint(self, method: str) -> str:
        """The endpoint of the client's address; "" where there is none."""
        try:
            return self.app.url_map.bind("localhost").match(self.page.url.partition("?")[0], method=method)[0]
        except NotFound:
            return ""

    def _look(self, name: str, what: str, shown: Shown, seen: Seen | None, more: dict) -> Look:
        known = {"question": self.question, "catalogue": self.catalogue} | more
        return Look(name, what, self.format, self.questionnaire, shown, seen, **known)

    def begin(self, look: bool = False, **settings: str) -> None:
        """From the opening to the first question; with `look`, at each page of the opening."""
        self.open(self.address("/start", **settings))
        part = 1
        while True:
            if look:
                self.look(f"opening {part}")
            onward = [href for one in self.page.all("a") if f"part={part + 1}" in (href := one.get("href") or "")]
            if not onward:
                break
            part += 1
            self.open(onward[0])
        self.press("take-part", "yes")
