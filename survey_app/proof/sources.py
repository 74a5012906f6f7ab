"""The pictures and clips behind a page: whether each is there, is the one it says it is, and speaks the words that are seen."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from werkzeug.test import TestResponse

from survey_app.narration.catalogue import RECORDED, Catalogue, current_catalogue, short_digest
from survey_app.narration.spoken import seen_text, spoken_text
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.pictures import PicturePack

DRAWING = re.compile(r'<symbol id="([^"]+)".*?</symbol>', re.S)
CLIP = re.compile(r"/audio/([A-Za-z-]+)/([0-9a-f]{20}\.mp3)")
NOT_THERE = "not there"


@dataclass
class Sources:
    """Fetches each sheet and clip once. Everything is told as (expected, found); the two are equal where nothing is wrong."""

    get: Callable[[str], TestResponse]
    content: Path
    pack: PicturePack
    languages: Mapping[str, Language]
    sheets: dict[str, dict[str, str]] = field(default_factory=dict)
    clips: dict[str, str] = field(default_factory=dict)
    drawings: set[str] = field(default_factory=set)

    def drawing(self, address: str) -> tuple[str, str]:
        """The digest of a picture's drawing in the pack, and on the sheet that the page draws it from."""
        sheet, _, id = address.partition("#")
        if sheet not in self.sheets:
            answer = self.get(sheet)
            text = answer.get_data(as_text=True) if answer.status_code == 200 else ""
            self.sheets[sheet] = {found[1]: _digest(found[0]) for found in DRAWING.finditer(text)}
        self.drawings.add(id)
        picture = self.pack.pictures.get(id)
        return _digest(picture.symbol()) if picture else f"a picture {id} in the pack", self.sheets[sheet].get(id, NOT_THERE)

    def sound(self, address: str) -> tuple[str, str]:
        """The name of a clip, which is the digest of its bytes, and the digest of the bytes that are sent."""
        name = address.rpartition("/")[2].removesuffix(".mp3")
        if address not in self.clips:
            answer = self.get(address)
            self.clips[address] = short_digest(answer.get_data()) if answer.status_code == 200 else NOT_THERE
        return name, self.clips[address]

    def said(self, address: str, text: str, language: Language) -> tuple[str, str]:
        """What a voice should say for a visible text, and what the clip says, as the catalogue has it (L78)."""
        expected = spoken_text(text, language)
        found = CLIP.fullmatch(address)
        if not found or found[1] != language.tag:
            return expected, f"{address} is no clip of this language"
        catalogue = self.catalogue(language)
        entries = [entry for entry in catalogue.entries.values() if entry.clip == found[2]]
        if any(entry.voice == RECORDED and entry.text == seen_text(text) for entry in entries):
            return expected, expected
        said = [entry.text for entry in entries]
        return expected, expected if expected in said else " / ".join(said) or "words that the catalogue does not know"

    def catalogue(self, language: Language) -> Catalogue:
        return current_catalogue(self.content, language)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
