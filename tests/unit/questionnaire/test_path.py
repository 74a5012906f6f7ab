"""Which questions a respondent meets, what comes before and after each, and how far along they are, in cases made by hand."""

from typing import Any

import pytest

from survey_app.questionnaire import path as paths
from survey_app.questionnaire.conditions import condition_from
from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.path import Progress
from tests.unit.questionnaire.random_questionnaires import question_of, questionnaire_of


def asked(*rows: str | tuple[str, str] | tuple[str, str, dict]) -> Questionnaire:
    """Questions in a row: an id, with its kind and its condition where they matter."""
    made = []
    for row in rows:
        id, kind, when = (*((row,) if isinstance(row, str) else row), "yes-no", None)[:3] if isinstance(row, str) else (*row, None)[:3]
        made.append(question_of(id, kind, condition_from(when) if when else None))
    return questionnaire_of(made)


def ids(questions: Any) -> list[str]:
    return [question.id for question in questions]


A_IS_X, B_IS_X = {"question": "a", "is": "x"}, {"question": "b", "is": "x"}
CHAIN = asked("a", ("b", "yes-no", A_IS_X), ("c", "yes-no", B_IS_X), "d")


@pytest.mark.parametrize(
    ("questionnaire", "answers", "expected"),
    [
        (asked("a", "b"), {}, "a b"),
        (CHAIN, {}, "a d"),
        (CHAIN, {"a": "x"}, "a b d"),
        (CHAIN, {"a": "y"}, "a d"),
        (CHAIN, {"a": "x", "b": "x"}, "a b c d"),
        (CHAIN, {"a": "x", "b": "y"}, "a b d"),
        # An answer of a question that is no longer on the path keeps nothing alive
        (CHAIN, {"a": "y", "b": "x"}, "a d"),
        (CHAIN, {"b": "x"}, "a d"),
        (CHAIN, {"a": None, "b": "x"}, "a d"),
        # Missing a question leads on where no answer is asked for
        (asked("a", ("b", "yes-no", {"question": "a", "is-not": "x"})), {}, "a b"),
        (asked("a", ("b", "yes-no", {"question": "a", "answered": False})), {}, "a b"),
        (asked("a", ("b", "yes-no", {"question": "a", "answered": False})), {"a": "x"}, "a"),
        # Practice is never stored, so nothing can hang on it
        (asked(("a", "practice"), ("b", "yes-no", {"question": "a", "answered": True})), {"a": "x"}, "a"),
        (asked("a", ("s", "statement", A_IS_X), ("b", "yes-no", A_IS_X)), {"a": "x"}, "a s b"),
        (asked(("a", "multiple-choice"), ("b", "yes-no", A_IS_X)), {"a": ["y", "x"]}, "a b"),
        (asked("a"), {"unknown": "x", "a": "x"}, "a"),
    ],
)
def test_the_path_for_these_answers(questionnaire: Questionnaire, answers: dict, expected: str):
    assert ids(paths.path(questionnaire, answers)) == expected.split()


@pytest.mark.parametrize(
    ("answers", "visited", "met", "first"),
    [
        ({}, [], "", "a"),
        ({"a": "x"}, ["a"], "a", "b"),
        ({"a": "x"}, ["d", "a"], "a d", "b"),
        ({"a": "y", "b": "x"}, ["a", "b", "c"], "a", "d"),
        ({"a": "y", "b": "x"}, ["a", "b", "c", "d"], "a d", None),
        ({}, ["never"], "", "a"),
    ],
)
def test_met_are_the_shown_questions_that_are_still_on_the_path(answers: dict, visited: list, met: str, first: str | None):
    on_path = paths.path(CHAIN, answers)
    assert list(paths.met(on_path, visited)) == met.split()
    found = paths.first_unmet(on_path, visited)
    assert (found.id if found else None) == first


def test_neighbours_along_the_path():
    on_path = paths.path(CHAIN, {"a": "x"})
    assert [found and found.id for found in (paths.previous_question(on_path, id) for id in "abd")] == [None, "a", "b"]
    assert [found and found.id for found in (paths.next_question(on_path, id) for id in "abd")] == ["b", "d", None]


@pytest.mark.parametrize("look", [paths.next_question, paths.previous_question])
@pytest.mark.parametrize("id", ["c", "never"])
def test_a_question_that_is_not_on_the_path_has_no_neighbours(look: Any, id: str):
    with pytest.raises(ValueError, match="not on the path"):
        look(paths.path(CHAIN, {}), id)


PART = asked("a", ("p", "practice"), "b", ("s", "statement"), "c", ("way", "way"), ("d", "yes-no", {"question": "way", "is": "x"}), "e")
NO_WAY = asked("a", ("b", "yes-no", A_IS_X), "c")


@pytest.mark.parametrize(
    ("questionnaire", "answers", "expected"),
    [
        # Practice and statements are not counted; what lies behind a way to go on is a part of its own
        (PART, {}, {"a": (1, 3), "p": None, "b": (2, 3), "s": None, "c": (3, 3), "way": None, "e": (1, 1)}),
        (PART, {"way": "x"}, {"a": (1, 3), "c": (3, 3), "way": None, "d": (1, 2), "e": (2, 2)}),
        # While an answer can still change the rest no total is told (LE-05); once it is given, it is
        (NO_WAY, {}, {"a": (1, None), "c": (2, 2)}),
        (NO_WAY, {"a": "x"}, {"a": (1, None), "b": (2, 3), "c": (3, 3)}),
        (CHAIN, {"a": "x", "b": "x"}, {"a": (1, None), "b": (2, None), "c": (3, 4), "d": (4, 4)}),
        (asked("a", "b", "c"), {}, {"a": (1, 3), "b": (2, 3), "c": (3, 3)}),
        (asked("a", "b", ("way", "way"), ("c", "yes-no", A_IS_X)), {}, {"a": (1, 2), "b": (2, 2)}),
    ],
)
def test_progress_for_these_answers(questionnaire: Questionnaire, answers: dict, expected: dict):
    on_path = paths.path(questionnaire, answers)
    found = {id: paths.progress(questionnaire, on_path, id) for id in expected}
    assert found == {id: Progress(*both) if both else None for id, both in expected.items()}
