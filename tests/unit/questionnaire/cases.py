"""For every check: questionnaires that pass it, some of them on the edge of its number, and questionnaires that break it."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Case:
    """A check's code with what passes it and what breaks it. `edge` passes too, with the very number that is still allowed.

    Whatever passes has no problem at all, those of `also` apart. What breaks it has problems of this code and of `also`, and of no other.
    """

    code: str
    passes: tuple[dict, ...]
    breaks: tuple[dict, ...]
    edge: tuple[dict, ...] = ()
    also: frozenset[str] = frozenset()
    material: dict[str, Any] = field(default_factory=dict)
