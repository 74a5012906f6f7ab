"""Texts are taken apart as a reader would, and words are known in their forms."""

import pytest

from survey_app.questionnaire.checks.english import Passage
from survey_app.questionnaire.checks.english.reading import grade, syllables
from survey_app.questionnaire.checks.english.vocabulary import is_common, two_words, without_glossary
from survey_app.questionnaire.checks.english.words import bases, is_participle, length, sentences, stem_of_verb, zipf


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("Ask Mr. Brown. He knows.", ["Ask Mr. Brown.", "He knows."]),
        ("Some, e.g. Sam, come.", ["Some, e.g. Sam, come."]),
        ("Press “Go.” Then wait.", ["Press “Go.", "Then wait."]),
        ("It is in {area}. Is it?", ["It is in Northmoor.", "Is it?"]),
        ("no capital. follows", ["no capital. follows"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]):
    assert [part.rstrip("”") for part in sentences(text)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [("A well-known place.", 3), ("Call 0800 1111 now.", 3), ("Yes – no.", 2), ("Press “I need help”.", 4), ("", 0)],
)
def test_length(sentence: str, expected: int):
    assert length(sentence) == expected


@pytest.mark.parametrize(
    ("form", "base"),
    [("helped", "help"), ("stopped", "stop"), ("families", "family"), ("making", "make"), ("child's", "child"), ("kindest", "kind")],
)
def test_forms_lead_to_their_base(form: str, base: str):
    assert base in list(bases(form))


@pytest.mark.parametrize(
    ("word", "expected"), [("helped", True), ("kept", True), ("need", False), ("hundred", False), ("bed", False), ("table", False)]
)
def test_participles(word: str, expected: bool):
    assert is_participle(word) is expected


@pytest.mark.parametrize(("word", "expected"), [("helps", "help"), ("went", "go"), ("chose", "choose"), ("table", None)])
def test_verbs(word: str, expected: str | None):
    assert stem_of_verb(word) == expected


def test_frequencies_are_those_of_the_zipf_scale():
    assert zipf("the") > 7
    assert 3 < zipf("therapist") < 5
    assert zipf("qqqq") == 0


@pytest.mark.parametrize(
    ("word", "expected"), [("help", True), ("helpers", True), ("wheelchair", True), ("chosen", True), ("trajectory", False)]
)
def test_common_words(word: str, expected: bool):
    assert is_common(word) is expected


def test_glossary_phrases_are_taken_out_in_singular_and_plural():
    assert without_glossary("Two assessments, one assessment-like.", {"assessment"}) == "Two …, one assessment-like."
    assert without_glossary("Alternative provision", {"alternative provision"}) == "…"


def test_a_second_word_for_one_thing_is_told_where_it_stands():
    row = [Passage("Get help."), Passage("Get support.", line=7), Passage("Get support.", "standard")]
    assert [(passage.line, word, first) for passage, word, first in two_words(row)] == [(7, "support", "help")]


@pytest.mark.parametrize(
    ("word", "expected"), [("help", 1), ("helped", 1), ("wanted", 2), ("little", 2), ("people", 2), ("make", 1), ("area", 2)]
)
def test_syllables(word: str, expected: int):
    assert syllables(word) == expected


def test_longer_words_and_sentences_have_a_higher_grade():
    assert grade(["We help you."]) < grade(["Professionals communicate information comprehensively."])
