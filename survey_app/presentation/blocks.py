"""Blocks: sentences as they stand on a page, each with the addresses of its picture and its clip."""

from collections.abc import Callable
from dataclasses import dataclass

from survey_app.questionnaire.languages import Language


@dataclass(frozen=True, slots=True)
class Sound:
    """Where a clip is to be had, and how many bytes that takes."""

    address: str
    bytes: int = 0


FindSound = Callable[[Language, str], Sound | None]


@dataclass(frozen=True, slots=True)
class Block:
    """One sentence on the page: text, address of its picture and of its clip. `clip` is "" where sound is wanted and not there.

    `bytes` is the size of the clip, for those whose data is dear (WA-22).
    """

    text: str
    picture: str | None = None
    clip: str | None = None
    bytes: int = 0

    @classmethod
    def listened(cls, text: str, picture: str | None, sound: Sound | None) -> "Block":
        """A sentence for someone who listens, whether its sound is there or not."""
        return cls(text, picture, sound.address, sound.bytes) if sound else cls(text, picture, "")


@dataclass(frozen=True, slots=True)
class CallableLine:
    """A helpline: what it is for, its name, its number, and the address that calls it."""

    purpose: Block
    name: Block
    number: Block
    address: str
