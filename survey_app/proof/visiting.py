"""Someone without a browser who answers a survey through the real application, page by page, in one format and language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from flask import Flask
from werkzeug.test import TestResponse

from survey_app.proof.reading import PRESS, SeenForm, SeenPage, read_page
from survey_app.questionnaire.model import Question

REDIRECTS = (301, 302, 303)
OWN = re.compile(r'name="(response|save|revision)" value="([^"]*)"')
MOST_PAGES_BETWEEN = 4
MOST_PAGES_BEFORE = 12
"""Of welcome and opening; a visitor who has met so many without being asked to take part gives up."""


class LostVisitor(Exception):
    """The way through broke off; the message tells where."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One page of a walk: its path and query, the question it asks ("" for none), and what it says."""

    address: str
    question: str
    page: SeenPage

    @property
    def is_check(self) -> bool:
        """Whether it is the page on which all answers are checked."""
        return self.address.partition("?")[0].endswith("/check")


@dataclass
class Visitor:
    """A new device. `at` is the page on screen, `count` how many were asked for; `kept` holds read pages by their HTML, because many are met again."""

    app: Flask
    start: str
    format: str
    language: str
    kept: dict[str, SeenPage] = field(default_factory=dict)
    one_press: bool = False
    count: int = 0
    at: Stop = field(init=False)

    def __post_init__(self) -> None:
        self.browser = self.app.test_client()
        self.response = ""
        self.hidden: dict[str, str] = {}
        self.between: list[Stop] = []

    @property
    def carried(self) -> str:
        return urlencode({"format": self.format, "language": self.language, **({"one-press": "on"} if self.one_press else {})})

    def look(self, path: str) -> SeenPage:
        """A page beside the way, such as help."""
        return self._get(f"{self.start}{path}?{self.carried}").page

    def begin(self) -> Iterator[Stop]:
        """The pages from the link to the question of taking part, which is answered with yes after the last."""
        address = f"{self.start}?{self.carried}"
        yield self._get(address)
        address = f"{self.start}/start?{self.carried}"
        for _ in range(MOST_PAGES_BEFORE):
            stop = self._get(address)
            yield stop
            form = stop.page.form
            if form and ("take-part", "yes") in form.buttons:
                self.response = self.hidden.get("response", "")
                self._arrive(self._post(form, {"take-part": "yes"}))
                return
            if not stop.page.onward:
                break
            address = stop.page.onward
        raise LostVisitor(f"{address} does not ask whether to take part")

    def answer(self, question: Question, value: Any) -> None:
        """Give an answer to the question on screen, or miss it when there is none, and go on."""
        form = self.at.page.form
        if form is None:
            raise LostVisitor(f"{self.at.address} has no form")
        missed = value is None and question.kind != "statement"
        pressed = not missed and self.at.page.control == PRESS
        then = {} if pressed else {"then": "skip" if missed else "continue"}
        self._arrive(self._post(form, fields(question, value) | then))

    def go_on(self) -> None:
        """Press the button of a page that asks nothing."""
        form = self.at.page.form
        if form is None:
            raise LostVisitor(f"{self.at.address} has no form")
        self.at = self._post(form, {})

    def passed(self) -> list[Stop]:
        """Pages that told something on the way to the one on screen; each is given once."""
        found, self.between = self.between, []
        return found

    def _arrive(self, stop: Stop) -> None:
        """Go on from pages that only tell something until one asks a question, or checks the answers."""
        for _ in range(MOST_PAGES_BETWEEN):
            if stop.question or stop.is_check:
                break
            self.between.append(stop)
            if stop.page.form:
                stop = self._post(stop.page.form, {})
            elif stop.page.onward:
                stop = self._get(stop.page.onward)
        self.at = stop

    def _get(self, address: str) -> Stop:
        return self._shown(self.browser.get(address), address)

    def _post(self, form: SeenForm, given: Mapping[str, Any]) -> Stop:
        return self._shown(self.browser.post(form.action, data={**self.hidden, **given}), form.action)

    def _shown(self, answer: TestResponse, address: str) -> Stop:
        for _ in range(5):
            if answer.status_code not in REDIRECTS:
                break
            address = answer.headers["Location"]
            answer = self.browser.get(address)
        self.count += 1
        if answer.status_code != 200:
            raise LostVisitor(f"{address} answered {answer.status_code}")
        page = self._read(answer.get_data(as_text=True))
        asked = address.partition("/q/")[2].partition("?")[0] if page.form else ""  # without a form it tells, such as what was pressed
        return Stop(address, asked, page)

    def _read(self, html: str) -> SeenPage:
        """The page, read anew unless it differs from one read before in nothing but the three marks of a response."""
        marks = dict(OWN.findall(html))
        same_for_all = OWN.sub("", html)
        page = self.kept.get(same_for_all)
        if page is None:
            page = self.kept[same_for_all] = read_page(html)
        if page.form:
            self.hidden = page.form.hidden | marks
        return page


def fields(question: Question, value: Any) -> dict[str, Any]:
    """An answer as the fields of its form."""
    if value is None:
        return {}
    if question.kind == "date":
        year, month, day = str(value).split("-")
        return {"answer-day": day, "answer-month": month, "answer-year": year}
    return {"answer": value}
