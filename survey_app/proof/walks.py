"""Which answers to give, so that few walks meet every question and take every condition both ways. Worked out from the conditions."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, product
from typing import Any

from survey_app.questionnaire.conditions import Condition, Test
from survey_app.questionnaire.model import Question, Questionnaire
from survey_app.questionnaire.path import path

Wish = tuple[Test, bool]
Outcome = tuple[str, bool | str]
"""A question, and whether a walk meets it; or which code that a condition names it is answered with; or which part of its condition decides."""

MOST_WAYS = 64
"""Of making one condition come out as wished; more are the same again in other words."""
MOST_WALKS = 24
WORDS = "A walk of the proof wrote this."


@dataclass(frozen=True)
class Walk:
    """One way through: the answer to each question (absent: miss it), the path that follows from the file, and what it shows anew."""

    answers: Mapping[str, Any]
    path: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """The walks, and what none of them can bring about: questions never met, conditions that cannot fail."""

    walks: tuple[Walk, ...]
    never_met: tuple[str, ...]
    never_left_out: tuple[str, ...]


def plan(questionnaire: Questionnaire) -> Plan:
    """Walks made one by one, each bringing about as many outcomes not seen before as can stand together."""
    left = _goals(questionnaire)
    walks: list[Walk] = []
    while left and len(walks) < MOST_WALKS:
        walk = _walk(questionnaire, _packed(questionnaire, left))
        seen = [outcome for outcome, ways in left.items() if _shows(walk, outcome, ways)]
        if not seen:
            break
        left = {outcome: ways for outcome, ways in left.items() if outcome not in seen}
        walks.append(_varied(questionnaire, walk, len(walks)))
    return Plan(tuple(walks), *(tuple(id for id in questionnaire.by_id if (id, met) in left) for met in (True, False)))


def _goals(questionnaire: Questionnaire) -> dict[Outcome, tuple[tuple[Wish, ...], ...]]:
    """Every outcome to be seen, each with the ways in which it can come about."""
    goals: dict[Outcome, tuple[tuple[Wish, ...], ...]] = {}
    for question in questionnaire.questions:
        goals[question.id, True] = tuple(islice(_ways(question.when, True), MOST_WAYS))
        if question.when:
            goals[question.id, False] = tuple(islice(_ways(question.when, False), MOST_WAYS))
            goals |= {(question.id, f"part {at}"): ways for at, ways in enumerate(_each_alone(question.when))}
    for id, codes in _named(questionnaire).items():
        for code in codes:
            goals[id, code] = (((Test(id, "is", (code,)), True),),)
        if codes:
            goals[id, "none of these"] = (((Test(id, "none-of", codes), True), (Test(id, "answered"), True)),)
    return goals


def _each_alone(condition: Condition) -> Iterator[tuple[tuple[Wish, ...], ...]]:
    """For each part of a joined condition the ways in which that part alone decides."""
    if isinstance(condition, Test):
        return
    for deciding in condition.parts:
        settings = [_ways(part, condition.every is not (part is deciding)) for part in condition.parts]
        yield tuple(tuple(wish for way in ways for wish in way) for ways in islice(product(*settings), MOST_WAYS))


def _named(questionnaire: Questionnaire) -> dict[str, tuple[str, ...]]:
    """The questions that conditions look at, each with the codes they name."""
    found: dict[str, tuple[str, ...]] = {}
    for question in questionnaire.questions:
        for test in question.when.tests() if question.when else ():
            found[test.question] = tuple(dict.fromkeys((*found.get(test.question, ()), *test.codes)))
    return found


def _packed(questionnaire: Questionnaire, goals: Mapping[Outcome, tuple[tuple[Wish, ...], ...]]) -> dict[str, Any]:
    """Answers for one walk: the wishes of one goal after another, where they can stand beside those before."""
    answers = {question.id: values[0] for question in questionnaire.questions if (values := answers_to(question))}
    wishes: tuple[Wish, ...] = ()
    settled: dict[str, Any] = {}
    for ways in goals.values():
        for way in ways:
            wider = tuple(dict.fromkeys((*wishes, *way)))
            found = next(_settled(questionnaire, wider), None)
            if found is not None:
                wishes, settled = wider, found
                break
    return answers | settled


def _shows(walk: Walk, outcome: Outcome, ways: Iterable[tuple[Wish, ...]]) -> bool:
    id, wanted = outcome
    if isinstance(wanted, bool):
        return (id in walk.path) is wanted
    return any(all(test.holds(walk.answers) is wished for test, wished in way) for way in ways)


def _walk(questionnaire: Questionnaire, answers: Mapping[str, Any]) -> Walk:
    on_path = tuple(question.id for question in path(questionnaire, answers))
    return Walk({id: value for id, value in answers.items() if id in on_path}, on_path)


def answers_to(question: Question) -> list[Any]:
    """Answers that can be given to a question, in the order of its options; several at once last."""
    if question.kind == "multiple-choice":
        together = [option.code for option in question.options if not option.outside and not option.exclusive]
        return [*([code] for code in question.codes), together]
    if question.options:
        return list(question.codes)
    if question.kind == "number":
        return [question.smallest or 0, question.largest or 1]
    if question.kind == "date":
        return [f"{question.smallest or 2020}-02-01"]
    return [] if question.kind == "statement" else [WORDS[: question.limit or None]]


def _ways(condition: Condition | None, wanted: bool) -> Iterator[tuple[Wish, ...]]:
    """Each way, as tests with the outcome they must have, in which a condition comes out as wanted."""
    if condition is None:
        if wanted:
            yield ()
    elif isinstance(condition, Test):
        yield ((condition, wanted),)
    elif condition.every == wanted:
        for parts in product(*(tuple(islice(_ways(part, wanted), MOST_WAYS)) for part in condition.parts)):
            yield tuple(wish for part in parts for wish in part)
    else:
        for part in condition.parts:
            yield from _ways(part, wanted)


def _settled(questionnaire: Questionnaire, wishes: tuple[Wish, ...]) -> Iterator[dict[str, Any]]:
    """Answers that fulfil all wishes. A question that must be answered must itself be met, which adds the wishes of its own condition."""
    asked = {test.question: questionnaire.by_id[test.question] for test, _ in wishes}
    values = {id: _fitting(question, wishes) for id, question in asked.items()}
    if not all(values.values()):
        return
    settled = {id: found[0] for id, found in values.items()}
    answered = [asked[id] for id, value in settled.items() if value is not None and asked[id].when]
    for more in product(*(tuple(islice(_ways(question.when, True), MOST_WAYS)) for question in answered)):
        wider = tuple(dict.fromkeys((*wishes, *(wish for part in more for wish in part))))
        if len(wider) == len(wishes):
            yield settled
        else:
            yield from _settled(questionnaire, wider)


def _fitting(question: Question, wishes: Iterable[Wish]) -> list[Any]:
    """The answers to one question that fulfil what is wished of it; missing it comes last."""
    mine = [(test, wanted) for test, wanted in wishes if test.question == question.id]
    possible = [*answers_to(question), None]
    return [value for value in possible if all(test.holds({question.id: value}) is wanted for test, wanted in mine)]


def _varied(questionnaire: Questionnaire, walk: Walk, at: int) -> Walk:
    """The same path with other answers where no condition looks, so that walks together give many different answers."""
    looked_at = {test.question for question in questionnaire.questions if question.when for test in question.when.tests()}
    answers = dict(walk.answers)
    for id in walk.path:
        if id not in looked_at and (possible := answers_to(questionnaire.by_id[id])):
            answers[id] = possible[at % len(possible)]
    return Walk(answers, walk.path)
