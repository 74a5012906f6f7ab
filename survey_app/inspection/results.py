"""A collection's responses as small-integer columns, kept up to date by comparing revisions. Counting is left to `summaries`.

A column holds one number per response. Zero and above is an answer: the place of the option, a mask of chosen options, a number counted
from the smallest allowed, or 0 for anything written. Below zero it is one of four states, kept apart by NA-04 and read from `met` alone:
conditions are never evaluated again.
"""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

import numpy as np

from survey_app.questionnaire.model import FORMATS, Question, Questionnaire
from survey_app.store import reading
from survey_app.store.collections import Collection
from survey_app.store.database import Database
from survey_app.store.tables import SUBMITTED

SKIPPED, NOT_SHOWN, NOT_REACHED, UNREADABLE = -1, -2, -3, -4
STATES = {SKIPPED: "skipped", NOT_SHOWN: "not-shown", NOT_REACHED: "not-reached", UNREADABLE: "unreadable"}
LIVES, ELSEWHERE, NOT_SAID = 1, 2, 0
AT_ONCE = 500
FACTS: dict[str, Any] = {
    "submitted": np.bool_,
    "channel": np.uint8,
    "language": np.uint8,
    "format": np.uint8,
    "mixed": np.bool_,
    "content": np.uint8,
    "started": np.int32,
    "finished": np.int32,
    "minutes": np.int32,
    "last": np.int16,
}
"""Per response: days as ordinals (0 when there is none), whole minutes (-1), format (0, else 1 + its place), place of the last question met (-1)."""


FORMAT_NUMBERS = {name: at for at, name in enumerate(FORMATS, start=1)}
Coding = Callable[[Any], int]


def coding(question: Question) -> tuple[Any, Coding]:
    """The type of a question's column, and the number of each of its values; None is SKIPPED.

    A value outside the frame becomes UNREADABLE and is shown as such, never dropped.
    """
    places = {code: at for at, code in enumerate(question.codes)}
    if question.kind == "multiple-choice":
        return np.int32, _safely(lambda value: sum(1 << places[code] for code in set(value)) or SKIPPED)
    if question.kind == "number":
        smallest = question.smallest or 0
        return np.int32, _safely(lambda value: at if (at := int(value) - smallest) >= 0 else UNREADABLE)
    if question.options:
        return np.int8, _safely(places.__getitem__)
    return np.int8, lambda value: SKIPPED if value is None else 0


def _safely(number: Coding) -> Coding:
    def code(value: Any) -> int:
        if value is None:
            return SKIPPED
        try:
            return number(value)
        except (KeyError, TypeError, ValueError):
            return UNREADABLE

    return code


