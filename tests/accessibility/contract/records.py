"""What a walk saw, and what was wrong with it, by clause."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from tests.accessibility.contract.clauses import faults
from tests.accessibility.contract.looks import Look


@dataclass
class Record:
    """One walk through a questionnaire in a format. `wrong` and `checked` are by clause; `loads` counts pages in Chromium, `reads` those without script."""

    slug: str
    format: str
    wrong: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    checked: Counter[str] = field(default_factory=Counter)
    met: set[str] = field(default_factory=set)
    endpoints: set[str] = field(default_factory=set)
    names: list[str] = field(default_factory=list)
    loads: int = 0
    reads: int = 0
    seconds: float = 0.0
    white_space: list[float] = field(default_factory=list)

    def keep(self, look: Look, endpoint: str) -> None:
        """Hold a page to every clause that says something of it."""
        how = "" if look.seen else " without script"
        self.endpoints.add(endpoint)
        self.names.append(look.name + how)
        self.loads, self.reads = self.loads + bool(look.seen), self.reads + (not look.seen)
        for clause, lines in faults(look):
            self.checked[clause] += 1
            self.wrong[clause] += [f"{look.name}{how}: {line}" for line in lines]
        if look.seen:
            self.checked["console"] += 1
            self.wrong["console"] += [f"{look.name}: {line}" for line in look.seen["console"] if not _is_told_status(line, look.status)]

    @property
    def checks(self) -> int:
        return sum(self.checked.values())

    def __str__(self) -> str:
        space = f", white space {min(self.white_space):.0%} to {max(self.white_space):.0%}" if self.white_space else ""
        return (
            f"{self.slug}, {self.format}: {self.loads} pages in Chromium, {self.reads} without script, {self.checks} checks,"
            f" {sum(map(len, self.wrong.values()))} faults, {self.seconds:.0f} seconds{space}"
        )


def _is_told_status(line: str, status: int) -> bool:
    """Whether the console only repeats the status that the page is meant to have."""
    return status != 200 and f"a status of {status}" in line
