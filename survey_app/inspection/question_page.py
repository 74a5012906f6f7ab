"""What the page of one question shows, worked out beforehand: sentence, drawings, tables and notes of the same numbers."""

from dataclasses import dataclass, field

from flask_babel import gettext as _
from markupsafe import Markup

from survey_app.inspection import charts, labels
from survey_app.inspection.findings import finding, split_finding
from survey_app.inspection.notes import notes, untested_note
from survey_app.inspection.proportions import percent
from survey_app.inspection.results import Results
from survey_app.inspection.summaries import CHANNEL, FORMAT, NOT_ANSWERED, Figure, Selection, Share, Summary, summary
from survey_app.questionnaire.model import EASY_READ, Question, Questionnaire


@dataclass(frozen=True, slots=True)
class Way:
    """A link that shows the same question another way. `query` is what the address then carries."""

    name: str
    query: dict
    current: bool = False


@dataclass(frozen=True, slots=True)
class SplitRow:
    """One group of a split. `only` is the filter that narrows the page to it."""

    name: str
    only: str
    figure: Figure
    bar: Markup
    shares: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class QuestionPage:
    """Everything on the page of one question."""

    question: Question
    number: int
    audience: str
    criteria: str
    asked: str
    easy_read: str
    finding: str
    figure: Figure
    who: str
    scale: charts.Chart
    outside: charts.Chart
    rows: tuple[tuple[str, str, int], ...]
    outside_rows: tuple[tuple[str, int], ...]
    elsewhere: Figure
    elsewhere_rows: tuple[tuple[str, int], ...]
    split_name: str
    split_finding: str
    split_rows: tuple[SplitRow, ...]
    notes: tuple[str, ...]
    untested: str
    states: tuple[Way, ...]
    splits: tuple[Way, ...]
    filters: tuple[Way, ...]
    before: Question | None
    after: Question | None
    query: dict = field(default_factory=dict)

    @property
    def answers(self) -> tuple[str, ...]:
        return tuple(name for name, _percent, _count in self.rows)


def default_split(results: Results, question: Question) -> str | None:
    """Who chose the answers, wherever that was asked: self, helped and proxy answers never stand pooled without the split (PX-04)."""
    who = results.who_question
    return who.id if who and who is not question else None


def splits_of(questionnaire: Questionnaire, question: Question) -> tuple[str, ...]:
    """What a question's figures may be split or filtered by."""
    asked = tuple(one.id for one in questionnaire.questions if one.filter and one is not question)
    return (*asked, FORMAT, CHANNEL)


def question_page(results: Results, question: Question, where: Selection, by: str | None, area: str) -> QuestionPage:
    """Count one question, and put the same numbers into sentence, drawing, table and notes."""
    one, questionnaire = summary(results, question, where, by), results.questionnaire
    counted = [other for other in questionnaire.questions if other.stored]
    at = counted.index(question)
    says = finding(question, one.figure)
    outside = charts.outside_chart(question, one.figure, _("Outside the scale"))
    return QuestionPage(
        question=question,
        number=at + 1,
        audience=labels.questionnaire_name(questionnaire),
        criteria=labels.listed([questionnaire.criteria.criteria[id].name for id in question.criteria]) if question.criteria else "",
        asked=labels.as_asked(question, area),
        easy_read=labels.as_asked(question, area, easy_read=True),
        finding=says,
        figure=one.figure,
        who=labels.who_line(one.who),
        scale=charts.scale_chart(question, one.figure, says),
        outside=outside,
        rows=tuple((labels.answer_name(question, share.code), percent(share), share.count) for share in one.figure.scale),
        outside_rows=(*((part.label, part.count) for part in outside.parts), (str(labels.STATE_NAMES["not-shown"]), one.figure.not_shown)),
        elsewhere=one.elsewhere,
        elsewhere_rows=tuple((labels.answer_name(question, share.code), share.count) for share in one.elsewhere.scale),
        split_name=labels.split_name(questionnaire, by) if by else "",
        split_finding=split_finding(questionnaire, one),
        split_rows=_split_rows(results, one),
        notes=notes(results, one),
        untested=untested_note(results) if (FORMAT, EASY_READ) in where.filters else "",
        states=_state_ways(where, by),
        splits=_split_ways(results, question, where, by),
        filters=_filter_ways(questionnaire, where, by),
        before=counted[at - 1] if at else None,
        after=counted[at + 1] if at + 1 < len(counted) else None,
        query=query(where, by),
    )


def _split_rows(results: Results, one: Summary) -> tuple[SplitRow, ...]:
    if one.by is None:
        return ()
    ordered = one.question.kind in ("scale", "yes-no")
    groups = [(_("All"), "", one.figure)]
    groups += [
        (labels.group_name(results.questionnaire, one.by, group.code), f"{one.by}:{group.code}", group.figure) for group in one.groups
    ]
    return tuple(
        SplitRow(
            name,
            only,
            figure,
            charts.stacked_cell(figure) if ordered else Markup(""),
            tuple(_in_cell(share, figure) for share in figure.scale) if one.question.kind != "number" else (f"{figure.middle or 0:g}",),
            untested_note(results) if only == f"{FORMAT}:{EASY_READ}" else "",
        )
        for name, only, figure in groups
    )


def _in_cell(share: Share, figure: Figure) -> str:
    """Below 30 answers a group shows people, as its sentence does."""
    if not figure.base:
        return "–"
    return str(share.count) if figure.small else f"{percent(share)} ({labels.number(share.count)})"


def query(where: Selection, by: str | None, **more: str) -> dict:
    """What an address carries for a selection; the plain page carries nothing."""
    kept: dict = {"unfinished": "1"} if where.unfinished else {}
    if where.filters:
        kept["only"] = [f"{name}:{code}" for name, code in where.filters]
    return kept | {"by": by or "none"} | more


def _state_ways(where: Selection, by: str | None) -> tuple[Way, ...]:
    names = ((False, _("Sent")), (True, _("Sent and unfinished")))
    return tuple(Way(name, query(Selection(wanted, where.filters), by), where.unfinished is wanted) for wanted, name in names)


def _split_ways(results: Results, question: Question, where: Selection, by: str | None) -> tuple[Way, ...]:
    names: list[tuple[str | None, str]] = [(None, _("All together"))]
    names += [(name, labels.split_name(results.questionnaire, name)) for name in splits_of(results.questionnaire, question)]
    return tuple(Way(text, query(where, name), by == name) for name, text in names)


def _filter_ways(questionnaire: Questionnaire, where: Selection, by: str | None) -> tuple[Way, ...]:
    """One per filter that is on; its link takes it off."""
    return tuple(
        Way(
            _("%(what)s: %(group)s", what=labels.split_name(questionnaire, name), group=labels.group_name(questionnaire, name, code)),
            query(Selection(where.unfinished, tuple(one for one in where.filters if one != (name, code))), by),
        )
        for name, code in where.filters
    )


def is_filter(questionnaire: Questionnaire, question: Question, name: str, code: str | None = None) -> bool:
    """Whether an address may name this split, and this answer of it."""
    if name not in splits_of(questionnaire, question):
        return False
    if code is None or name in (FORMAT, CHANNEL):
        return True
    return code == NOT_ANSWERED or questionnaire.by_id[name].option(code) is not None