class Results:
    """All responses of one collection. `answers(question)` and `fact(name)` are views as long as the number of responses."""

    def __init__(self, collection_id: int, questionnaire: Questionnaire, untested_because: str | None = None) -> None:
        self.collection_id = collection_id
        self.questionnaire = questionnaire
        self.untested_because = untested_because
        self.names: dict[str, list[str]] = {"channel": [], "language": [], "content": []}
        self._asked = [question for question in questionnaire.questions if question.stored]
        self._place = {question.id: at for at, question in enumerate(questionnaire.questions)}
        self._order = np.array([self._place[question.id] for question in self._asked], dtype=np.int32)
        self._codings: dict[str, tuple[int, Coding]] = {}
        self._columns = {name: np.zeros(0, dtype) for name, dtype in FACTS.items()}
        for at, question in enumerate(self._asked):
            dtype, code = coding(question)
            self._codings[question.id] = at, code
            self._columns["answer " + question.id] = np.zeros(0, dtype)
            self._columns["format " + question.id] = np.zeros(0, np.uint8)
        self._ids: list[str] = []
        self._index: dict[str, int] = {}
        self._revisions: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def ids(self) -> Sequence[str]:
        return self._ids

    def answers(self, question: Question | str) -> np.ndarray:
        return self._view("answer " + _id(question))

    def formats(self, question: Question | str) -> np.ndarray:
        """Per response the format in which this question was met: 0 when it was not, else 1 + its place in FORMATS."""
        return self._view("format " + _id(question))

    def fact(self, name: str) -> np.ndarray:
        return self._view(name)

    def _view(self, name: str) -> np.ndarray:
        return self._columns[name][: len(self._ids)]

    @property
    def area_question(self) -> Question | None:
        return next((question for question in self._asked if question.lives_in_area), None)

    @property
    def who_question(self) -> Question | None:
        return next((question for question in self._asked if question.role == "who-answered"), None)

    def area(self) -> np.ndarray:
        """Per response LIVES (or looked after by the area's council), ELSEWHERE or NOT_SAID; all LIVES when nothing asks."""
        question = self.area_question
        if question is None:
            return np.full(len(self), LIVES, np.int8)
        meaning = [
            LIVES if option.code in question.lives_in_area else NOT_SAID if option.outside else ELSEWHERE for option in question.options
        ]
        answers = self.answers(question)
        return np.where(answers >= 0, np.array(meaning, np.int8)[np.maximum(answers, 0)], NOT_SAID)

    def refresh(self, database: Database) -> int:
        """Read what changed since last time; how many rows that was. Pairs are compared, so a late commit is never missed."""
        now = reading.revisions(database, self.collection_id)
        known = self._revisions
        if now == known:
            return 0
        for id in known.keys() - now.keys():
            self._drop(id)
        changed = [id for id, revision in now.items() if known.get(id) != revision]
        rows = reading.rows(database, changed)
        while batch := list(islice(rows, AT_ONCE)):
            self.take(batch)
        return len(changed)

    def _drop(self, id: str) -> None:
        """Forget a response; the last row takes its place."""
        at, last = self._index.pop(id), self._ids.pop()
        del self._revisions[id]
        if last != id:
            self._ids[at], self._index[last] = last, at
            for column in self._columns.values():
                column[at] = column[len(self._ids)]

    def take(self, rows: Sequence[reading.Row]) -> None:
        """Put rows into the columns: new ones at the end, known ones in their place."""
        where = np.array([self._at(row.id) for row in rows], dtype=np.int64)
        self._reserve()
        numbers, formats, facts = self._numbers(rows)
        for at, question in enumerate(self._asked):
            self._columns["answer " + question.id][where] = numbers[:, at]
            self._columns["format " + question.id][where] = formats[:, at]
        for name, values in facts.items():
            self._columns[name][where] = values
        for row in rows:
            self._revisions[row.id] = row.revision

    def _at(self, id: str) -> int:
        at = self._index.get(id)
        if at is None:
            at = self._index[id] = len(self._ids)
            self._ids.append(id)
        return at

    def _reserve(self) -> None:
        """Room for every row, doubled when it runs out, so that adding one stays cheap."""
        room = len(self._columns["submitted"])
        if len(self._ids) > room:
            more = max(256, len(self._ids), 2 * room) - room
            self._columns = {name: np.concatenate([column, np.zeros(more, column.dtype)]) for name, column in self._columns.items()}

    def _numbers(self, rows: Sequence[reading.Row]) -> tuple[np.ndarray, np.ndarray, Mapping[str, list]]:
        """Answers and formats (rows by questions), and the facts of each row."""
        last = np.array([max((self._place.get(id, -1) for id in row.met), default=-1) for row in rows], dtype=np.int32)
        numbers = np.where(self._order[None, :] < last[:, None], NOT_SHOWN, NOT_REACHED).astype(np.int32)
        formats = np.zeros(numbers.shape, np.uint8)
        facts: dict[str, list] = {name: [] for name in FACTS}
        cells: list[int] = []
        found: list[int] = []
        used: list[int] = []
        for at, row in enumerate(rows):
            start, answered = at * len(self._asked), []
            for id in row.met:
                if id not in self._codings:
                    continue
                column, code = self._codings[id]
                entry = row.answers.get(id, {})
                cells.append(start + column)
                found.append(code(entry.get("value")))
                used.append(FORMAT_NUMBERS.get(entry.get("format", ""), 0))
                if found[-1] != SKIPPED:
                    answered.append(entry)
            self._facts(row, answered, facts)
        numbers.ravel()[cells] = found
        formats.ravel()[cells] = used
        facts["last"] = last.tolist()
        return numbers, formats, facts

    def _facts(self, row: reading.Row, answered: Sequence[Mapping[str, Any]], facts: dict[str, list]) -> None:
        used = {entry.get("format", "") for entry in answered}
        newest: Mapping[str, Any] = answered[-1] if answered else {}
        facts["submitted"].append(row.state == SUBMITTED)
        facts["channel"].append(self._name("channel", row.channel))
        facts["content"].append(self._name("content", row.content_digest))
        facts["language"].append(self._name("language", str(newest.get("language", ""))))
        facts["format"].append(FORMAT_NUMBERS.get(newest.get("format", ""), 0))
        facts["mixed"].append(len(used) > 1)
        facts["started"].append(row.started_day.toordinal())
        facts["finished"].append(row.finished_day.toordinal() if row.finished_day else 0)
        facts["minutes"].append(-1 if row.minutes is None else row.minutes)

    def _name(self, what: str, name: str) -> int:
        names = self.names[what]
        if name not in names:
            names.append(name)
        return names.index(name)


def _id(question: Question | str) -> str:
    return question if isinstance(question, str) else question.id


class ResultsCache:
    """The results of each collection, one per process, brought up to date whenever they are asked for."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[tuple[int, str], tuple[threading.Lock, Results]] = {}

    @contextmanager
    def of(self, database: Database, collection: Collection, questionnaire: Questionnaire) -> Iterator[Results]:
        """The refreshed results, held for the length of the block, so that no other thread changes a column half-way."""
        key = (collection.id, collection.frame_digest)
        with self._lock:
            lock, results = self._kept.setdefault(
                key, (threading.Lock(), Results(collection.id, questionnaire, collection.untested_because))
            )
        with lock:
            results.refresh(database)
            yield results
