"""A problem is a mistake in a questionnaire file, told so that its author can put it right."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "warning", "information"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: where it is, a code made of words, what is wrong and what to do. `rule` is a check's id in evidence.md."""

    file: str
    line: int
    code: str
    severity: Severity
    wrong: str
    remedy: str
    rule: str = ""
    question: str = ""

    def as_text(self) -> str:
        rule = f" ({self.rule})" if self.rule else ""
        return f"{self.file}:{self.line}: {self.severity} {self.code}{rule}: {self.wrong} {self.remedy}"

    def as_json(self) -> dict:
        return asdict(self)


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that stop a questionnaire from being opened."""
    return tuple(problem for problem in problems if problem.severity == "error")
