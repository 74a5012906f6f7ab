"""How a visible text is said: the same words, with numbers and abbreviations written out for a voice. What differs is in lexicon/."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from survey_app.errors import SurveyError
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.loader import read_shape
from survey_app.questionnaire.problems import Problem
from survey_app.questionnaire.source import Shape

LEXICONS = Path(__file__).parent / "lexicon"
# Soft hyphens and marks of direction are seen by a screen, not by an ear; without them a text keeps its clip.
UNHEARD = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
TELEPHONE = re.compile(r"(?<![\w.])0\d{2,4}(?: \d{2,4}){1,3}(?![\w])|(?<![\w.])0\d{8,10}(?!\w)")


class LexiconShape(Shape):
    version: int
    letters: list[str] = []
    digits: list[str] = []
    says: dict[str, str] = {}


@dataclass(frozen=True)
class Lexicon:
    """What one language says differently from how it is written. `version` is part of every clip's key."""

    version: int = 0
    says: Mapping[str, str] = field(default_factory=dict)

    def spoken(self, text: str) -> str:
        return self._words.sub(lambda found: self.says[found.group()], text) if self.says else text

    @property
    def _words(self) -> re.Pattern[str]:
        return _one_of(tuple(sorted(self.says, key=len, reverse=True)))


@lru_cache(maxsize=32)
def _one_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?<!\d[.,])(?:{'|'.join(map(re.escape, words))})(?![\w-])(?![.,]\d)")


@lru_cache(maxsize=32)
def lexicon(tag: str) -> Lexicon:
    """The lexicon of a language tag; an empty one where there is none. Raises SurveyError when the file cannot be read."""
    path = LEXICONS / f"{tag}.yaml"
    if not re.fullmatch(r"[A-Za-z]+(-[A-Za-z0-9]+)*", tag) or not path.is_file():
        return Lexicon()
    problems: list[Problem] = []
    found = read_shape(path, f"survey_app/narration/lexicon/{path.name}", LexiconShape, problems)
    if not found:
        raise SurveyError("\n".join(problem.as_text() for problem in problems))
    shape = found[0]
    says = {word: " ".join(word) for word in shape.letters} | {number: digit_by_digit(number) for number in shape.digits} | shape.says
    return Lexicon(shape.version, says)


def digit_by_digit(number: str) -> str:
    """
    >>> digit_by_digit("0800 1111")
    '0 8 0 0, 1 1 1 1'
    """
    return ", ".join(" ".join(group) for group in number.split())


def seen_text(text: str) -> str:
    """A text without differences that can neither be seen nor heard: spaces, soft hyphens, marks of direction."""
    return " ".join(UNHEARD.sub("", text).split())


def spoken_text(text: str, language: Language) -> str:
    """A visible text as it is said in this language.

    >>> from survey_app.questionnaire.languages import ENGLISH
    >>> spoken_text("Call 999, or  0800 1111, about your EHC plan.", ENGLISH)
    'Call 9 9 9, or 0 8 0 0, 1 1 1 1, about your E H C plan.'
    """
    return _spoken(text, language.tag)


@lru_cache(maxsize=8192)
def _spoken(text: str, tag: str) -> str:
    # Telephone numbers first, so that the "111" inside one is not taken for a number of its own.
    numbers = TELEPHONE.sub(lambda found: digit_by_digit(found.group()), seen_text(text))
    return lexicon(tag).spoken(numbers)
