"""What stands beside the questions of a file: warnings that were let stand, films, and records that only people can make."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A warning that its author lets stand, with the reason. `place` is the question, text or section it is about; "" is the whole file.

    `file` names a shared file; it is empty for the questionnaire's own.
    """

    check: str
    because: str
    place: str = ""
    line: int = field(default=0, compare=False)
    file: str = ""


@dataclass(frozen=True, slots=True)
class Signer:
    """A sign language professional, with the number in their register."""

    name: str
    register: str


@dataclass(frozen=True, slots=True)
class Video:
    """A film of a question or page; `language` is bsl, sse or spoken, and files are names below media/video/."""

    language: str
    file: str
    captions: str
    transcript: tuple[str, ...]
    script_version: int
    poster: str | None = None
    presenter: Signer | None = None
    checker: Signer | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Review:
    """A record that only people can make: tested with people, meaning signed off, reviewed by a native speaker (design.md 1)."""

    what: str
    by: str
    on: str
    version: int
    language: str | None = None
    changed: str | None = None
    line: int = field(default=0, compare=False)
