"""Random questionnaires for property tests: conditions on earlier questions only, every kind that routing can meet, and answers."""

from typing import Any

import hypothesis.strategies as st

from survey_app.questionnaire.conditions import Condition, condition_from
from survey_app.questionnaire.model import Criteria, Label, Option, Question, Questionnaire, Section, Wording

CODES = ("x", "y")
KINDS = ("yes-no", "yes-no", "multiple-choice", "long-text", "statement", "practice", "way")


def questionnaire_of(questions: list[Question]) -> Questionnaire:
    section = Section("all", Label("All", "All"), tuple(questions))
    return Questionnaire(
        "random", 1, "everyone", ("standard",), Criteria("none", {}, {}), Label("A", "A"), (section,), {}, {}, "random.yaml"
    )


def question_of(id: str, kind: str, when: Condition | None = None) -> Question:
    """A question of a kind; `practice` and `way` are single choices with that part to play."""
    codes = CODES if kind not in ("long-text", "statement") else ()
    options = tuple(Option(code, Label(code, code)) for code in codes)
    role = kind if kind in ("practice", "way") else None
    return Question(
        id, "single-choice" if role else kind, Wording(), id, 0, options=options, role=role, practice=role == "practice", when=when
    )


@st.composite
def tests_of(draw: st.DrawFn, earlier: list[Question]) -> dict:
    """A condition on one earlier question."""
    question = draw(st.sampled_from(earlier))
    means = draw(st.sampled_from(["is", "is-not", "any-of", "none-of", "answered"] if question.options else ["answered"]))
    if means == "answered":
        return {"question": question.id, means: draw(st.booleans())}
    codes = draw(st.lists(st.sampled_from(CODES), min_size=1, max_size=2, unique=True))
    return {"question": question.id, means: codes if means in ("any-of", "none-of") else codes[0]}


@st.composite
def conditions_on(draw: st.DrawFn, earlier: list[Question]) -> Condition:
    one = tests_of(earlier)
    joined = st.builds(lambda join, parts: {join: parts}, st.sampled_from(["all", "any"]), st.lists(one, min_size=1, max_size=3))
    return condition_from(draw(one | joined))


@st.composite
def questionnaires(draw: st.DrawFn, most: int = 9) -> Questionnaire:
    """A questionnaire of up to so many questions, of which about half have conditions."""
    made: list[Question] = []
    for at in range(draw(st.integers(1, most))):
        earlier = [question for question in made if question.stored]
        when = draw(conditions_on(earlier)) if earlier and draw(st.booleans()) else None
        made.append(question_of(f"q{at}", draw(st.sampled_from(KINDS)), when))
    return questionnaire_of(made)


def answers_of(question: Question) -> list[Any]:
    """Every answer that routing can tell apart, None for a question that is missed."""
    if question.kind == "statement":
        return [None]
    if question.kind == "multiple-choice":
        return [None, ["x"], ["y"], ["x", "y"]]
    return [None, *question.codes] if question.codes else [None, "words"]
