"""One grammar for every message about an answer: an imperative that names the thing asked. Each kind has its defaults."""

from flask_babel import gettext as _
from flask_babel import ngettext

from survey_app.questionnaire.model import Question


def unknown_option(question: Question) -> str:
    return _("Choose one of the answers on this page")


def excludes(question: Question, alone: str) -> str:
    """Two things were chosen that cannot both be true."""
    return _("Choose “%(alone)s” by itself, or choose other answers", alone=alone)


def not_a_number(question: Question) -> str:
    return _("Write a number, such as 3")


def out_of_range(question: Question) -> str:
    return _("Write a number from %(smallest)s to %(largest)s", smallest=question.smallest, largest=question.largest)


def not_a_date(question: Question) -> str:
    return _("Write a day, a month and a year, such as 27 3 2026")


def year_out_of_range(question: Question) -> str:
    return _("Write a year from %(smallest)s to %(largest)s", smallest=question.smallest, largest=question.largest)


def too_long(question: Question, over: int) -> str:
    return ngettext("Make your answer shorter by %(num)s letter", "Make your answer shorter by %(num)s letters", over)
