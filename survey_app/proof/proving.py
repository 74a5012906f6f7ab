"""Walks every format and language through the real application, and gathers what was found."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from flask import Flask

from survey_app.proof.comparing import Comparison, Failure
from survey_app.proof.expecting import Reader
from survey_app.proof.reading import SeenPage
from survey_app.proof.sources import Sources
from survey_app.proof.visiting import LostVisitor, Stop, Visitor
from survey_app.proof.walks import Plan, Walk, plan
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.model import EASY_READ, Questionnaire
from survey_app.store import responses

AROUND = ("/help", "/privacy", "/accessibility", "/helper", "/settings")
Progress = Callable[[int], None]


@dataclass(frozen=True)
class Subject:
    """What is proved: a questionnaire, the address where the application serves it, and the area it speaks of."""

    questionnaire: Questionnaire
    address: str
    area: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What walking found. `pages` were asked for and read, `comparisons` made, `drawings` and `clips` fetched."""

    failures: tuple[Failure, ...]
    pages: int
    comparisons: int
    walks: int
    drawings: int
    clips: int
    always_met: tuple[str, ...]


def walk_all(app: Flask, subject: Subject, languages: Sequence[Language], progress: Progress = lambda pages: None) -> Findings:
    """Walk every planned walk in every format and language, and one with one press an answer (WA-12). `progress` is told the pages of each walk; see `pages_of`."""
    planned = plan(subject.questionnaire)
    sources = _sources(app)
    failures: dict[Failure, None] = {}
    pages = comparisons = 0
    for language in languages:
        stored: dict[str, list[Mapping[str, Any]]] = {}
        for format, one_press in _ways(subject.questionnaire):
            comparison = Comparison(Reader(subject.questionnaire, format, language, subject.area, one_press), sources)
            kept: dict[str, SeenPage] = {}
            for walk in _walks(planned, one_press):
                walker = Walker(app, subject, comparison, kept)
                stored.setdefault(comparison.reader.name, []).append(walker.through(walk))
                pages += walker.visitor.count
                progress(len(walk.path))
            pages += 0 if one_press else _look_around(app, subject, comparison, kept)
            failures |= comparison.failures
            comparisons += comparison.count
        comparisons += _compare_rows(subject, language, stored, failures)
    for id in planned.never_met:
        failures[Failure("no walk meets it", id, "", "", "a walk that meets it", "none: its condition cannot hold")] = None
    return Findings(
        tuple(failures), pages, comparisons, len(planned.walks), len(sources.drawings), len(sources.clips), planned.never_left_out
    )


def pages_of(questionnaire: Questionnaire, languages: Sequence[Language], planned: Plan | None = None) -> int:
    """How many question pages `walk_all` will read."""
    planned = planned or plan(questionnaire)
    return sum(len(walk.path) for _, one_press in _ways(questionnaire) for walk in _walks(planned, one_press)) * len(languages)


def _ways(questionnaire: Questionnaire) -> tuple[tuple[str, bool], ...]:
    """The formats, and at last the one in which answers are given with one press: easy read where there is one."""
    formats = questionnaire.formats
    return (*((format, False) for format in formats), (EASY_READ if EASY_READ in formats else formats[0], True))


def _walks(planned: Plan, one_press: bool) -> tuple[Walk, ...]:
    """All walks; with one press an answer the first, which meets the most."""
    return planned.walks[:1] if one_press else planned.walks


def _sources(app: Flask) -> Sources:
    library, browser = app.extensions["survey-library"], app.test_client()
    return Sources(partial(browser.get, buffered=True), library.content, library.pictures, app.extensions["survey-languages"])


