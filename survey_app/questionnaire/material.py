"""What a check may look at. The caller fills it, so that checks need nothing but this package."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.pictures import PicturePack


@dataclass(frozen=True, slots=True)
class Sound:
    """The clip of a sentence: how long and how large it is, and, where measured, how loud (LUFS) with its highest peak (dBFS)."""

    text: str
    seconds: float
    bytes: int
    loudness: float | None = None
    peak: float | None = None


@dataclass(frozen=True)
class Material:
    """A questionnaire with the things it draws on.

    `unspoken` are its sentences without a current clip, `sounds` the clips of the others, `films` the names of the files below
    media/video: each None when nobody looked.
    """

    questionnaire: Questionnaire
    pictures: PicturePack
    unspoken: tuple[str, ...] | None = None
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    questionnaires: Mapping[str, Questionnaire] = field(default_factory=dict)
    sounds: tuple[Sound, ...] | None = None
    films: frozenset[str] | None = None
