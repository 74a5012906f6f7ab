"""What must be known to read a figure rightly: its base, who answered, in which format, and who is counted apart."""

from collections.abc import Iterator

from flask_babel import gettext as _
from flask_babel import ngettext

from survey_app.inspection import labels
from survey_app.inspection.opening import untested
from survey_app.inspection.results import Results
from survey_app.inspection.summaries import SMALL_BASE, Summary


def notes(results: Results, one: Summary) -> tuple[str, ...]:
    """The notes of one question, the most important first."""
    return tuple(_notes(results, one))


def _notes(results: Results, one: Summary) -> Iterator[str]:
    figure = one.figure
    if 0 < figure.base < SMALL_BASE:
        yield _("Small number of answers: fewer than 30. Read these figures with care.")
    yield _base(results, one)
    if one.formats:
        used = labels.listed([f"{labels.FORMAT_NAMES[share.code]} {labels.number(share.count)}" for share in one.formats])
        yield _("Formats are not yet shown to be equivalent. Answers were given in: %(formats)s.", formats=used)
    if told := untested_note(results):
        yield told
    yield from _area(results, one)
    yield _("Everyone who was told about the survey could answer. It is not a sample, so there is no margin of error.")
    if one.question.kind == "multiple-choice":
        yield _("People could choose several answers, so the percentages add to more than 100.")
    elif one.question.options:
        yield _("Percentages are whole numbers, each rounded on its own. They may not add to 100.")
    if one.by and _overlaps(results, one.by):
        yield _("People could choose several answers here, so one person can be in several groups.")
    if one.contents > 1:
        yield _("The words or pictures of this survey were corrected while it was open. %(count)s versions were used.", count=one.contents)
    if one.question.reconstructed:
        yield _("The words of this question were rebuilt from a summary. They are not the official text.")


def untested_note(results: Results) -> str:
    """What stands beside every easy-read figure while nobody has tested that form (L87); empty when somebody has."""
    if not untested(results.questionnaire):
        return ""
    told = _("Easy read: not yet tested with people.")
    return " ".join([told, *([_("Opened because: %(reason)s", reason=results.untested_because)] if results.untested_because else [])])


def _base(results: Results, one: Summary) -> str:
    figure = one.figure
    sent = _("sent or began the survey") if one.selection.unfinished else _("sent the survey")
    if results.area_question is None or results.area_question is one.question:
        return _(
            "Base: %(base)s of %(people)s people who %(sent)s.",
            base=labels.number(figure.base),
            people=labels.number(figure.people),
            sent=sent,
        )
    return _(
        "Base: %(base)s of %(people)s people who %(sent)s and belong to the area: they live there, are looked after by its council, "
        "work there, or did not say.",
        base=labels.number(figure.base),
        people=labels.number(figure.people),
        sent=sent,
    )


def _area(results: Results, one: Summary) -> Iterator[str]:
    if one.area_not_said and results.area_question is not one.question:
        yield ngettext(
            "%(count)s person in the base did not say whether they belong to the area. They are counted.",
            "%(count)s people in the base did not say whether they belong to the area. They are counted.",
            one.area_not_said,
            count=labels.number(one.area_not_said),
        )
    if one.elsewhere.people:
        yield ngettext(
            "%(count)s person who belongs to another area is not in these figures. They are shown apart, below the table.",
            "%(count)s people who belong to another area are not in these figures. They are shown apart, below the table.",
            one.elsewhere.people,
            count=labels.number(one.elsewhere.people),
        )


def _overlaps(results: Results, by: str) -> bool:
    question = results.questionnaire.question(by)
    return question is not None and question.kind == "multiple-choice"
