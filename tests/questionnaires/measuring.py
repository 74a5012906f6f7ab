"""How good the rules of English are: precision and recall of each on a set of texts.

`python -m tests.questionnaires.measuring` prints a table of all sets. A set is a mapping from a rule's code to its texts; each is a mapping
with `text`, `faulty` and what else a `Passage` has (`format`, `audience`, `part`, `kind`, `glossary`).
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from survey_app.questionnaire.checks import all_checks
from survey_app.questionnaire.yaml_source import read_document

HERE = Path(__file__).parent
TUNING, HELD_OUT = HERE / "tuning.yaml", HERE / "held_out_second.yaml"
SEEN, FIRST_RUN = HERE / "held_out.yaml", HERE / "held_out_first_run.yaml"
"""The first held-out set: its misses were read and the rules put right after it, so it counts as tuned on; what its first run found is kept."""


@dataclass(frozen=True)
class Measured:
    """What a rule made of its texts: how many are faulty and how many only come near, and what it found and missed."""

    code: str
    faulty: int
    near: int
    true_positive: int
    false_alarms: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def false_positive(self) -> int:
        return len(self.false_alarms)

    @property
    def precision(self) -> float:
        """The share of what the rule tells that is a fault; 1 when it tells nothing."""
        told = self.true_positive + self.false_positive
        return self.true_positive / told if told else 1.0

    @property
    def recall(self) -> float:
        """The share of the faulty texts that the rule tells."""
        return self.true_positive / self.faulty if self.faulty else 1.0


def measure(path: Path) -> list[Measured]:
    """What every rule of a set makes of its texts, in the order of the file. Raises KeyError for a code without a rule."""
    value = read_document(path, path.name).value
    return [measured(code, items) for code, items in value.items()]


def first_run() -> dict[str, dict[str, int]]:
    """What the rules made of the first held-out set when they met it first: counts `faulty`, `near`, `found` and `false-alarms` of each."""
    return read_document(FIRST_RUN, FIRST_RUN.name).value


def measured(code: str, items: list[dict[str, Any]]) -> Measured:
    from survey_app.questionnaire.checks.english import LANGUAGE_RULES

    all_checks()
    rule = LANGUAGE_RULES[code]
    faulty = [item for item in items if item["faulty"]]
    near = [item for item in items if not item["faulty"]]
    missed = tuple(item["text"] for item in faulty if not rule(passage(item)))
    alarms = tuple(item["text"] for item in near if rule(passage(item)))
    return Measured(code, len(faulty), len(near), len(faulty) - len(missed), alarms, missed)


def passage(item: dict[str, Any]) -> Any:
    """The passage that an item of a set stands for."""
    from survey_app.questionnaire.checks.english import Passage

    given = {key: value for key, value in item.items() if key not in ("faulty", "glossary", "why")}
    glossary = frozenset(word.replace("-", " ") for word in item.get("glossary", ()))
    return Passage(**given, glossary=glossary)


def table(path: Path) -> str:
    """The figures of a set, a rule a line, with what was missed and what was a false alarm below."""
    lines = [f"{path.name:32} faulty  near  found  false  precision  recall"]
    below = []
    for one in measure(path):
        lines.append(
            f"{one.code:32} {one.faulty:6} {one.near:5} {one.true_positive:6} {one.false_positive:6} {one.precision:10.2f} {one.recall:7.2f}"
        )
        below += [f"  missed by {one.code}: {text}" for text in one.missed]
        below += [f"  false alarm of {one.code}: {text}" for text in one.false_alarms]
    return "\n".join((*lines, *below))


if __name__ == "__main__":
    for path in map(Path, sys.argv[1:]) if sys.argv[1:] else (TUNING, SEEN, HELD_OUT):
        print(table(path), end="\n\n")