class Walker:
    """One walk in one format and language: asks, compares, answers, and tells in the end what was stored."""

    def __init__(self, app: Flask, subject: Subject, comparison: Comparison, kept: dict[str, SeenPage]) -> None:
        reader = comparison.reader
        self.app, self.subject, self.comparison = app, subject, comparison
        self.visitor = Visitor(app, subject.address, reader.format, reader.language.tag, kept, reader.one_press)

    def through(self, walk: Walk) -> Mapping[str, Any]:
        """The values stored after this walk, by question. Where the way breaks off, that is a failure and what was stored so far."""
        try:
            self._begin()
            met = self._answer_all(walk)
        except LostVisitor as lost:
            self.comparison.same("way through", "", "every page to the check of all answers", str(lost))
            return {}
        self.comparison.same("path", _parting(walk.path, met), walk.path, met)
        return self._stored(walk)

    def _begin(self) -> None:
        told = []
        for at, stop in enumerate(self.visitor.begin()):
            self.comparison.page("welcome" if at == 0 else "opening", stop.page)
            told += [one.text for one in stop.page.texts] if at else []
        self.comparison.subsequence("opening", "opening", self.comparison.reader.opening(), told)

    def _answer_all(self, walk: Walk) -> tuple[str, ...]:
        """Answer each question that is asked, whichever it is, up to the check of all answers; the ids in the order they were met."""
        questionnaire, met = self.subject.questionnaire, []
        given: dict[str, Any] = {}
        while (stop := self._past_hiding()).question:
            question = questionnaire.question(stop.question)
            if question is None or stop.question in met:
                raise LostVisitor(f"{stop.address} asks again, or asks what the file does not have")
            met.append(stop.question)
            self._told_between()
            self.comparison.question(self.comparison.reader.expected(question, given), stop.page)
            given[question.id] = walk.answers.get(question.id)
            self.visitor.answer(question, given[question.id])
        self._told_between()
        if not self.visitor.at.is_check:
            raise LostVisitor(f"after {met[-1] if met else 'the opening'} comes {self.visitor.at.address}")
        self.comparison.page("check", self.visitor.at.page)
        return tuple(met)

    def _past_hiding(self) -> Stop:
        """The page on screen, past the one that explains "Hide this page" before the first sensitive question."""
        if self.visitor.at.address.partition("?")[0].endswith("/hiding"):
            self.comparison.page("hiding", self.visitor.at.page)
            self.visitor.go_on()
        return self.visitor.at

    def _told_between(self) -> None:
        for stop in self.visitor.passed():
            self.comparison.page("between questions", stop.page)

    def _stored(self, walk: Walk) -> Mapping[str, Any]:
        """Compare the row with what was answered: the same codes, the format and the language they were given in (R0-4, EQ-04)."""
        response = responses.read(self.app.extensions["survey-database"], self.visitor.response)
        if response is None:
            self.comparison.same("stored", "", "a response", "none")
            return {}
        by_id = self.subject.questionnaire.by_id
        values = {id: "words" if isinstance(value, Mapping) else value for id, value in response.values.items()}
        answers = {id: value for id in walk.path if by_id[id].stored and (value := walk.answers.get(id)) is not None}
        for id, value in answers.items():
            expected = "words" if by_id[id].kind in ("short-text", "long-text") else value
            self.comparison.same("stored", id, expected, values.get(id))
            entry = response.answers.get(id, {})
            reader = self.comparison.reader
            self.comparison.same("stored with", id, (reader.format, reader.language.tag), (entry.get("format"), entry.get("language")))
        return values


def _parting(expected: Sequence[str], found: Sequence[str]) -> str:
    """The first question at which two paths part; "" when they do not."""
    for one, other in zip(expected, found, strict=False):
        if one != other:
            return one
    longer = max(expected, found, key=len)
    return longer[min(len(expected), len(found))] if len(expected) != len(found) else ""


def _look_around(app: Flask, subject: Subject, comparison: Comparison, kept: dict[str, SeenPage]) -> int:
    """The pages beside the way; how many were read."""
    reader = comparison.reader
    visitor = Visitor(app, subject.address, reader.format, reader.language.tag, kept)
    for path in AROUND:
        try:
            comparison.page(path.strip("/"), visitor.look(path))
        except LostVisitor as lost:
            comparison.same("page", path.strip("/"), "a page", str(lost))
    return visitor.count


def _compare_rows(
    subject: Subject, language: Language, stored: Mapping[str, Sequence[Mapping[str, Any]]], failures: dict[Failure, None]
) -> int:
    """That the same walk left the same values in every format; how many were compared (R0-4)."""
    (first, rows), *others = stored.items()
    count = 0
    for format, other in others:
        for one, another in zip(rows, other, strict=False):  # with one press the first walk only
            for id in subject.questionnaire.by_id:
                count += 1
                if one.get(id) != another.get(id):
                    expected, found = f"{one.get(id)}, as in {first}", str(another.get(id))
                    failures[Failure("stored", id, format, language.tag, expected, found)] = None
    return count
