"""Spreadsheets: one row per response, or one row per counted answer. Streamed, and safe to open in a spreadsheet program."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from survey_app.errors import SurveyError
from survey_app.inspection.labels import answer_name, group_name
from survey_app.inspection.results import ELSEWHERE, LIVES, STATES, Results
from survey_app.inspection.summaries import SUBMITTED_ONLY, Figure, Selection, Summary, summary
from survey_app.questionnaire.model import FORMATS, Question
from survey_app.store.collections import Inspection

AT_ONCE = 500
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
AREAS = {LIVES: "lives-in-area", ELSEWHERE: "elsewhere"}
Cell = str | int


def safe(value: Cell) -> Cell:
    """A cell that no spreadsheet program takes for a formula; numbers are left as they are."""
    return "'" + value if isinstance(value, str) and value.startswith(FORMULA) else value


def _lines(rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """CSV text, some hundred rows at a time."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    for at, row in enumerate(rows, start=1):
        writer.writerow([safe(cell) for cell in row])
        if at % AT_ONCE == 0:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the export: its name, the numbers, and what they are written as."""

    name: str
    numbers: np.ndarray
    write: Callable[[int], Cell]


def responses_csv(results: Results, inspection: Inspection) -> Iterator[str]:
    """Every response as a row, in an order that tells nothing about time; what people wrote is not in it, only whether they wrote.

    The numbers are copied before the first line, so the results may be refreshed meanwhile. Raises SurveyError when a row went missing.
    """
    order = np.array(sorted(range(len(results)), key=results.ids.__getitem__), dtype=np.int64)
    columns = [Column(column.name, column.numbers[order], column.write) for column in _columns(results)]
    return _lines(_rows(columns, len(order), "invented" if inspection.invented else ""))


def _rows(columns: Sequence[Column], expected: int, invented: str) -> Iterator[Sequence[Cell]]:
    yield ["invented", *(column.name for column in columns)]
    written = 0
    for at in range(0, expected, AT_ONCE):
        batch = [[column.write(number) for number in column.numbers[at : at + AT_ONCE].tolist()] for column in columns]
        for row in zip(*batch, strict=True):
            written += 1
            yield [invented, *row]
    if written != expected:
        raise SurveyError(f"{written} rows were written, {expected} were expected. Export again.")


def _columns(results: Results) -> Iterator[Column]:
    formats = ("", *FORMATS)
    yield Column("state", results.fact("submitted").copy(), lambda sent: "submitted" if sent else "unfinished")
    yield Column("channel", results.fact("channel"), results.names["channel"].__getitem__)
    yield Column("started-day", results.fact("started"), _day)
    yield Column("finished-day", results.fact("finished"), _day)
    yield Column("minutes", results.fact("minutes"), lambda minutes: "" if minutes < 0 else minutes)
    yield Column("language", results.fact("language"), results.names["language"].__getitem__)
    yield Column("format-of-last-answer", results.fact("format"), formats.__getitem__)
    yield Column("more-than-one-format", results.fact("mixed").copy(), lambda mixed: "yes" if mixed else "no")
    yield Column("area", results.area(), lambda area: AREAS.get(area, "not-said"))
    for question in results.questionnaire.questions:
        if question.stored:
            yield Column(question.id, results.answers(question), writing(question))
            yield Column(f"{question.id}:format", results.formats(question), formats.__getitem__)


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat() if ordinal else ""


def writing(question: Question) -> Callable[[int], Cell]:
    """How a number of a question's column is written: codes, several joined by spaces, or one of the four states."""
    codes = question.codes

    def write(number: int) -> Cell:
        if number < 0:
            return STATES[number]
        if question.kind == "multiple-choice":
            return " ".join(code for at, code in enumerate(codes) if number & (1 << at))
        if question.kind == "number":
            return number + (question.smallest or 0)
        return codes[number] if codes else "answered"

    return write


HEADINGS = (
    "invented",
    "inspection",
    "questionnaire",
    "question",
    "asked",
    "counted",
    "split-by",
    "group",
    "answer",
    "words",
    "count",
    "base",
    "percent",
)


def summary_csv(summaries: Iterable[Summary], results: Results, inspection: Inspection) -> Iterator[str]:
    """The tables of some questions, one row per answer and group, with the base of every percentage."""

    def rows() -> Iterator[Sequence[Cell]]:
        yield HEADINGS
        for one in summaries:
            start = (
                "invented" if inspection.invented else "",
                inspection.slug,
                results.questionnaire.slug,
                one.question.id,
                one.question.short,
            )
            counted = "submitted and unfinished" if one.selection.unfinished else "submitted"
            yield from ((*start, counted, "", "", *row) for row in _figure_rows(one.question, one.figure))
            yield from ((*start, counted, "", "elsewhere", *row) for row in _figure_rows(one.question, one.elsewhere))
            for group in one.groups:
                name = group_name(results.questionnaire, one.by or "", group.code)
                yield from ((*start, counted, one.by or "", name, *row) for row in _figure_rows(one.question, group.figure))

    return _lines(rows())


def _figure_rows(question: Question, figure: Figure) -> Iterator[Sequence[Cell]]:
    for share in figure.scale:
        yield share.code, answer_name(question, share.code), share.count, figure.base, "" if share.percent is None else share.percent
    for share in figure.outside:
        yield share.code, answer_name(question, share.code), share.count, "", ""
    for code, count in (("skipped", figure.skipped), ("not-shown", figure.not_shown), ("not-reached", figure.not_reached)):
        yield code, code, count, "", ""
    if figure.unreadable:
        yield "unreadable", "unreadable", figure.unreadable, "", ""


def all_summaries(results: Results, where: Selection = SUBMITTED_ONLY) -> list[Summary]:
    """The summary of every question of a collection."""
    return [summary(results, question, where) for question in results.questionnaire.questions if question.stored]
