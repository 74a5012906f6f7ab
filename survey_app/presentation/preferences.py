"""What a respondent has chosen: format, language, and the settings that override a format's defaults (WA-31)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from urllib.parse import urlencode

from survey_app.presentation.formats import FORMATS, Format
from survey_app.questionnaire.languages import ENGLISH, Language
from survey_app.questionnaire.model import STANDARD

ON, OFF = "on", "off"
CHOICES: dict[str, tuple[str, ...]] = {
    "format": tuple(FORMATS),
    "size": ("normal", "large", "larger", "largest"),
    "spacing": ("normal", "wide"),
    "theme": ("phone", "light", "cream", "blue", "dark", "strong"),
    "pictures": (ON, OFF),
    "listening": (ON, OFF),
    "one-press": (ON, OFF),
}
"""Name of a setting in addresses, forms and stored responses → its choices, in the order they are offered."""
HIDE_TOLD: dict[str, tuple[str, ...]] = {"hide-told": ("yes",)}
"""Kept beside the settings: whether "Hide this page" has been explained (QX-01)."""


@dataclass(frozen=True)
class Preferences:
    """Settings of one respondent. Empty means: as the format has it, or as the phone has it."""

    format: str = STANDARD
    language: str = ENGLISH.tag
    pictures: str = ""
    listening: str = ""
    size: str = ""
    spacing: str = ""
    theme: str = ""
    one_press: str = ""
    hide_told: str = ""

    @classmethod
    def of(cls, given: Mapping[str, str], languages: Mapping[str, Language], formats: Iterable[str] | None = None) -> "Preferences":
        """Take what is known from an address or a stored response; unknown names and values are left aside."""
        return cls().changed(given, languages, formats)

    def changed(self, given: Mapping[str, str], languages: Mapping[str, Language], formats: Iterable[str] | None = None) -> "Preferences":
        """The same with what is given. Choosing a format lets pictures and listening follow that format again."""
        kept: dict[str, str] = {}
        for name, allowed in (CHOICES | HIDE_TOLD).items():
            value = given.get(name)
            if value in allowed and not (name == "format" and formats is not None and value not in formats):
                kept[name.replace("-", "_")] = str(value)
        if given.get("language") in languages:
            kept["language"] = given["language"]
        if kept.get("format", self.format) != self.format:
            kept = {"pictures": "", "listening": ""} | kept
        return replace(self, **kept)

    @property
    def form(self) -> Format:
        return FORMATS[self.format]

    @property
    def shows_pictures(self) -> bool:
        return self.pictures == ON or (self.pictures != OFF and self.form.pictures)

    @property
    def listens(self) -> bool:
        return self.listening == ON or (self.listening != OFF and self.form.listening)

    @property
    def presses_once(self) -> bool:
        """One press answers and goes on to "You said" (WA-12)."""
        return self.one_press == ON

    def shown(self) -> dict[str, str]:
        """Every setting as it now is, by name: what stands chosen on the settings page."""
        return {
            "format": self.format,
            "language": self.language,
            "size": self.size or "normal",
            "spacing": self.spacing or "normal",
            "theme": self.theme or "phone",
            "pictures": ON if self.shows_pictures else OFF,
            "listening": ON if self.listens else OFF,
            "one-press": self.one_press or OFF,
        }

    def as_dict(self) -> dict[str, str]:
        """Only what differs from the defaults, for the response's row and for addresses."""
        return dict(_different(self))

    def besides(self, others: "Preferences") -> dict[str, str]:
        """What must be added to `others` to come to these."""
        own, known = _named(self), _named(others)
        return {name: value for name, value in own.items() if value and value != known[name]}

    def query(self, **more: str) -> str:
        """The settings as a query string with its question mark; empty for the defaults."""
        text = urlencode(self.as_dict() | more)
        return f"?{text}" if text else ""


@lru_cache(maxsize=512)
def _different(preferences: Preferences) -> tuple[tuple[str, str], ...]:
    return tuple(preferences.besides(Preferences()).items())


def _named(preferences: Preferences) -> dict[str, str]:
    return {field.name.replace("_", "-"): getattr(preferences, field.name) for field in fields(preferences)}
