"""What the overview and the list of questions show, worked out beforehand; `question_page` does the same for one question."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from flask_babel import gettext as _
from markupsafe import Markup

from survey_app.inspection import charts, labels
from survey_app.inspection.findings import finding
from survey_app.inspection.notes import untested_note
from survey_app.inspection.overview import Overview, overview
from survey_app.inspection.proportions import percent
from survey_app.inspection.results import Results
from survey_app.inspection.summaries import Selection, Share, summary
from survey_app.questionnaire.model import Question, Questionnaire

DAYS_DRAWN = 14


@dataclass(frozen=True, slots=True)
class Cell:
    """A share as a cell of a table: words, figures and a thin bar."""

    percent: str
    count: int
    bar: Markup


def cell(share: Share) -> Cell:
    return Cell(percent(share), share.count, charts.share_bar(share))


@dataclass(frozen=True)
class CollectionPanel:
    """One collection on the overview."""

    name: str
    slug: str
    overview: Overview
    days: Markup
    stopped: tuple[str, str, int] | None
    formats: dict[str, Cell]
    channels: dict[str, Cell]
    who: tuple[tuple[str, Cell], ...]
    untested: str


def collection_panel(results: Results, opens: date, closes: date, today: date) -> CollectionPanel:
    """A collection's counts, drawn from the day it opened to the day it closes, or two weeks of that."""
    seen, questionnaire = overview(results), results.questionnaire
    drawn = tuple(_days(dict(seen.days), opens, closes, today))
    at, count = next(((id, count) for id, count in seen.stopped if id), ("", 0))
    who = results.who_question
    return CollectionPanel(
        name=labels.questionnaire_name(questionnaire),
        slug=questionnaire.slug,
        overview=seen,
        days=charts.svg(charts.days_chart(drawn, _("Sent each day")), f"days-{questionnaire.slug}"),
        stopped=(at, _where(questionnaire, at), count) if at else None,
        formats={share.code: cell(share) for share in seen.formats},
        channels={share.code: cell(share) for share in seen.channels},
        who=tuple((labels.answer_name(who, share.code), cell(share)) for share in seen.who) if who else (),
        untested=untested_note(results),
    )


def _days(counts: dict[date, int], opens: date, closes: date, today: date) -> Iterator[tuple[date, int | None]]:
    """(day, count) of at most two weeks; a quiet day is 0, a day still to come is None. Grace after closing may add a day."""
    last = max([*counts, min(closes, max(today, opens + timedelta(DAYS_DRAWN - 1)))])
    first = max(opens, last - timedelta(DAYS_DRAWN - 1))
    for day in (first + timedelta(at) for at in range((last - first).days + 1)):
        yield day, counts.get(day, 0) if day <= today else None


def _where(questionnaire: Questionnaire, id: str) -> str:
    question = questionnaire.by_id[id]
    return question.short or _("a page between questions")


@dataclass(frozen=True, slots=True)
class Line:
    """One question in the list of a collection."""

    question: Question
    asked: str
    finding: str
    who: str
    small: bool
    bar: Markup


@dataclass(frozen=True, slots=True)
class Heading:
    """Questions under a criterion or a role. `over` is the reports' questions, told when they change."""

    over: str
    title: str
    lines: tuple[Line, ...]


def question_list(results: Results, where: Selection, area: str) -> tuple[Heading, ...]:
    """Every question with its finding, by criterion in the order of the criteria, then by role."""
    questionnaire = results.questionnaire
    stored = [question for question in questionnaire.questions if question.stored]
    headings, told = [], ""
    for id, criterion in questionnaire.criteria.criteria.items():
        mine = [question for question in stored if question.criteria[:1] == (id,)]
        over = " ".join(questionnaire.criteria.report_questions[key] for key in criterion.report_questions)
        if mine:
            title = _("%(name)s (%(code)s)", name=criterion.name, code=criterion.code)
            headings.append(Heading(over if over != told else "", title, _lines(results, mine, where, area)))
            told = over
    for role, name in labels.ROLE_NAMES.items():
        mine = [question for question in stored if question.role == role]
        if mine:
            headings.append(Heading(_("Other questions") if told else "", str(name), _lines(results, mine, where, area)))
            told = ""
    return tuple(headings)


def _lines(results: Results, questions: list[Question], where: Selection, area: str) -> tuple[Line, ...]:
    lines = []
    for question in questions:
        one = summary(results, question, where)
        bar = charts.stacked_cell(one.figure) if question.kind in ("scale", "yes-no") else Markup("")
        lines.append(
            Line(question, labels.as_asked(question, area), finding(question, one.figure), labels.who_line(one.who), one.figure.small, bar)
        )
    return tuple(lines)
