"""What a language is, English, and the two pseudo-languages that show hard-coded English, clipped text and unmirrored layout."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

KEEP = re.compile(r"(\{[^{}]*\}|%\([a-z_]+\)[sd]|%[sd%]|<[^<>]*>|&[a-z]+;)")
ACCENTS = str.maketrans("AaBbCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz", "ÅåƁƀÇçÐðÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž")
RIGHT_TO_LEFT, POP = "\u202e", "\u202c"


@dataclass(frozen=True)
class Language:
    """A language tag, its own name, its direction and its babel locale. `table` translates questionnaire sentences."""

    tag: str
    name: str
    babel: str
    direction: str = "ltr"
    pseudo: str = ""
    table: Mapping[str, str] = field(default_factory=dict, hash=False, compare=False, repr=False)

    def translate(self, text: str) -> str:
        """A sentence of a questionnaire in this language; the text itself where there is no translation yet."""
        if self.pseudo:
            return pseudo(text, self.pseudo)
        return self.table.get(text, text)


ENGLISH = Language("en", "English", "en_GB")
PSEUDO = (
    Language("en-XA", "[Éñĝļîšĥ, ļöñĝéŕ]", "en_GB", "ltr", "long"),
    Language("ar-XB", f"{RIGHT_TO_LEFT}English{POP}", "ar", "rtl", "mirrored"),
)


def pseudo(text: str, way: str) -> str:
    """Text that reads as English yet is not: accented and a third longer, or written from right to left. Placeholders stay.

    >>> pseudo("Do {area}", "long")
    '[Ðö {area} ~~]'
    """
    parts = KEEP.split(text)
    if way == "mirrored":
        return "".join(
            part if at % 2 else re.sub(r"\S+", lambda word: f"{RIGHT_TO_LEFT}{word.group()}{POP}", part) for at, part in enumerate(parts)
        )
    accented = "".join(part if at % 2 else part.translate(ACCENTS) for at, part in enumerate(parts))
    words = " ".join("~" * 8 for _ in range(round(len(text) / 24)))
    return f"[{accented} {words or '~~'}]"
