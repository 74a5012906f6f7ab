"""Stopping is easy and nothing pushes: breaks in children's forms, how one stops, praise for effort only (LE-02, LE-03)."""

import re

import pytest

from survey_app.config import REPOSITORY
from survey_app.questionnaire.library import Library, read_library
from survey_app.questionnaire.model import CHILDREN, Questionnaire, Sentence

LONGEST_STRETCH = 8
PRAISE = re.compile(r"\b(well done|good (job|work)|great|brilliant|perfect|clever|that is (right|good)|thank you for that)\b", re.I)
QUESTIONNAIRES = tuple(read_library(REPOSITORY).questionnaires.values())


def sentences(questionnaire: Questionnaire) -> list[Sentence]:
    """Everything that is asked or told, in both ways of writing."""
    wordings = [part for question in questionnaire.questions for part in (question.wording, question.hint)]
    wordings += [questionnaire.summary, *questionnaire.opening.values(), *questionnaire.texts.values()]
    return [sentence for wording in wordings for sentence in (*wording.standard, *wording.easy_read)]


@pytest.mark.parametrize("questionnaire", QUESTIONNAIRES, ids=lambda one: one.slug)
def test_nobody_answers_more_than_eight_questions_of_a_childrens_form_without_a_break(questionnaire: Questionnaire):
    stretches, count = [], 0
    for question in questionnaire.questions:
        count = 0 if question.is_break else count + question.counted
        stretches.append(count)
    assert questionnaire.audience != CHILDREN or max(stretches) <= LONGEST_STRETCH


@pytest.mark.parametrize("questionnaire", QUESTIONNAIRES, ids=lambda one: one.slug)
def test_a_break_says_once_that_answers_are_kept(questionnaire: Questionnaire):
    told = questionnaire.text("break")
    for part in (told.standard, told.easy_read):
        assert [sentence.text for sentence in part] == ["You can stop here.", "We keep your answers."]
    breaks = [question for question in questionnaire.questions if question.is_break]
    own = [sentence.text for question in breaks for sentence in (*question.wording.standard, *question.wording.easy_read)]
    assert [text for text in own if "keep" in text] == []


@pytest.mark.parametrize("questionnaire", QUESTIONNAIRES, ids=lambda one: one.slug)
def test_no_answer_is_praised(questionnaire: Questionnaire):
    assert [sentence.text for sentence in sentences(questionnaire) if PRAISE.search(sentence.text)] == []


def test_the_guard_knows_praise(library: Library):
    assert PRAISE.search("Well done, that is a great answer!")
    assert not PRAISE.search("You have done half.")
