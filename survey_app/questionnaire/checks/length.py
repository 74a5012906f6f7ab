"""Checks of how long a form takes, and of when something hard to talk about is asked."""

from collections.abc import Iterator

from survey_app.questionnaire.checks import Finding, check
from survey_app.questionnaire.checks.accepting import sentences_met
from survey_app.questionnaire.lengths import printed_pages, seconds
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.model import EASY_READ

MOST_SENTENCES = 2000
MOST_PAGES = 20
MINUTES, MOST_MINUTES = 10, 15


@check("too-much-text", "error", "", "design.md 9", "everyone", f"{MOST_SENTENCES} sentences")
def can_be_read_through(material: Material) -> Iterator[Finding]:
    """It has at most two thousand different sentences and labels; the rules of a language look at no more."""
    count = len(sentences_met(material.questionnaire))
    if count > MOST_SENTENCES:
        yield Finding(1, f"There are {count} different sentences and labels.", "Divide the questionnaire.")


@check("takes-long", "warning", "L51", "LE-01", "every format", "10 minutes")
def core_is_short(material: Material) -> Iterator[Finding]:
    """What everyone is asked takes at most ten minutes: 10 seconds a question, 20 heard, 25 in easy read, 60 in words."""
    yield from _too_slow(material, MINUTES, MOST_MINUTES)


@check("takes-too-long", "error", "L51", "LE-01", "every format", "15 minutes")
def core_is_never_too_long(material: Material) -> Iterator[Finding]:
    """What everyone is asked never takes more than a quarter of an hour: at most fifteen minutes."""
    yield from _too_slow(material, MOST_MINUTES, None)


def _too_slow(material: Material, above: int, upto: int | None) -> Iterator[Finding]:
    questionnaire = material.questionnaire
    minutes, format = max(((seconds(questionnaire, format) / 60, format) for format in questionnaire.formats), default=(0, ""))
    if minutes > above and (upto is None or minutes <= upto):
        wrong = f"What everyone is asked takes about {minutes:.1f} minutes in {format}; {above} is the limit."
        yield Finding(1, wrong, "Ask less of everyone: put questions after a choice of how to go on, or under a condition.")


@check("too-many-pages", "warning", "L27", "ER-27", "easy read", "20 pages")
def print_is_short(material: Material) -> Iterator[Finding]:
    """Printed in easy read it has at most twenty A4 pages, two questions a page."""
    pages = printed_pages(material.questionnaire)
    if EASY_READ in material.questionnaire.formats and pages > MOST_PAGES:
        yield Finding(1, f"Printed in easy read it has about {pages} pages.", f"Ask less; {MOST_PAGES} pages are the limit.")


@check("sensitive-too-early", "error", "L52", "BI-08", "everyone", "not in the first third")
def hard_things_come_late(material: Material) -> Iterator[Finding]:
    """A sensitive question is not among the first third of the questions: at least a third come before it."""
    asked = [question for question in material.questionnaire.questions if question.counted]
    for at, question in enumerate(asked):
        if question.sensitive and at < len(asked) / 3:
            wrong = f"The sensitive question is number {at + 1} of {len(asked)}."
            yield Finding(question.line, wrong, "Ask it after the first third.", question.id)


@check("sensitive-without-help", "error", "L52", "BI-08, QX-01")
def hard_things_come_with_help(material: Material) -> Iterator[Finding]:
    """Where something sensitive is asked, there are words of help and a number to call."""
    questionnaire = material.questionnaire
    for question in questionnaire.questions:
        if question.sensitive and not (questionnaire.helplines and questionnaire.text("help")):
            wrong = "A sensitive question is asked without the text help or without a helpline for this audience."
            yield Finding(question.line, wrong, "Write help in shared/texts.yaml and a number in shared/helplines.yaml.", question.id)
