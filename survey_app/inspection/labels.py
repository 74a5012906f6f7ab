"""What inspectors call the codes that are counted. Options keep the words respondents saw; the rest is interface text."""

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from flask_babel import get_locale
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from survey_app.inspection.summaries import CHANNEL, FORMAT, NOT_ANSWERED, WRITTEN, Share
from survey_app.questionnaire.model import CHILDREN, EVERYONE, PARENTS, PRACTITIONERS, Question, Questionnaire

FORMAT_NAMES = {"standard": _l("Standard"), "easy-read": _l("Easy read"), "audio": _l("Audio")}
CHANNEL_NAMES = {
    "school": _l("School or college"),
    "health": _l("Health"),
    "forum": _l("Parent carer forum"),
    "website": _l("Website"),
    "poster": _l("Poster"),
}
AUDIENCE_NAMES = {
    CHILDREN: _l("Children and young people"),
    PARENTS: _l("Parents and carers"),
    PRACTITIONERS: _l("Practitioners"),
    EVERYONE: _l("Everyone"),
}
STATE_NAMES = {
    "skipped": _l("Missed this question"),
    "not-reached": _l("Finished or stopped before it"),
    "not-shown": _l("Not asked, because of an earlier answer"),
    "unreadable": _l("Cannot be read"),
}
ROLE_NAMES = {
    "about-you": _l("About the people who answered"),
    "who-answered": _l("Who chose the answers"),
    "open": _l("In their own words"),
    "way": _l("How they went on"),
    "feedback": _l("What they thought of the survey"),
}
WHO_NAMES = {
    "me-alone": _l("on their own"),
    "me-read-to": _l("read to them"),
    "me-with-help": _l("with help to choose"),
    "someone-else": _l("someone else chose"),
}
"""Short names for the line that stands beside every figure (PX-04)."""


def who_line(who: Sequence[Share]) -> str:
    """Who chose the answers, in people: "on their own 150, read to them 60 and not known 9"."""
    known = [f"{WHO_NAMES[share.code]} {number(share.count)}" for share in who if share.code in WHO_NAMES]
    unknown = sum(share.count for share in who if share.code not in WHO_NAMES)
    return listed([*known, *([_("not known %(count)s", count=number(unknown))] if unknown else [])])


def number(count: int) -> str:
    """A whole number as the language writes it: 1,950."""
    return format_decimal(count, locale=get_locale() or "en_GB")


def answer_name(question: Question, code: str) -> str:
    """The words of an answer; bands of numbers and written answers have words of their own."""
    option = question.option(code)
    if option:
        return option.label.standard
    if code == WRITTEN:
        return _("Wrote an answer")
    if code == NOT_ANSWERED:
        return _("No answer to this")
    low, _dash, high = code.partition("-")
    return _("%(low)s to %(high)s", low=low, high=high) if high else low


def split_name(questionnaire: Questionnaire, name: str) -> str:
    """What a split or filter is called."""
    if name == FORMAT:
        return _("Format")
    if name == CHANNEL:
        return _("Link used")
    return questionnaire.by_id[name].short


def group_name(questionnaire: Questionnaire, name: str, code: str) -> str:
    """What one group of a split is called."""
    if name == FORMAT:
        return str(FORMAT_NAMES.get(code, code))
    if name == CHANNEL:
        return str(CHANNEL_NAMES.get(code, code))
    return answer_name(questionnaire.by_id[name], code)


def questionnaire_name(questionnaire: Questionnaire) -> str:
    """An audience, and the age where children have a form of their own."""
    name = str(AUDIENCE_NAMES[questionnaire.audience])
    if questionnaire.ages:
        return _("%(audience)s, %(first)s to %(last)s", audience=name, first=questionnaire.ages[0], last=questionnaire.ages[1])
    if questionnaire.audience == EVERYONE:
        return questionnaire.title.standard
    return name


def as_asked(question: Question, area: str, easy_read: bool = False) -> str:
    """The question as it was met, in one line. An earlier answer that was woven in shows as dots."""
    sentences = question.wording.easy_read if easy_read else question.wording.standard
    text = " ".join(sentence.text for sentence in sentences).replace("{area}", area)
    start = text.find("{answer:")
    while start >= 0:
        text = text[:start] + "…" + text[text.find("}", start) + 1 :]
        start = text.find("{answer:")
    return text


def listed(parts: Sequence[str]) -> str:
    """Parts joined as the language joins them: "a, b and c"."""
    return format_list(list(parts), locale=get_locale() or "en_GB")


def weekday(day: date) -> str:
    """A short name of a day, such as "Mon 12"."""
    return format_date(day, "EEE d", locale=get_locale() or "en_GB")
