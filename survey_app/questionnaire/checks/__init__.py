"""Checks of meaning beyond shape, each a small function with its code, severity and source.

Those of this package need no language; rules of a language live in a package of their own (`english`) and register themselves the same way.
"""

import importlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from survey_app.questionnaire.checks.accepting import settle
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.problems import MOST_TOLD, Checked, Problem, Severity

MODULES = ("structure", "options", "audience", "routing", "formats", "explaining", "length", "pictures", "sound", "video")
LANGUAGES = ("english",)
SHARED = "questionnaires/shared"


class Finding(NamedTuple):
    """One place where a check does not hold.

    `place` is what an `accept:` names: a question's id (taken from `question` where it is empty), or for what stands outside questions
    title, summary, opening-for-child, a key of the opening, a frame text, a glossary word, a section or a helpline. `file` is only needed
    where the line is of another file and `place` does not tell it.
    """

    line: int
    wrong: str
    remedy: str
    question: str = ""
    place: str = ""
    file: str = ""


@dataclass(frozen=True)
class Check:
    """A rule: its code, its id and source in evidence.md, whom it is for, its limit, and the function that looks for breaches."""

    code: str
    severity: Severity
    rule: str
    source: str
    find: Callable[[Material], Iterable[Finding]]
    applies: str = "everyone"
    threshold: str = "any"

    @property
    def says(self) -> str:
        return (self.find.__doc__ or "").strip().splitlines()[0]

    @property
    def of_language(self) -> bool:
        """Whether it judges words of a language, and not how a questionnaire is put together."""
        return self.find.__module__.startswith(tuple(f"{__name__}.{name}" for name in LANGUAGES))


CHECKS: dict[str, Check] = {}


def check(code: str, severity: Severity, rule: str = "", source: str = "", applies: str = "everyone", threshold: str = "any") -> Callable:
    """Register a check under its code."""

    def register(find: Callable[[Material], Iterable[Finding]]) -> Callable:
        if code in CHECKS:
            raise ValueError(f"two checks are called {code}")
        CHECKS[code] = Check(code, severity, rule, source, find, applies, threshold)
        return find

    return register


def all_checks() -> dict[str, Check]:
    for module in (*MODULES, *LANGUAGES):
        importlib.import_module(f"{__name__}.{module}")
    return CHECKS


def structural_checks() -> tuple[Check, ...]:
    """The checks that need no language."""
    return tuple(one for one in all_checks().values() if not one.of_language)


def examine(material: Material, checks: Iterable[Check] | None = None) -> Checked:
    """Run every check, or these; problems in the order of the file, at most MOST_TOLD of each, apart from those that the file accepts."""
    known = all_checks()
    found = _problems(material, known.values() if checks is None else checks)
    return settle(material.questionnaire, sorted(found), {code: one.severity for code, one in known.items()})


def _problems(material: Material, checks: Iterable[Check]) -> Iterator[Problem]:
    for one in checks:
        for found in islice(one.find(material), MOST_TOLD):
            file, place = _file(material.questionnaire, found), found.place or found.question
            yield Problem(file, found.line, one.code, one.severity, found.wrong, found.remedy, one.rule, found.question, place)


def _file(questionnaire: Questionnaire, found: Finding) -> str:
    """The file whose line a finding tells: a shared one for shared texts and helplines."""
    if found.file or found.question:
        return found.file or questionnaire.file
    if found.place in questionnaire.shared_texts:
        return f"{SHARED}/texts.yaml"
    if any(line.id == found.place for line in questionnaire.helplines):
        return f"{SHARED}/helplines.yaml"
    return questionnaire.file
