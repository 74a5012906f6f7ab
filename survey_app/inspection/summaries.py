"""Counting: pure functions over `Results`. Plain Python and numpy; words and drawings are made elsewhere from what is counted here.

Base of every figure: people who live in the area or are looked after by its council. Those who did not say are counted and told;
those who live elsewhere are counted apart (design.md 8).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from survey_app.inspection.results import ELSEWHERE, NOT_REACHED, NOT_SAID, NOT_SHOWN, SKIPPED, UNREADABLE, Results
from survey_app.questionnaire.model import FORMATS, Question

SMALL_BASE = 30
BANDS = 5
FORMAT, CHANNEL = "format", "channel"
NOT_ANSWERED = "not-answered"
WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Selection:
    """Whose answers count: only submitted or unfinished too, and those who gave certain answers (question, code)."""

    unfinished: bool = False
    filters: tuple[tuple[str, str], ...] = ()


SUBMITTED_ONLY = Selection()


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a base. A base of 0 has no share."""

    code: str
    count: int
    base: int

    @property
    def percent(self) -> int | None:
        """Whole per cent, halves rounded up, each on its own: the shares of a question may add to 99 or 101."""
        return None if not self.base else (200 * self.count + self.base) // (2 * self.base)


@dataclass(frozen=True, slots=True)
class Figure:
    """One question counted among some people. Shares of `scale` are of `base`, the people who answered on the scale; `outside` stands apart."""

    people: int
    base: int
    scale: tuple[Share, ...]
    outside: tuple[Share, ...]
    skipped: int
    not_shown: int
    not_reached: int
    unreadable: int
    middle: float | None = None
    lowest: int | None = None
    highest: int | None = None

    @property
    def small(self) -> bool:
        return self.base < SMALL_BASE


@dataclass(frozen=True, slots=True)
class Group:
    """The figure of those who gave one answer to the question the summary is split by."""

    code: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Summary:
    """All that is told about one question. `who` and `formats` count the base; `elsewhere` are the people who live outside the area."""

    question: Question
    selection: Selection
    figure: Figure
    by: str | None
    groups: tuple[Group, ...]
    who: tuple[Share, ...]
    formats: tuple[Share, ...]
    elsewhere: Figure
    area_not_said: int
    contents: int


def summary(results: Results, question: Question, where: Selection = SUBMITTED_ONLY, by: str | None = None) -> Summary:
    """Count one question. `by` names a filter question, "format" or "channel"; groups of a multiple choice overlap, all others do not.

    The one question that asks where people live is counted among everyone, or it would always say that they live in the area.
    """
    chosen = _chosen(results, where)
    inside = results.area() != ELSEWHERE if question is not results.area_question else np.ones(len(results), bool)
    mine = chosen & inside
    based = mine & on_scale(results, question)
    groups = tuple(Group(code, figure(results, question, mine & mask)) for code, mask in split(results, by, question)) if by else ()
    who = results.who_question
    return Summary(
        question=question,
        selection=where,
        figure=figure(results, question, mine),
        by=by,
        groups=tuple(group for group in groups if group.figure.people),
        who=shares_by(results, who.id, based, question) if who else (),
        formats=shares_by(results, FORMAT, based, question),
        elsewhere=figure(results, question, chosen & ~inside),
        area_not_said=int(np.count_nonzero(based & (results.area() == NOT_SAID))) if results.area_question else 0,
        contents=len(np.unique(results.fact("content")[based])),
    )


def people(results: Results, where: Selection) -> np.ndarray:
    """A mask of the responses that a figure of this selection is about."""
    return _chosen(results, where) & (results.area() != ELSEWHERE)


def _chosen(results: Results, where: Selection) -> np.ndarray:
    mask = np.ones(len(results), bool) if where.unfinished else results.fact("submitted").copy()
    for name, wanted in where.filters:
        mask &= next((found for code, found in split(results, name) if code == wanted), np.zeros(len(results), bool))
    return mask


