"""What became stale when a wording changed in one format, and reports that are read back as they were written."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from survey_app.errors import SurveyError
from survey_app.proof.comparing import Failure
from survey_app.proof.keeping import since
from survey_app.proof.report import Accepted, Counts, Record, Report, read_report
from survey_app.proof.staleness import Stale, stale
from survey_app.proof.wordings import Item, alike, items, mostly_alike
from survey_app.questionnaire.library import Library
from tests.unit.proof.conftest import Read

QUESTION = """\
- id: help
  kind: yes-no
  wording:
    standard: {standard}
    easy-read: [{{text: {easy}, picture: {picture}}}]
  short: Help
  role: about-you
"""
OLD = {"standard": "Do you get enough help?", "easy": "Do you get help?", "picture": "help"}
DRAWINGS = {"help": "1", "hands": "2"}


def worded(read: Read, **changes: str) -> tuple[Item, ...]:
    return items(read(QUESTION.format(**OLD | changes)), DRAWINGS)


def test_a_change_of_easy_read_leaves_the_other_formats_to_be_looked_at(read: Read):
    before, now = worded(read), worded(read, easy="Do people help you?")
    silent, untranslated = {"en": ("Do people help you?", "Yes")}, {"cy": ("Do people help you?",), "pl": ("Yes",)}
    assert stale(before, now, silent, untranslated) == (
        Stale(
            "question help",
            "words",
            ("easy-read",),
            ("standard", "audio"),
            {"en": ("Do people help you?",)},
            {"cy": ("Do people help you?",)},
        ),
    )


def test_a_change_of_standard_changes_audio_too(read: Read):
    (found,) = stale(worded(read), worded(read, standard="Is there help for you?"), {}, {})
    assert (found.changed, found.look_at) == (("standard", "audio"), ("easy-read",))


def test_another_picture_is_told_as_such(read: Read):
    (found,) = stale(worded(read), worded(read, picture="hands"), {}, {})
    assert (found.change, found.changed, found.clips) == ("pictures", ("easy-read",), {})


def test_a_picture_drawn_anew_is_a_change(read: Read):
    questionnaire = read(QUESTION.format(**OLD))
    (found,) = stale(items(questionnaire, DRAWINGS), items(questionnaire, DRAWINGS | {"help": "3"}), {}, {})
    assert (found.item, found.change) == ("question help", "pictures")


def test_nothing_changed_and_nothing_is_stale(read: Read):
    assert stale(worded(read), worded(read), {"en": ("Yes",)}, {}) == ()


def test_new_questions_and_those_that_are_gone_are_told(read: Read):
    more = QUESTION.format(**OLD) + QUESTION.format(**OLD).replace("id: help", "id: more")
    before, now = worded(read), items(read(more), DRAWINGS)
    assert [(one.item, one.change) for one in stale(before, now, {}, {})] == [("question more", "new")]
    assert [(one.item, one.change) for one in stale(now, before, {}, {})] == [("question more", "taken out")]


def test_easy_read_that_is_standard_is_a_warning_above_a_tenth(read: Read, library: Library):
    same = QUESTION.format(**OLD | {"easy": "Do you get enough help?"})
    assert mostly_alike(read(same)).startswith("Easy read has the very words of standard in 1 of 1 questions")
    for questionnaire in library.questionnaires.values():
        assert len(alike(questionnaire)) * 10 <= len(questionnaire.questions), questionnaire.slug


def test_one_question_in_ten_may_be_the_same(read: Read):
    different = "".join(QUESTION.format(**OLD).replace("id: help", f"id: help-{at}") for at in range(9))
    same = QUESTION.format(**OLD | {"easy": OLD["standard"]})
    assert mostly_alike(read(different + same)) == ""


@pytest.fixture
def report(read: Read) -> Report:
    return Report(
        questionnaire="tiny",
        title="Tiny",
        version=1,
        frame="f",
        content="c",
        made_at=datetime(2027, 1, 2, tzinfo=UTC).isoformat(),
        area="Northmoor",
        inspection="northmoor",
        formats=("standard", "easy-read"),
        languages=("en", "cy"),
        counts=Counts(1, 2, 3, 4, 5, 6),
        failures=(),
        signed_off=None,
        tested=None,
        untested_because="They are tests.",
        accepted=(Accepted("long-sentence", "help", "It is a name."),),
        warnings=(),
        items=worded(read),
        silent={"en": ("Yes",)},
        untranslated={"cy": ("Yes",)},
    )


def test_a_report_makes_three_statements_and_never_one(report: Report):
    assert [(one.claim, one.state) for one in report.statements] == [
        ("Same questions, codes, order and paths", "checked by machine"),
        ("Same meaning", "not signed off"),
        ("Same measurement", "not yet shown"),
    ]
    signed = replace(report, signed_off=Record("a panel of readers", "2027-01-31"))
    assert signed.statements[1].state == "signed off by a panel of readers on 2027-01-31"
    assert signed.statements[2].state == "not yet shown"


def test_one_difference_is_enough_to_withdraw_the_first_statement(report: Report):
    broken = replace(report, failures=(Failure("codes", "help", "audio", "en", "yes, no", "yes"),))
    assert not broken.holds
    assert broken.statements[0].state == "not shown, 1 difference found"
    assert "codes 1" in broken.statements[0].because


def test_a_report_is_read_back_as_it_was_written(report: Report):
    whole = replace(
        report,
        failures=(Failure("codes", "help", "audio", "en", "yes, no", "yes"),),
        signed_off=Record("readers", "2027-01-31", "one word"),
        stale=(Stale("question help", "words", ("audio",), ("easy-read",), {"en": ("Yes",)}, {}),),
        since="2027-01-01",
    )
    assert read_report(whole.as_json()) == whole
    assert len(json.loads(whole.as_json())["statements"]) == 3


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"shape": 99}', '{"shape": 1, "statements": []}', "null", "{"])
def test_what_is_no_report_is_refused_in_one_line(text: str):
    with pytest.raises(SurveyError, match=r"cannot be read as a proof: .* Give a file that survey-app prove --json wrote\."):
        read_report(text)


def test_since_tells_when_the_earlier_report_was_made(report: Report):
    assert (since(report, report).stale, since(report, report).since) == ((), report.made_at)
