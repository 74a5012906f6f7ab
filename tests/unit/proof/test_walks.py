"""Walks of the proof: few, and yet every question is met and every condition taken both ways."""

import pytest

from survey_app.proof.walks import answers_to, plan
from survey_app.questionnaire.library import Library
from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.path import path
from tests.unit.proof.conftest import Read

SLUGS = ["area-send-children", "area-send-children-younger", "area-send-consultation", "area-send-parents", "area-send-practitioners"]


def yes_no(id: str, when: str = "") -> str:
    line = f"\n  when: {when}" if when else ""
    return f"- id: {id}\n  kind: yes-no\n  wording: {{standard: Is it {id}?, easy-read: [{{text: Is it {id}?, picture: p}}]}}\n  short: {id}\n  role: about-you{line}\n"


def met(questionnaire: Questionnaire) -> list[set[str]]:
    return [set(walk.path) for walk in plan(questionnaire).walks]


@pytest.mark.parametrize("slug", SLUGS)
def test_walks_of_shipped_questionnaires_meet_everything_both_ways(library: Library, slug: str):
    questionnaire = library.get(slug)
    planned, walks = plan(questionnaire), met(questionnaire)
    assert (planned.never_met, planned.never_left_out) == ((), ())
    assert set().union(*walks) == set(questionnaire.by_id)
    assert all(any(question.id not in walk for walk in walks) for question in questionnaire.questions if question.when)
    assert len(walks) <= 8


@pytest.mark.parametrize("slug", SLUGS)
def test_the_path_of_each_walk_follows_from_its_answers(library: Library, slug: str):
    questionnaire = library.get(slug)
    for walk in plan(questionnaire).walks:
        assert walk.path == tuple(question.id for question in path(questionnaire, walk.answers))
        for id, value in walk.answers.items():
            assert value is None or value in answers_to(questionnaire.by_id[id])


def test_each_code_that_a_condition_names_is_chosen_once(read: Read):
    choice = "- id: where\n  kind: single-choice\n  wording: {standard: Where?, easy-read: [{text: Where?, picture: p}]}\n  short: where\n  role: about-you\n"
    choice += "  options:\n" + "".join(f"    - {{code: {code}, label: {code}, picture: p}}\n" for code in "abcd")
    planned = plan(read(choice + yes_no("there", "{question: where, any-of: [b, d]}")))
    chosen = {walk.answers.get("where") for walk in planned.walks}
    assert {"b", "d"} <= chosen
    assert chosen & {"a", "c"}


@pytest.mark.parametrize("joined", ["any", "all"])
def test_each_part_of_a_joined_condition_decides_alone_once(read: Read, joined: str):
    parts = ", ".join(f"{{question: {id}, is: yes}}" for id in "pqr")
    questions = "".join(yes_no(id) for id in "pqr")
    walks = plan(read(questions + yes_no("last", f"{{{joined}: [{parts}]}}"))).walks
    held = {tuple(walk.answers.get(id) == "yes" for id in "pqr") for walk in walks}
    alone = {tuple((one == other) is (joined == "any") for other in "pqr") for one in "pqr"}
    assert alone <= held


def test_a_condition_on_a_question_that_has_a_condition_is_met_too(read: Read):
    chain = yes_no("first") + yes_no("second", "{question: first, is: no}") + yes_no("third", "{question: second, is: no}")
    assert any(walk >= {"first", "second", "third"} for walk in met(read(chain)))


def test_what_no_answer_brings_about_is_told(read: Read):
    never = "{all: [{question: first, is: yes}, {question: first, is: no}]}"
    always = "{any: [{question: first, is: yes}, {question: first, is-not: yes}]}"
    planned = plan(read(yes_no("first") + yes_no("never", never) + yes_no("always", always)))
    assert (planned.never_met, planned.never_left_out) == (("never",), ("always",))


def test_a_missed_answer_is_walked_where_a_condition_asks_for_it(read: Read):
    walks = plan(read(yes_no("first") + yes_no("second", "{question: first, answered: false}"))).walks
    assert {walk.answers.get("first") for walk in walks} >= {None}
