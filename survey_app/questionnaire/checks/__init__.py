"""Checks of meaning beyond shape, each a small function with its code, severity and source. Language knowledge is not needed here."""

import importlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from survey_app.questionnaire.material import Material
from survey_app.questionnaire.problems import MOST_TOLD, Problem, Severity

MODULES = ("structure", "options", "audience", "routing", "formats")


class Finding(NamedTuple):
    """One place where a check does not hold."""

    line: int
    wrong: str
    remedy: str
    question: str = ""


@dataclass(frozen=True)
class Check:
    """A rule: its code, its id and source in evidence.md, and the function that looks for breaches."""

    code: str
    severity: Severity
    rule: str
    source: str
    find: Callable[[Material], Iterable[Finding]]

    @property
    def says(self) -> str:
        return (self.find.__doc__ or "").strip().splitlines()[0]


CHECKS: dict[str, Check] = {}


def check(code: str, severity: Severity, rule: str = "", source: str = "") -> Callable:
    """Register a check under its code."""

    def register(find: Callable[[Material], Iterable[Finding]]) -> Callable:
        if code in CHECKS:
            raise ValueError(f"two checks are called {code}")
        CHECKS[code] = Check(code, severity, rule, source, find)
        return find

    return register


def all_checks() -> dict[str, Check]:
    for module in MODULES:
        importlib.import_module(f"{__name__}.{module}")
    return CHECKS


def check_material(material: Material) -> tuple[Problem, ...]:
    """Run every check; problems in the order of the file, at most MOST_TOLD of each."""
    return tuple(sorted(_problems(material)))


def _problems(material: Material) -> Iterator[Problem]:
    file = material.questionnaire.file
    for one in all_checks().values():
        for line, wrong, remedy, question in islice(one.find(material), MOST_TOLD):
            yield Problem(file, line, one.code, one.severity, wrong, remedy, one.rule, question)
