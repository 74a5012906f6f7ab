"""The report of a proof: three statements, never one, and all that they rest on. Kept as JSON, with a collection or in a file."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from survey_app.errors import SurveyError
from survey_app.proof.comparing import Failure
from survey_app.proof.staleness import Missing, Stale
from survey_app.proof.wordings import QUESTION, Item, Words

SHAPE = 1
"""Of the JSON; raised when an earlier report could no longer be read."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One of the three things that equivalence consists of, and how far it is shown."""

    claim: str
    state: str
    shown: bool
    because: str


@dataclass(frozen=True, slots=True)
class Record:
    """Something people did with this version: who, when, and what was changed after it."""

    by: str
    on: str
    changed: str = ""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A warning that the author lets stand."""

    check: str
    place: str
    because: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was looked at."""

    questions: int
    walks: int
    pages: int
    comparisons: int
    pictures: int
    clips: int


@dataclass(frozen=True)
class Report:
    """A proof of one questionnaire at one moment. Times are ISO 8601 in UTC; `inspection` is "" where no collection was proved."""

    questionnaire: str
    title: str
    version: int
    frame: str
    content: str
    made_at: str
    area: str
    inspection: str
    formats: tuple[str, ...]
    languages: tuple[str, ...]
    counts: Counts
    failures: tuple[Failure, ...]
    signed_off: Record | None
    tested: Record | None
    untested_because: str
    accepted: tuple[Accepted, ...]
    warnings: tuple[str, ...]
    items: tuple[Item, ...]
    silent: Missing
    untranslated: Missing
    stale: tuple[Stale, ...] = ()
    since: str = ""

    @property
    def holds(self) -> bool:
        """Whether the machine's statement holds. It is the only one that a program can make."""
        return not self.failures

    @property
    def statements(self) -> tuple[Statement, Statement, Statement]:
        number = len(self.failures)
        state = f"not shown, {number} difference{'s' if number > 1 else ''} found" if number else "checked by machine"
        kinds = ", ".join(f"{what} {count}" for what, count in Counter(one.what for one in self.failures).most_common())
        counts = self.counts
        machine = (
            f"{counts.pages} pages were read and {counts.comparisons} comparisons made, in {len(self.formats)} formats "
            f"and {len(self.languages)} language{'s' if len(self.languages) > 1 else ''}."
        ) + (f" Differences: {kinds}." if kinds else "")
        signed = f"signed off by {self.signed_off.by} on {self.signed_off.on}" if self.signed_off else "not signed off"
        people = "Only people can tell. The wordings stand side by side below."
        trial = "Only a trial in which chance decides the format, or asking again, can show it."
        return (
            Statement("Same questions, codes, order and paths", state, not number, machine),
            Statement("Same meaning", signed, self.signed_off is not None, people),
            Statement("Same measurement", "not yet shown", False, trial),
        )

    @property
    def questions(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.kind == QUESTION)

    @property
    def frame_items(self) -> tuple[Item, ...]:
        """What is worded beside the questions."""
        return tuple(item for item in self.items if item.kind != QUESTION)

    def compared(self, stale: tuple[Stale, ...], since: str) -> "Report":
        """The same report with what became stale since an earlier state."""
        return replace(self, stale=stale, since=since)

    def as_json(self) -> str:
        statements = [asdict(one) for one in self.statements]
        return json.dumps({"shape": SHAPE, "statements": statements, **asdict(self)}, ensure_ascii=False, indent=1)


def read_report(text: str, name: str = "the report") -> Report:
    """A report from its JSON; raises SurveyError for anything else."""
    try:
        data: dict[str, Any] = json.loads(text)
        if data.pop("shape") != SHAPE:
            raise ValueError("another version wrote it")
        data.pop("statements")
        return Report(
            **data
            | {
                "formats": tuple(data["formats"]),
                "languages": tuple(data["languages"]),
                "counts": Counts(**data["counts"]),
                "failures": tuple(Failure(**one) for one in data["failures"]),
                "signed_off": _record(data["signed_off"]),
                "tested": _record(data["tested"]),
                "accepted": tuple(Accepted(**one) for one in data["accepted"]),
                "warnings": tuple(data["warnings"]),
                "items": tuple(_item(one) for one in data["items"]),
                "silent": _missing(data["silent"]),
                "untranslated": _missing(data["untranslated"]),
                "stale": tuple(_stale(one) for one in data["stale"]),
            }
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise SurveyError(f"{name} cannot be read as a proof: {error}. Give a file that survey-app prove --json wrote.") from None


def _record(data: Mapping[str, str] | None) -> Record | None:
    return Record(**data) if data else None


def _item(data: Mapping[str, Any]) -> Item:
    formats = {format: Words(words["digest"], tuple(words["sentences"])) for format, words in data["formats"].items()}
    return Item(data["kind"], data["id"], formats, tuple((code, standard, easy) for code, standard, easy in data["options"]))


def _missing(data: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {tag: tuple(texts) for tag, texts in data.items()}


def _stale(data: Mapping[str, Any]) -> Stale:
    missing = {name: _missing(data[name]) for name in ("clips", "translations")}
    return Stale(data["item"], data["change"], tuple(data["changed"]), tuple(data["look_at"]), **missing)
