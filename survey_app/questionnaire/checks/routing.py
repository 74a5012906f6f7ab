"""Checks of conditions: only earlier questions, known codes, no unreachable question, not nested too deeply (L61)."""

from collections.abc import Iterator
from itertools import product

from survey_app.questionnaire.checks import Finding, check
from survey_app.questionnaire.conditions import Test
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.model import Question, Questionnaire

MOST_COMBINATIONS = 20_000


@check("condition-on-unknown-question", "error", "L61")
def conditions_name_questions(material: Material) -> Iterator[Finding]:
    """A condition names a question of this questionnaire."""
    known = material.questionnaire.by_id
    for question, test in tests(material.questionnaire):
        if test.question not in known:
            yield Finding(question.line, f"The condition names {test.question!r}, which is no question.", "Correct the id.", question.id)


@check("condition-on-later-question", "error", "L61")
def conditions_look_back(material: Material) -> Iterator[Finding]:
    """A condition refers only to earlier questions that keep an answer."""
    order = {question.id: at for at, question in enumerate(material.questionnaire.questions)}
    for question, test in tests(material.questionnaire):
        if test.question not in order:
            continue
        if order[test.question] >= order[question.id]:
            yield Finding(question.line, f"The condition looks ahead to {test.question}.", "Move that question before this one.", question.id)
        elif not material.questionnaire.by_id[test.question].stored:
            yield Finding(question.line, f"{test.question} keeps no answer.", "Use a question that is stored.", question.id)


@check("condition-on-unknown-code", "error", "L61")
def conditions_name_codes(material: Material) -> Iterator[Finding]:
    """A condition compares with codes that the other question offers."""
    for question, test in tests(material.questionnaire):
        other = material.questionnaire.question(test.question)
        for code in test.codes if other else ():
            if other and code not in other.codes:
                wrong = f"{test.question} has no option {code!r}."
                yield Finding(question.line, wrong, f"Use one of: {', '.join(other.codes) or 'answered: true'}.", question.id)


@check("condition-too-deep", "error", "L61")
def conditions_are_shallow(material: Material) -> Iterator[Finding]:
    """Conditions are nested at most twice, besides the section's own."""
    for question in material.questionnaire.questions:
        if question.when and question.when.depth > 3:
            yield Finding(question.line, "The condition is nested too deeply.", "Nest all: and any: at most twice.", question.id)


@check("unreachable-question", "error", "L61")
def questions_can_be_reached(material: Material) -> Iterator[Finding]:
    """Some answers lead to every question."""
    reachable: set[str] = set()
    for question in material.questionnaire.questions:
        if question.when is None or can_hold(material.questionnaire, question, reachable):
            reachable.add(question.id)
        else:
            yield Finding(question.line, "No answers lead to this question.", "Correct its condition, or that of its section.", question.id)


def tests(questionnaire: Questionnaire) -> Iterator[tuple[Question, Test]]:
    return ((question, test) for question in questionnaire.questions if question.when for test in question.when.tests())


def can_hold(questionnaire: Questionnaire, question: Question, reachable: set[str]) -> bool:
    """Whether a condition holds for some answers of the reachable questions it names. Very wide conditions are taken to hold."""
    assert question.when is not None
    named = sorted({test.question for test in question.when.tests()})
    choices: list[list] = []
    size = 1
    for id in named:
        other = questionnaire.question(id)
        values: list = [None]
        if other and id in reachable:
            values += [[code] for code in other.codes] or ["something"]
            if other.kind == "multiple-choice":
                values.append([option.code for option in other.options if not option.exclusive])
        choices.append(values)
        size *= len(values)
    if size > MOST_COMBINATIONS:
        return True
    return any(question.when.holds(dict(zip(named, combination, strict=True))) for combination in product(*choices))
