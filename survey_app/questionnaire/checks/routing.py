"""Checks of conditions: only earlier questions, known codes, no unreachable question, not nested too deeply (L61)."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from survey_app.questionnaire.checks import Finding, check
from survey_app.questionnaire.conditions import Test
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.model import Question, Questionnaire
from survey_app.questionnaire.problems import listed

DEEPEST = 2
MOST_STEPS, MOST_STEPS_A_QUESTION, MOST_CODES = 400_000, 40_000, 40


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
            yield Finding(
                question.line, f"The condition looks ahead to {test.question}.", "Move that question before this one.", question.id
            )
        elif not material.questionnaire.by_id[test.question].stored:
            yield Finding(question.line, f"{test.question} keeps no answer.", "Use a question that is stored.", question.id)


@check("condition-on-unknown-code", "error", "L61")
def conditions_name_codes(material: Material) -> Iterator[Finding]:
    """A condition compares with codes that the other question offers."""
    codes = {question.id: dict.fromkeys(question.codes) for question in material.questionnaire.questions}
    for question, test in tests(material.questionnaire):
        for code in test.codes if test.question in codes else ():
            if code not in codes[test.question]:
                wrong = f"{test.question} has no option {code!r}."
                yield Finding(question.line, wrong, f"Use one of: {listed(codes[test.question]) or 'answered: true'}.", question.id)


@check("condition-too-deep", "error", "L61")
def conditions_are_shallow(material: Material) -> Iterator[Finding]:
    """Conditions are nested at most twice, besides the section's own."""
    for section in material.questionnaire.sections:
        if section.when and section.when.depth > DEEPEST:
            yield Finding(section.line, "The section's condition is nested too deeply.", "Nest all: and any: at most twice.")
            continue
        deepest = DEEPEST + (section.when is not None)
        for question in section.questions:
            if question.when and question.when.depth > deepest:
                yield Finding(question.line, "The condition is nested too deeply.", "Nest all: and any: at most twice.", question.id)


@check("unreachable-question", "error", "L61")
def questions_can_be_reached(material: Material) -> Iterator[Finding]:
    """Some answers lead to every question."""
    search = Search(material.questionnaire)
    for question in material.questionnaire.questions:
        if question.when is not None and not search.reaches(question):
            yield Finding(question.line, "No answers lead to this question.", "Correct its condition, or that of its section.", question.id)


def tests(questionnaire: Questionnaire) -> Iterator[tuple[Question, Test]]:
    return ((question, test) for question in questionnaire.questions if question.when for test in question.when.tests())


class Search:
    """Looks for answers that lead to a question, walking the path through the questions its condition hangs on.

    The steps of a questionnaire are limited, so that a file made to be slow ends; what was not decided by then counts as reachable.
    """

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.order = {question.id: at for at, question in enumerate(questionnaire.questions)}
        self.questions = questionnaire.by_id
        self.named: dict[str, set[str]] = {}
        self.tests_of: dict[str, list[Test]] = {}
        for question, test in tests(questionnaire):
            self.named.setdefault(test.question, set()).update(test.codes)
            self.tests_of.setdefault(question.id, []).append(test)
        self.steps = MOST_STEPS

    def reaches(self, target: Question) -> bool:
        """Whether some answers lead to this question, as far as the steps go."""
        chain = self.chain(target)
        waiting: list[tuple[int, dict[str, Any]]] = [(0, {})]
        steps = min(self.steps, MOST_STEPS_A_QUESTION)
        while waiting and steps > 0:
            at, answers = waiting.pop()
            question = chain[at]
            cost = 1 + len(answers) + sum(1 + len(test.codes) for test in self.tests_of.get(question.id, ()))
            steps, self.steps = steps - cost, self.steps - cost
            on_path = question.when is None or question.when.holds(answers)
            if question is target:
                if on_path:
                    return True
                continue
            waiting.append((at + 1, answers))
            if on_path:
                waiting += [(at + 1, {**answers, question.id: value}) for value in self.values(question)]
        return steps <= 0

    def chain(self, target: Question) -> list[Question]:
        """The stored questions that the target's condition hangs on, directly or through others, in order; then the target."""
        wanted, waiting = {target.id}, [target.id]
        while waiting and self.steps > 0:
            id = waiting.pop()
            self.steps -= 1 + len(self.tests_of.get(id, ()))
            for other in {test.question for test in self.tests_of.get(id, ())} - wanted:
                if other in self.questions and self.questions[other].stored and self.order[other] < self.order[id]:
                    wanted.add(other)
                    waiting.append(other)
        return [self.questions[id] for id in sorted(wanted, key=self.order.__getitem__)]

    def values(self, question: Question) -> list[Any]:
        """Answers of which every condition can tell the difference: the codes that are named, and one that is not."""
        if not question.codes:
            return ["something"]
        named = self.named.get(question.id, set())
        kept = [code for code in question.codes if code in named][:MOST_CODES] + [code for code in question.codes if code not in named][:1]
        if question.kind != "multiple-choice":
            return kept
        alone = {option.code for option in question.options if option.exclusive}
        together = [code for code in kept if code not in alone]
        sizes = range(1, len(together) + 1) if len(together) <= 5 else (1, len(together))
        return [list(chosen) for size in sizes for chosen in combinations(together, size)] + [[code] for code in kept if code in alone]
