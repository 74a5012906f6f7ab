"""Every check passes what is right, on the edge too, and tells what is wrong, at its line and with a remedy."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from survey_app.questionnaire.checks import check, structural_checks
from survey_app.questionnaire.problems import MOST_TOLD
from tests.unit.questionnaire import (
    cases_of_audience,
    cases_of_explaining,
    cases_of_formats,
    cases_of_length,
    cases_of_options,
    cases_of_pictures,
    cases_of_routing,
    cases_of_sound,
    cases_of_structure,
    cases_of_video,
)
from tests.unit.questionnaire.cases import Case
from tests.unit.questionnaire.conftest import Reader
from tests.unit.questionnaire.written import SHARED, adult, ask, say, whole

CASES = (
    *cases_of_structure.CASES,
    *cases_of_options.CASES,
    *cases_of_audience.CASES,
    *cases_of_routing.CASES,
    *cases_of_formats.CASES,
    *cases_of_explaining.CASES,
    *cases_of_length.CASES,
    *cases_of_pictures.CASES,
    *cases_of_sound.CASES,
    *cases_of_video.CASES,
)
CHECKS = {one.code: one for one in structural_checks()}
COUNTS = re.compile(r"\b(twice|three|five|six|eight|twelve|twenty|at most|at least|exactly|limit|begins)\b", re.I)
SEE_BELOW = {"text-answer-without-safety", "clip-missing", "clip-length", "clip-too-long", "clip-too-large", "clip-loudness"}
"""What breaks these lies beside the questionnaire, so they have tests of their own below."""


def each(kind: str) -> list:
    return [pytest.param(case, one, id=f"{case.code}-{at}") for case in CASES for at, one in enumerate(getattr(case, kind))]


@pytest.mark.parametrize(("case", "written"), each("passes"))
def test_what_is_right_has_no_problem(reader: Reader, case: Case, written: dict):
    assert [problem.as_text() for problem in reader.problems(written, **case.material)] == []


@pytest.mark.parametrize(("case", "written"), each("edge"))
def test_what_is_just_allowed_has_no_problem(reader: Reader, case: Case, written: dict):
    assert [problem.as_text() for problem in reader.problems(written, **case.material) if problem.code not in case.also] == []


@pytest.mark.parametrize(("case", "written"), each("breaks"))
def test_what_is_wrong_is_told(reader: Reader, case: Case, written: dict):
    found = reader.problems(written, **case.material)
    assert {problem.code for problem in found} - case.also == {case.code}
    for problem in found:
        assert problem.line >= 1
        assert problem.wrong.endswith(".")
        assert problem.remedy.endswith((".", "?"))


def test_every_check_has_cases_that_pass_and_that_break():
    by_code = {case.code: case for case in CASES}
    assert set(by_code) == set(CHECKS)
    assert {code for code, case in by_code.items() if not case.passes or not case.breaks} <= SEE_BELOW


def test_every_check_that_counts_has_a_case_on_the_edge():
    counting = {code for code, one in CHECKS.items() if COUNTS.search(one.says)}
    assert len(counting) > 10
    assert {case.code for case in CASES if case.code in counting and not case.edge} == set()


def test_every_check_says_what_it_wants():
    assert {code for code, one in CHECKS.items() if not re.fullmatch(r"[A-Z].*\.", one.says)} == set()
    assert {one.severity for one in CHECKS.values()} <= {"error", "warning", "information"}


def test_two_checks_cannot_have_one_code():
    with pytest.raises(ValueError, match="duplicate-id"):
        check("duplicate-id", "error")(lambda material: ())


@pytest.mark.parametrize("kind", ["short-text", "long-text"])
def test_words_are_not_asked_for_without_the_safety_texts(reader: Reader, shared_with: Callable[[Any], Any], kind: str):
    texts = SHARED["texts.yaml"]["texts"]
    for missing in texts:
        shared = shared_with({"texts.yaml": {"texts": {id: text for id, text in texts.items() if id != missing}}})
        (problem,) = reader.problems(whole(ask("a", kind)), shared=shared)
        assert (problem.code, problem.question) == ("text-answer-without-safety", "a")
        assert missing in problem.wrong


@pytest.mark.parametrize(("unspoken", "count"), [(None, 0), ((), 0), (("One.",), 1), (("One.", "Two."), 1)])
def test_sentences_without_a_clip_are_told_once_with_their_number(reader: Reader, unspoken: tuple | None, count: int):
    found = reader.problems(whole(), unspoken=unspoken)
    assert [problem.code for problem in found] == ["clip-missing"] * count
    if found:
        assert str(len(unspoken or ())) in found[0].wrong
        assert found[0].severity == "warning"


def test_a_form_that_nobody_looked_for_is_not_missed(reader: Reader):
    assert reader.problems(whole(younger="elsewhere")) == ()


def test_a_problem_stands_at_the_line_of_its_question_or_sentence(reader: Reader):
    written = whole(ask("a", criterion="nothing"), ask("b", wording=say("Is it {name}?", "picture-b")))
    problems = {problem.code: problem for problem in reader.problems(written)}
    lines = reader.file.read_text(encoding="utf-8").splitlines()
    assert '"id": "a"' in lines[problems["criterion-or-role"].line - 1]
    assert problems["criterion-or-role"].question == "a"
    assert "{name}" in lines[problems["placeholder"].line]  # the line after the brace that opens the sentence


def test_a_mistake_in_a_shared_scale_is_told_at_the_question_that_takes_it(reader: Reader):
    (problem,) = reader.problems(whole(ask("a", scale="no-picture")))
    assert '"id": "a"' in reader.file.read_text(encoding="utf-8").splitlines()[problem.line - 1]


def test_problems_come_in_the_order_of_the_file_and_each_sort_ends(reader: Reader):
    later = {"question": "first", "answered": True}
    found = reader.problems(adult(ask("first"), *(ask(f"q{at}", criterion="nothing", when=later) for at in range(MOST_TOLD + 5))))
    assert [problem.line for problem in found] == sorted(problem.line for problem in found)
    assert len(found) == MOST_TOLD
