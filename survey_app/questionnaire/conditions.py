"""Conditions on earlier answers: data, evaluated here and in the browser from the same JSON."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Answers = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Test:
    """One question compared with codes. `means` is is, is-not, any-of, none-of or answered."""

    question: str
    means: str
    codes: tuple[str, ...] = ()
    wanted: bool = True

    def holds(self, answers: Answers) -> bool:
        answer = answers.get(self.question)
        if self.means == "answered":
            return (answer is not None) is self.wanted
        chosen = set(answer) if isinstance(answer, (list, tuple)) else {answer} - {None}
        found = bool(chosen & set(self.codes))
        return found if self.means in ("is", "any-of") else not found

    def as_json(self) -> dict:
        value: Any = self.wanted if self.means == "answered" else list(self.codes)
        if self.means in ("is", "is-not"):
            value = self.codes[0]
        return {"question": self.question, self.means: value}

    def tests(self) -> "Iterator[Test]":
        yield self

    @property
    def depth(self) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class Joined:
    """Several conditions of which all, or any, must hold."""

    every: bool
    parts: "tuple[Condition, ...]"

    def holds(self, answers: Answers) -> bool:
        return (all if self.every else any)(part.holds(answers) for part in self.parts)

    def as_json(self) -> dict:
        return {"all" if self.every else "any": [part.as_json() for part in self.parts]}

    def tests(self) -> Iterator[Test]:
        for part in self.parts:
            yield from part.tests()

    @property
    def depth(self) -> int:
        return 1 + max((part.depth for part in self.parts), default=0)


Condition = Test | Joined


def condition_from(data: Mapping[str, Any]) -> Condition:
    """Build a condition from its JSON or YAML value, which the loader has checked."""
    for key in ("all", "any"):
        if key in data:
            return Joined(key == "all", tuple(condition_from(part) for part in data[key]))
    means = next(key for key in ("is", "is-not", "any-of", "none-of", "answered") if key in data)
    value = data[means]
    if means == "answered":
        return Test(data["question"], means, wanted=bool(value))
    return Test(data["question"], means, tuple(str(code) for code in value) if isinstance(value, list) else (str(value),))