def split(results: Results, name: str, of: Question | None = None) -> Iterator[tuple[str, np.ndarray]]:
    """(code, mask) for each answer to a filter question, in screen order, then for those who gave none.

    By format it is the format in which the question `of` was met, or without one the format of each response's last answer.
    """
    if name == FORMAT:
        formats = results.formats(of) if of else results.fact("format")
        yield from ((code, formats == at) for at, code in enumerate(FORMATS, start=1))
        return
    if name == CHANNEL:
        yield from ((code, results.fact("channel") == at) for at, code in enumerate(results.names["channel"]))
        return
    question, answers = results.questionnaire.by_id[name], results.answers(name)
    several = question.kind == "multiple-choice"
    for at, code in enumerate(question.codes):
        yield code, ((answers > 0) & (answers & (1 << at) > 0)) if several else answers == at
    yield NOT_ANSWERED, answers < 0


def shares_by(results: Results, name: str, mask: np.ndarray, of: Question | None = None) -> tuple[Share, ...]:
    """How the people of a mask fall on a filter, leaving out what nobody is."""
    base = int(np.count_nonzero(mask))
    counted = [Share(code, int(np.count_nonzero(found & mask)), base) for code, found in split(results, name, of)]
    return tuple(share for share in counted if share.count)


def on_scale(results: Results, question: Question) -> np.ndarray:
    """A mask of those who answered, and not with an outside option. Written answers: those who were shown the question."""
    answers = results.answers(question)
    if question.kind == "multiple-choice":
        return (answers > 0) & (answers & ((1 << len(question.scale_options)) - 1) > 0)
    if question.options:
        return (answers >= 0) & (answers < len(question.scale_options))
    if question.kind == "number":
        return answers >= 0
    return answers >= SKIPPED


def figure(results: Results, question: Question, mask: np.ndarray) -> Figure:
    """Count one question among the people of a mask. Scored options come first in a question, so a place below their number is on the scale."""
    answers = results.answers(question)[mask]
    base = int(np.count_nonzero(on_scale(results, question)[mask]))
    states = {state: int(np.count_nonzero(answers == state)) for state in (SKIPPED, NOT_SHOWN, NOT_REACHED, UNREADABLE)}
    numbers = answers[answers >= 0].astype(np.int64) + (question.smallest or 0) if question.kind == "number" else None
    if question.options:
        counts = _counts(question, answers)
        scored = len(question.scale_options)
        scale = tuple(Share(code, count, base) for code, count in zip(question.codes[:scored], counts[:scored], strict=True))
        outside = tuple(Share(code, count, base) for code, count in zip(question.codes[scored:], counts[scored:], strict=True))
    elif numbers is not None:
        scale, outside = _bands(numbers), ()
    else:
        scale, outside = (Share(WRITTEN, int(np.count_nonzero(answers >= 0)), base),), ()
    known = numbers is not None and numbers.size > 0
    return Figure(
        int(answers.size),
        base,
        scale,
        outside,
        states[SKIPPED],
        states[NOT_SHOWN],
        states[NOT_REACHED],
        states[UNREADABLE],
        float(np.median(numbers)) if known and numbers is not None else None,
        int(numbers.min()) if known and numbers is not None else None,
        int(numbers.max()) if known and numbers is not None else None,
    )


def _counts(question: Question, answers: np.ndarray) -> list[int]:
    """People per option, in screen order."""
    if question.kind == "multiple-choice":
        given = answers[answers > 0]
        return [int(np.count_nonzero(given & (1 << at))) for at in range(len(question.options))]
    return np.bincount(answers[answers >= 0], minlength=len(question.options)).tolist()


def _bands(numbers: np.ndarray) -> tuple[Share, ...]:
    """Numbers in at most five bands of equal width between the lowest and the highest given; codes such as "0-9"."""
    if not numbers.size:
        return ()
    low, high = int(numbers.min()), int(numbers.max())
    width = -(-(high - low + 1) // BANDS)
    starts = range(low, high + 1, width)
    counts = np.bincount((numbers - low) // width, minlength=len(starts))
    return tuple(
        Share(f"{start}-{min(start + width - 1, high)}" if width > 1 else str(start), int(count), int(numbers.size))
        for start, count in zip(starts, counts, strict=True)
    )
