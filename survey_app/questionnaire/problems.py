"""A problem is a mistake in a questionnaire file, told so that its author can put it right."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from survey_app.questionnaire.records import Acceptance

Severity = Literal["error", "warning", "information"]

MOST_TOLD = 100
"""How many problems of one sort are told of one file: enough for an author, and an end for a file made to have no end of them."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: where it is, a code made of words, what is wrong and what to do. `rule` is a check's id in evidence.md.

    `place` is what an `accept:` names: a question, a frame text, a section...
    """

    file: str
    line: int
    code: str
    severity: Severity
    wrong: str
    remedy: str
    rule: str = ""
    question: str = ""
    place: str = ""

    def as_text(self) -> str:
        rule = f" ({self.rule})" if self.rule else ""
        return f"{self.file}:{self.line}: {self.severity} {self.code}{rule}: {self.wrong} {self.remedy}"

    def as_json(self) -> dict:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A warning that its author lets stand, and why."""

    problem: Problem
    because: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking found: problems in the order of the files, and accepted warnings apart.

    `unused` are accepts of shared files that answered nothing here; elsewhere they may.
    """

    problems: tuple[Problem, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    unused: tuple[Acceptance, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        return errors(self.problems)


def listed(words: Iterable[str]) -> str:
    """Words for a remedy, in a row: the first twenty, and how many more there are."""
    known = list(words)
    more = f" and {len(known) - 20} more" if len(known) > 20 else ""
    return ", ".join(known[:20]) + more


def shortened(value: Any) -> Any:
    """A value as a message can show it: a long text is cut."""
    return f"{value[:60]}..." if isinstance(value, str) and len(value) > 60 else value


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that stop a questionnaire from being opened."""
    return tuple(problem for problem in problems if problem.severity == "error")
