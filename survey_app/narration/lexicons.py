"""What each language says differently from how it is written: lexicon/<language>.yaml, read once."""

import re
from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import Field

from survey_app.errors import SurveyError
from survey_app.questionnaire.loader import read_shape
from survey_app.questionnaire.problems import Problem
from survey_app.questionnaire.source import Shape

LEXICONS = Path(__file__).parent / "lexicon"


class Money(Shape):
    sign: str = Field(min_length=1)
    one: str
    many: str


class Lexicon(Shape):
    """One language's lexicon; lexicon/en.yaml explains each key. What is left out is said as it is written.

    `version` is part of the key of every clip of the language.
    """

    version: int
    letters: list[str] = []
    digits: list[str] = []
    says: dict[str, str] = {}
    names: dict[str, str] = {}
    names_within: dict[str, str] = {}
    signs: dict[str, str] = {}
    in_addresses: dict[str, str] = {}
    either: str = ""
    range: str = ""
    months: list[str] = Field([], max_length=12)
    days: list[str] = Field([], max_length=31)
    date: str = Field("", pattern=r"^$|\{day\}.*\{month\}|\{month\}.*\{day\}")
    nought: str = ""
    money: Money | None = None

    @cached_property
    def words(self) -> dict[str, str]:
        """Everything that is said in its own way wherever it stands."""
        spelt = {word: " ".join(word) for word in self.letters} | {number: digit_by_digit(number) for number in self.digits}
        return spelt | self.names | self.says


@lru_cache(maxsize=32)
def lexicon(tag: str) -> Lexicon:
    """The lexicon of a language tag; an empty one where there is none. Raises SurveyError when the file cannot be read."""
    path = LEXICONS / f"{tag}.yaml"
    if not re.fullmatch(r"[A-Za-z]+(-[A-Za-z0-9]+)*", tag) or not path.is_file():
        return Lexicon(version=0)
    problems: list[Problem] = []
    found = read_shape(path, f"survey_app/narration/lexicon/{path.name}", Lexicon, problems)
    if not found:
        raise SurveyError("\n".join(problem.as_text() for problem in problems))
    return found[0]


def digit_by_digit(number: str) -> str:
    """
    >>> digit_by_digit("0800 1111")
    '0 8 0 0, 1 1 1 1'
    """
    return ", ".join(" ".join(group) for group in number.split())
