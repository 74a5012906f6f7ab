"""Random questionnaires and random walks: nobody gets stuck, nobody misses what they should meet, and no stale answer counts."""

from itertools import product
from typing import Any

import hypothesis.strategies as st
from hypothesis import given, settings

from survey_app.questionnaire.model import Question, Questionnaire
from survey_app.questionnaire.path import first_unmet, met, next_question, path, previous_question, progress
from tests.unit.questionnaire.random_questionnaires import answers_of, questionnaires
from tests.unit.questionnaire.test_conditions import plainly


def should_be_met(questionnaire: Questionnaire, answers: dict[str, Any]) -> set[str]:
    """The same by its definition: a question is on the path if its condition holds, an answer counting only if its question is on it."""

    def on_it(question: Question) -> bool:
        return question.when is None or plainly(question.when.as_json(), Counting())

    class Counting(dict):
        def get(self, id: str, default: Any = None) -> Any:  # type: ignore[override]
            asked = questionnaire.by_id[id]
            return answers.get(id) if asked.stored and on_it(asked) else None

    return {question.id for question in questionnaire.questions if on_it(question)}


def walk(questionnaire: Questionnaire, answers: dict[str, Any], visited: list[str], data: st.DataObject) -> None:
    """Answer or miss each question that comes, until nothing comes; a dead end would not end."""
    for _ in range(len(questionnaire.questions) + 1):
        question = first_unmet(path(questionnaire, answers), visited)
        if question is None:
            return
        visited.append(question.id)
        answers[question.id] = data.draw(st.sampled_from(answers_of(question)))
        # An answer changes only what comes after it, so the question itself stays.
        assert question in path(questionnaire, answers)
    raise AssertionError("the walk does not end")


@given(questionnaire=questionnaires(), data=st.data())
def test_a_walk_ends_having_met_exactly_what_it_should(questionnaire: Questionnaire, data: st.DataObject):
    answers: dict[str, Any] = {}
    visited: list[str] = []
    walk(questionnaire, answers, visited, data)
    assert set(visited) == should_be_met(questionnaire, answers)
    assert met(path(questionnaire, answers), visited) == tuple(visited)


@given(questionnaire=questionnaires(), data=st.data())
def test_going_back_and_changing_an_answer_leaves_nothing_stale(questionnaire: Questionnaire, data: st.DataObject):
    answers: dict[str, Any] = {}
    visited: list[str] = []
    walk(questionnaire, answers, visited, data)
    for _ in range(data.draw(st.integers(1, 3))):
        changed = questionnaire.by_id[data.draw(st.sampled_from(list(met(path(questionnaire, answers), visited))))]
        answers[changed.id] = data.draw(st.sampled_from(answers_of(changed)))
        on_path = path(questionnaire, answers)
        ids = {question.id for question in on_path}
        counted = met(on_path, visited)
        assert set(counted) <= ids
        assert ids == should_be_met(questionnaire, answers)
        # Answers that are off the path make no difference to it.
        assert on_path == path(questionnaire, {id: answer for id, answer in answers.items() if id in ids})
        # What stood before the changed answer is untouched.
        before = questionnaire.questions[: questionnaire.questions.index(changed)]
        assert [question.id for question in before if question.id in ids] == [id for id in counted if questionnaire.by_id[id] in before]
        walk(questionnaire, answers, visited, data)
        assert set(met(path(questionnaire, answers), visited)) == should_be_met(questionnaire, answers)


@given(questionnaire=questionnaires(), data=st.data())
def test_next_and_previous_are_inverse_along_the_path(questionnaire: Questionnaire, data: st.DataObject):
    answers = {question.id: data.draw(st.sampled_from(answers_of(question))) for question in questionnaire.questions}
    on_path = path(questionnaire, answers)
    if not on_path:
        return
    assert previous_question(on_path, on_path[0].id) is None
    assert next_question(on_path, on_path[-1].id) is None
    for question in on_path[:-1]:
        following = next_question(on_path, question.id)
        assert following is not None
        assert previous_question(on_path, following.id) is question


def part_of(questionnaire: Questionnaire, id: str) -> set[str]:
    """The questions between one way to go on and the next, around this one."""
    parts: list[set[str]] = [set()]
    for question in questionnaire.questions:
        if question.role == "way":
            parts.append(set())
        elif question.counted:
            parts[-1].add(question.id)
    return next((part for part in parts if id in part), set())


@given(questionnaire=questionnaires(most=5))
@settings(max_examples=60)
def test_a_total_is_told_only_when_no_later_answer_can_change_it(questionnaire: Questionnaire):
    """Proven by trying every answer to every question."""
    order = [question.id for question in questionnaire.questions]
    told: dict[tuple, set] = {}
    counts: dict[tuple, set] = {}
    for values in product(*map(answers_of, questionnaire.questions)):
        answers = dict(zip(order, values, strict=True))
        on_path = path(questionnaire, answers)
        for question in on_path:
            known = repr([answers[id] for id in order[: order.index(question.id)]])
            found = progress(questionnaire, on_path, question.id)
            part = [other.id for other in on_path if other.id in part_of(questionnaire, question.id)]
            if not part:
                assert found is None
                continue
            assert found is not None
            assert found.number == part.index(question.id) + 1
            told.setdefault((question.id, known), set()).add(found.total)
            counts.setdefault((question.id, known), set()).add(len(part))
    for case, totals in told.items():
        # What is told does not depend on answers that are still to come, and is the number whatever they are.
        assert len(totals) == 1
        if totals != {None}:
            assert totals == counts[case]


@given(questionnaire=questionnaires())
def test_a_total_is_always_told_where_no_condition_lies_ahead(questionnaire: Questionnaire):
    on_path = path(questionnaire, {})
    for at, question in enumerate(questionnaire.questions):
        if (
            question in on_path
            and question.counted
            and question.role != "way"
            and not any(later.when for later in questionnaire.questions[at:])
        ):
            found = progress(questionnaire, on_path, question.id)
            assert found is not None
            assert found.total is not None
