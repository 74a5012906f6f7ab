"""The reading grade of a section (L25): information about a whole text, never a judgement of one question (RA-01 to RA-03)."""

import re
from collections.abc import Iterator

from survey_app.questionnaire.checks.english.words import sentences, words
from survey_app.questionnaire.model import EASY_READ, STANDARD, Questionnaire, Section

LEAST = 100
"""Words that a text needs before a formula means anything (RA-02)."""
VOWELS = re.compile(r"[aeiouy]+")


def grades(questionnaire: Questionnaire) -> Iterator[tuple[Section, str, float, int]]:
    """For each section and written format with enough text: the section, the format, its grade and its number of words."""
    for section in questionnaire.sections:
        for format in (STANDARD, EASY_READ):
            asked = (question.wording.sentences(format) + question.hint.sentences(format) for question in section.questions)
            parts = [part for texts in asked for sentence in texts for part in sentences(sentence.text)]
            count = sum(len(words(part)) for part in parts)
            if format in questionnaire.formats and count >= LEAST:
                yield section, format, grade(parts), count


def grade(parts: list[str]) -> float:
    """The Flesch-Kincaid grade of sentences: years of school in the United States."""
    spoken = [word for part in parts for word in words(part)]
    return 0.39 * len(spoken) / len(parts) + 11.8 * sum(map(syllables, spoken)) / len(spoken) - 15.59


def syllables(word: str) -> int:
    """About how many syllables a word has: its groups of vowels, without a silent e at the end."""
    small = word.lower()
    found = len(VOWELS.findall(small))
    silent = (small.endswith("e") and not small.endswith(("le", "ee", "ye"))) or (
        small.endswith("ed") and not small.endswith(("ted", "ded"))
    )
    return max(1, found - 1 if silent and found > 1 else found)
