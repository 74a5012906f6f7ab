"""Everything a questionnaire says in sentences, with the place where each stands. Several checks walk it."""

from collections.abc import Iterator
from typing import NamedTuple

from survey_app.questionnaire.model import OPENING_KEYS, Questionnaire, Sentence, Wording


class Spot(NamedTuple):
    """Where something is said: in words, its line, its question's id (empty outside questions), and its place for `accept:`."""

    where: str
    line: int
    question: str
    place: str


def said(questionnaire: Questionnaire) -> Iterator[tuple[Spot, Wording]]:
    """The wordings of questions, frame texts and summary. The opening and the child's own opening have rules of their own."""
    for question in questionnaire.questions:
        yield Spot(f"The question {question.id}", question.line, question.id, question.id), question.wording
        if question.hint:
            yield Spot(f"The hint of {question.id}", question.line, question.id, question.id), question.hint
    for id, text in questionnaire.texts.items():
        yield Spot(f"The text {id}", text.line, "", id), text
    if questionnaire.summary:
        yield Spot("The summary", questionnaire.summary.line, "", "summary"), questionnaire.summary


def easy_read_sentences(questionnaire: Questionnaire) -> Iterator[tuple[Spot, Sentence]]:
    """Every sentence of easy read that has a picture beside it."""
    for spot, wording in said(questionnaire):
        for sentence in wording.easy_read:
            yield spot._replace(line=sentence.line), sentence
    yield from opening_sentences(questionnaire)


def opening_sentences(questionnaire: Questionnaire) -> Iterator[tuple[Spot, Sentence]]:
    """The easy-read sentences of the opening, in the order in which they are met."""
    for key in OPENING_KEYS:
        for sentence in questionnaire.opening[key].easy_read if key in questionnaire.opening else ():
            yield Spot(f"The opening's {key}", sentence.line, "", key), sentence
    for sentence in questionnaire.opening_for_child:
        yield Spot("The child's opening", sentence.line, "", "opening-for-child"), sentence
