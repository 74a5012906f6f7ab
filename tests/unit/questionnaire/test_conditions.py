"""Conditions mean what docs/questionnaire-language.md says, in YAML, in memory and in JSON."""

from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from survey_app.questionnaire.conditions import condition_from

ONE, MANY = {"a": "x"}, {"a": ["x", "y"]}


@pytest.mark.parametrize(
    ("condition", "holding", "failing"),
    [
        ({"question": "a", "is": "x"}, [ONE, MANY, {"a": ["x"]}], [{}, {"a": None}, {"a": "y"}, {"a": ["y"]}, {"b": "x"}, {"a": "xx"}]),
        ({"question": "a", "is-not": "x"}, [{}, {"a": None}, {"a": "y"}, {"a": ["y"]}, {"b": "x"}], [ONE, MANY, {"a": ["x"]}]),
        ({"question": "a", "any-of": ["x", "z"]}, [ONE, MANY, {"a": "z"}, {"a": ["y", "z"]}], [{}, {"a": "y"}, {"a": ["y"]}, {"a": []}]),
        ({"question": "a", "none-of": ["x", "z"]}, [{}, {"a": "y"}, {"a": ["y"]}], [ONE, MANY, {"a": "z"}]),
        ({"question": "a", "answered": True}, [ONE, MANY, {"a": 0}, {"a": "2024-05-01"}, {"a": "words"}], [{}, {"a": None}, {"b": "x"}]),
        ({"question": "a", "answered": False}, [{}, {"a": None}, {"b": "x"}], [ONE, MANY, {"a": 0}]),
        (
            {"all": [{"question": "a", "is": "x"}, {"question": "b", "is": "y"}]},
            [{"a": "x", "b": "y"}],
            [ONE, {"b": "y"}, {}, {"a": "y", "b": "x"}],
        ),
        (
            {"any": [{"question": "a", "is": "x"}, {"question": "b", "is": "y"}]},
            [ONE, {"b": "y"}, {"a": "x", "b": "y"}],
            [{}, {"a": "y", "b": "x"}],
        ),
        (
            {"all": [{"question": "a", "answered": True}, {"any": [{"question": "b", "is": "y"}, {"question": "b", "answered": False}]}]},
            [ONE, {"a": "x", "b": "y"}],
            [{}, {"b": "y"}, {"a": "x", "b": "z"}],
        ),
        ({"question": "a", "is": "12"}, [{"a": "12"}], [{"a": 12}]),
    ],
)
def test_a_condition_holds_for_these_answers_and_not_for_those(condition: dict, holding: list[dict], failing: list[dict]):
    made = condition_from(condition)
    assert [answers for answers in holding if not made.holds(answers)] == []
    assert [answers for answers in failing if made.holds(answers)] == []


def test_depth_counts_the_joins_one_inside_the_other():
    one = {"question": "a", "is": "x"}
    assert [condition_from(each).depth for each in (one, {"all": [one]}, {"all": [one, {"any": [one]}]})] == [0, 1, 2]


def test_the_tests_of_a_condition_come_in_order():
    made = condition_from(
        {"all": [{"question": "a", "is": "x"}, {"any": [{"question": "b", "is": "x"}, {"question": "c", "answered": False}]}]}
    )
    assert [test.question for test in made.tests()] == ["a", "b", "c"]


IDS, CODES = st.sampled_from("abc"), st.sampled_from("xyz")
TESTS = st.one_of(
    st.builds(lambda id, means, code: {"question": id, means: code}, IDS, st.sampled_from(["is", "is-not"]), CODES),
    st.builds(
        lambda id, means, codes: {"question": id, means: codes},
        IDS,
        st.sampled_from(["any-of", "none-of"]),
        st.lists(CODES, min_size=1, max_size=3),
    ),
    st.builds(lambda id, wanted: {"question": id, "answered": wanted}, IDS, st.booleans()),
)
CONDITIONS = st.recursive(
    TESTS,
    lambda parts: st.builds(lambda join, found: {join: found}, st.sampled_from(["all", "any"]), st.lists(parts, min_size=1, max_size=3)),
)
ANSWERS = st.dictionaries(IDS, CODES | st.lists(CODES, unique=True, min_size=1) | st.none())


@given(data=CONDITIONS)
def test_a_condition_reads_from_json_what_it_writes(data: dict):
    made = condition_from(data)
    assert made.as_json() == data
    assert condition_from(made.as_json()) == made


@given(data=CONDITIONS, answers=ANSWERS)
def test_a_condition_agrees_with_its_plain_meaning(data: dict, answers: dict):
    assert condition_from(data).holds(answers) is plainly(data, answers)


def plainly(data: dict, answers: dict[str, Any]) -> bool:
    """The meaning in the words of the language's page, written without the program's own code."""
    match data:
        case {"all": parts}:
            return all(plainly(part, answers) for part in parts)
        case {"any": parts}:
            return any(plainly(part, answers) for part in parts)
    answer = answers.get(data["question"])
    chosen = [] if answer is None else answer if isinstance(answer, list) else [answer]
    match data:
        case {"is": code}:
            return code in chosen
        case {"is-not": code}:
            return code not in chosen
        case {"any-of": codes}:
            return bool([code for code in codes if code in chosen])
        case {"none-of": codes}:
            return not [code for code in codes if code in chosen]
    return data["answered"] is (answer is not None)
