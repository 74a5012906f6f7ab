"""The picture pack: a folder of SVG files and the ledger that says what each shows, means and may be used for."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from survey_app.questionnaire.loader import read_shape
from survey_app.questionnaire.problems import Problem
from survey_app.questionnaire.source import AgesShape, Shape, ShortText, Text, Word
from survey_app.questionnaire.yaml_source import Document

LONGEST_ALTERNATIVE = 15
OPENING_TAG = re.compile(r"<svg\b[^>]*>", re.S)
SYMBOL = '<symbol id="{id}" viewBox="0 0 96 96"><g fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">{body}</g></symbol>'


class PackShape(Shape):
    name: ShortText
    style: Word
    licence: ShortText
    credit: Text
    source: Text


class PictureShape(Shape):
    """A picture's entry. Style, licence, credit and source are the pack's where the entry has none of its own."""

    shows: Text
    meanings: list[ShortText]
    alternative: Text
    ages: AgesShape
    style: Word | None = None
    licence: ShortText | None = None
    credit: Text | None = None
    source: Text | None = None


class LedgerShape(Shape):
    pack: PackShape
    pictures: dict[Word, PictureShape]


@dataclass(frozen=True, slots=True)
class Picture:
    id: str
    shows: str
    meanings: tuple[str, ...]
    alternative: str
    ages: tuple[int, int]
    licence: str
    credit: str
    source: str
    path: Path
    style: str = ""

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    def symbol(self) -> str:
        """The drawing as a symbol for a sheet; its lines take the colour of the page that uses it."""
        body = OPENING_TAG.sub("", self.text, count=1).rsplit("</svg>", 1)[0].strip()
        return SYMBOL.format(id=self.id, body=body)


@dataclass(frozen=True)
class PicturePack:
    """All pictures by id, and the problems of the ledger."""

    name: str
    pictures: Mapping[str, Picture]
    problems: tuple[Problem, ...] = ()

    @cached_property
    def digests(self) -> dict[str, str]:
        """The digest of each drawing and its alternative text."""
        return {id: hashlib.sha256(f"{p.text}{p.alternative}".encode()).hexdigest()[:12] for id, p in self.pictures.items()}

    def sheet(self, ids: Iterable[str]) -> str:
        """One SVG file of symbols, for pages to draw from by `<use href="sheet.svg#id">`. Unknown ids are left out."""
        symbols = "".join(self.pictures[id].symbol() for id in sorted(set(ids)) if id in self.pictures)
        return f'<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>'


def _unclear_entries(name: str, document: Document, pictures: Iterable[Picture]) -> Iterator[Problem]:
    """Alternative texts that are too long (L77), and entries that say the same of two drawings."""
    shown: dict[str, str] = {}
    for picture in pictures:
        line = document.line(("pictures", picture.id))
        if len(picture.alternative.split()) > LONGEST_ALTERNATIVE:
            wrong = f"The alternative text of {picture.id} has more than {LONGEST_ALTERNATIVE} words."
            yield Problem(name, line, "long-alternative-text", "error", wrong, "Say only what carries the meaning.", "L77")
        if shown.setdefault(picture.shows, picture.id) != picture.id:
            wrong = f"{picture.id} is said to show the same as {shown[picture.shows]}."
            yield Problem(name, line, "pictures-alike", "error", wrong, "Describe what each of the two shows.", "L72")


def read_pack(content: Path) -> PicturePack:
    """Read media/pictures. A drawing without an entry, or an entry without a drawing, is a problem."""
    folder = content / "media" / "pictures"
    name = "media/pictures/ledger.yaml"
    problems: list[Problem] = []
    found = read_shape(folder / "ledger.yaml", name, LedgerShape, problems)
    if not found:
        return PicturePack("", {}, tuple(problems))
    ledger, document = found
    pack = ledger.pack
    pictures: dict[str, Picture] = {}
    for id, entry in ledger.pictures.items():
        path = folder / f"{id}.svg"
        if not path.is_file():
            line = document.line(("pictures", id))
            problems.append(
                Problem(name, line, "picture-without-drawing", "error", f"There is no {id}.svg.", "Draw it, or remove the entry.")
            )
            continue
        pictures[id] = Picture(
            id,
            entry.shows,
            tuple(entry.meanings),
            entry.alternative,
            (entry.ages.from_, entry.ages.to),
            entry.licence or pack.licence,
            entry.credit or pack.credit,
            entry.source or pack.source,
            path,
            entry.style or pack.style,
        )
    problems += _unclear_entries(name, document, pictures.values())
    for path in sorted(folder.glob("*.svg")):
        if path.stem not in ledger.pictures:
            problems.append(
                Problem(name, 1, "picture-without-entry", "error", f"{path.name} is not in the ledger.", "Add its entry.", "L76")
            )
    return PicturePack(pack.name, pictures, tuple(problems))
