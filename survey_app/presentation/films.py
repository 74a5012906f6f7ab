"""Films of questions and pages: sign language with captions and transcript, or an explainer (SL-03, SL-04; rendering contract, BSL)."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from flask_babel import lazy_gettext as _l

from survey_app.questionnaire.records import Video

FILMS = Path("media") / "video"
LANGUAGES = {
    "bsl": _l("British Sign Language (BSL)"),
    "sse": _l("Sign Supported English (SSE)"),
    "spoken": _l("Film with words spoken"),
}
"""What each language of a film is called. SSE is English with signs and never offered as BSL (SL-06)."""
TYPES = {
    "mp4": "video/mp4",
    "webm": "video/webm",
    "vtt": "text/vtt",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
}
SERVED = re.compile(rf"([a-z0-9-]+)\.([0-9a-f]{{10}})\.({'|'.join(TYPES)})")


@dataclass(frozen=True, slots=True)
class Film:
    """A film as it is shown: its language, the addresses of its files, what is said in it by sentence, and its size in bytes."""

    language: str
    address: str
    captions: str
    transcript: tuple[str, ...]
    bytes: int
    poster: str = ""

    @property
    def name(self) -> str:
        """The language in words."""
        return str(LANGUAGES[self.language])

    @property
    def megabytes(self) -> float:
        """The size to tell, never 0."""
        return max(0.1, round(self.bytes / 1_000_000, 1))


def no_film(video: Video) -> None:
    """For presenters that have no films to show."""


def read_film(video: Video, folder: Path, address: Callable[[str], str]) -> Film | None:
    """A film below `folder`; None when it or its captions are not there. A poster that is missing is left out."""
    path, captions = folder / video.file, folder / video.captions
    if not (path.is_file() and captions.is_file()):
        return None
    poster = folder / video.poster if video.poster else None
    return Film(
        video.language,
        address(served_name(path)),
        address(served_name(captions)),
        video.transcript,
        path.stat().st_size,
        address(served_name(poster)) if poster and poster.is_file() else "",
    )


def served_name(path: Path) -> str:
    """The name a file is served under: its own with the digest of its bytes, so that it can be kept for ever."""
    found = path.stat()
    return f"{path.stem}.{_digest(path, found.st_mtime_ns, found.st_size)}{path.suffix}"


def served_file(folder: Path, name: str) -> Path | None:
    """The file of a served name; None when there is none, or when its bytes are others by now."""
    told = SERVED.fullmatch(name)
    path = folder / f"{told[1]}.{told[3]}" if told else None
    return path if path and path.is_file() and served_name(path) == name else None


@lru_cache(maxsize=256)
def _digest(path: Path, changed: int, size: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:10]
