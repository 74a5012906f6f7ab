"""The path: which questions one respondent meets, and what comes before and after each. Pure functions over answers."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from survey_app.questionnaire.model import Question, Questionnaire


def path(questionnaire: Questionnaire, answers: Mapping[str, Any]) -> tuple[Question, ...]:
    """The questions on the path for these answers, in order.

    Only answers of questions that are themselves on the path count, so an answer given before a change of mind upstream
    never keeps a later question alive.
    """
    on_path: list[Question] = []
    seen: dict[str, Any] = {}
    for question in questionnaire.questions:
        if question.when is None or question.when.holds(seen):
            on_path.append(question)
            if not question.practice and answers.get(question.id) is not None:
                seen[question.id] = answers[question.id]
    return tuple(on_path)


def met(on_path: tuple[Question, ...], visited: Collection[str]) -> tuple[str, ...]:
    """The ids that were shown and are still on the path, in path order."""
    return tuple(question.id for question in on_path if question.id in visited)


def first_unmet(on_path: tuple[Question, ...], visited: Collection[str]) -> Question | None:
    """Where to go on; None when everything on the path was shown."""
    return next((question for question in on_path if question.id not in visited), None)


def next_question(on_path: tuple[Question, ...], id: str) -> Question | None:
    """The question after this one; None at the end. Raises ValueError for a question that is not on the path."""
    at = _index(on_path, id)
    return on_path[at + 1] if at + 1 < len(on_path) else None


def previous_question(on_path: tuple[Question, ...], id: str) -> Question | None:
    """The question before this one; None at the start. Raises ValueError for a question that is not on the path."""
    at = _index(on_path, id)
    return on_path[at - 1] if at else None


def _index(on_path: tuple[Question, ...], id: str) -> int:
    for at, question in enumerate(on_path):
        if question.id == id:
            return at
    raise ValueError(f"{id} is not on the path")


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a question stands in its part. `total` is None while routing ahead may still change it (LE-05)."""

    number: int
    total: int | None


def progress(questionnaire: Questionnaire, on_path: tuple[Question, ...], id: str) -> Progress | None:
    """Number and total within the part that a question belongs to; None for statements and practice.

    A part ends with a question of role `way`, which chooses how to go on ("You can finish now" or "Answer some more"): what lies
    behind that choice is not promised beforehand. The total is told only when nothing from here to the end of the part hangs on an
    answer still to come.
    """
    current = questionnaire.by_id[id]
    if not current.counted:
        return None
    order = {question.id: at for at, question in enumerate(questionnaire.questions)}
    here = order[id]
    ways = [order[question.id] for question in questionnaire.questions if question.role == "way"]
    start = max((at for at in ways if at < here), default=-1)
    end = min((at for at in ways if at >= here), default=len(questionnaire.questions))
    part = [question for question in on_path if question.counted and start < order[question.id] <= end and question.role != "way"]
    if current.role == "way":
        return None
    number = part.index(current) + 1
    open_ahead = any(
        here <= order[test.question]
        for question in questionnaire.questions[here + 1 : end + 1]
        if question.when
        for test in question.when.tests()
    )
    return Progress(number, None if open_ahead else len(part))
