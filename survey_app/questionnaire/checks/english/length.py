"""Rules of length: words in a sentence."""

from survey_app.questionnaire.checks.english.passages import NAME, TITLE, Passage
from survey_app.questionnaire.checks.english.rules import EASY, language_rule
from survey_app.questionnaire.checks.english.words import length, sentences

EASY_GOAL, EASY_LIMIT = 10, 15
STANDARD_GOAL, STANDARD_LIMIT = 20, 25
SPLIT = "Write two sentences, or leave words out."


def of_length(passage: Passage, more_than: int, at_most: int | None = None) -> tuple[str, ...]:
    """How many words the sentences have that are longer than one limit and not longer than another."""
    if passage.part in (NAME, TITLE):
        return ()
    lengths = [length(sentence) for sentence in sentences(passage.text)]
    return tuple(f"{found} words" for found in lengths if found > more_than and (at_most is None or found <= at_most))


@language_rule("sentence-too-long", "error", "L01", "ER-01", applies=EASY, threshold="15 words", remedy=SPLIT)
def sentence_too_long(passage: Passage) -> tuple[str, ...]:
    """An easy-read sentence has at most 15 words."""
    return of_length(passage, EASY_LIMIT)


@language_rule("sentence-long", "warning", "L01", "ER-01", applies=EASY, threshold="10 words", remedy=SPLIT)
def sentence_long(passage: Passage) -> tuple[str, ...]:
    """An easy-read sentence aims at 10 words at most."""
    return of_length(passage, EASY_GOAL, EASY_LIMIT)


@language_rule("standard-sentence-too-long", "error", "L02", "ERStandard, MSD-NZ", applies="standard", threshold="25 words", remedy=SPLIT)
def standard_sentence_too_long(passage: Passage) -> tuple[str, ...]:
    """A standard sentence has at most 25 words."""
    return () if passage.easy else of_length(passage, STANDARD_LIMIT)


@language_rule("standard-sentence-long", "warning", "L02", "ERStandard, MSD-NZ", applies="standard", threshold="20 words", remedy=SPLIT)
def standard_sentence_long(passage: Passage) -> tuple[str, ...]:
    """A standard sentence aims at 20 words at most."""
    return () if passage.easy else of_length(passage, STANDARD_GOAL, STANDARD_LIMIT)
