"""Sentences that a person recorded: a WAV with the sentence's id, put into media/audio/<language>/recorded/, becomes its clip.

A recording wins over every built voice. Its WAV may be removed afterwards; the clip stays until its sentence goes.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from survey_app.errors import SurveyError, VoiceError
from survey_app.narration import pipeline
from survey_app.narration.catalogue import RECORDED, Catalogue, Entry, audio_folder, entry_key, keep_clip, short_digest, text_key
from survey_app.narration.encode import Encoded, levelled_clip, samples
from survey_app.narration.loudness import loudness
from survey_app.narration.spoken import seen_text
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.problems import Problem

LONGEST, ADVISED = 30.0, 20.0  # seconds (L79)
BIGGEST = 25 * 1024 * 1024  # bytes: more than 30 seconds of 16-bit stereo at the highest rate
FAINTEST = -45.0  # LUFS: brought up from lower, the room would be as loud as the voice
FULL_SCALE, FLAT = 0.999, 3  # a top that stays flat for so many samples was cut off
MOST_FLAT = 0.0005  # of all samples
IGNORED = (".gitkeep", ".gitignore", "README.md", "Thumbs.db", ".DS_Store")
AGAIN = "Record it again as the list of survey-app narrate --record-list says."
AS_WAV = "Save it as a 16-bit WAV with one or two channels."


class Refused(SurveyError):
    """A file cannot become a clip: what is wrong, and what to do."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(wrong)
        self.wrong, self.remedy = wrong, remedy


@dataclass(frozen=True, slots=True)
class Recording:
    """A file that somebody put into the folder: the sentence it is for, and its bytes."""

    path: Path
    text: str
    data: bytes

    @property
    def source(self) -> str:
        """What its clip was made from: these bytes, by this pipeline."""
        return short_digest(pipeline.VERSION.encode() + b"\n" + self.data)


def recordings_folder(content: Path, language: Language) -> Path:
    return audio_folder(content, language) / RECORDED


def recording_name(text: str, language: Language) -> str:
    """The name of the file to record a visible text in."""
    return f"{text_key(text, language)}.wav"


def take_recordings(
    catalogue: Catalogue, texts: Iterable[str], entries: dict[str, Entry], progress: Callable[[int, int], None]
) -> tuple[int, tuple[Problem, ...]]:
    """Make clips of the recordings that are new or changed and enter them; tells how many, and which files were refused and why.

    `texts` are the visible texts that may be recorded. A refused file leaves an earlier recording of its sentence as it was.
    """
    content, language = catalogue.content, catalogue.language
    names = {recording_name(text, language): seen_text(text) for text in texts}
    names |= {f"{key}.wav": entry.text for key, entry in entries.items() if entry.voice == RECORDED}
    folder = recordings_folder(content, language)
    files = sorted(path for path in folder.iterdir() if path.name not in IGNORED) if folder.is_dir() else []
    taken, refused = 0, []
    for done, path in enumerate(files):
        progress(done, len(files))
        try:
            recording = read_recording(path, names)
            if is_current(recording, catalogue):
                continue
            clip = clip_of(recording)
        except Refused as refusal:
            name = path.relative_to(content).as_posix()
            refused.append(Problem(name, 1, "recording-refused", "error", refusal.wrong, refusal.remedy))
            continue
        file, size = keep_clip(content, language, clip.data), len(clip.data)
        entry = Entry(file, clip.seconds, RECORDED, recording.text, size, clip.loudness, clip.peak, recording.source)
        entries[entry_key(entry, language)] = entry
        taken += 1
    return taken, tuple(refused)


def is_current(recording: Recording, catalogue: Catalogue) -> bool:
    """Whether the clip of its sentence was made from exactly this recording, and is still there."""
    known = recording.text in catalogue.recordings
    return known and catalogue.entries[text_key(recording.text, catalogue.language)].source == recording.source


def read_recording(path: Path, names: dict[str, str]) -> Recording:
    """The recording in a file. Raises Refused for a file that belongs to no sentence."""
    if path.suffix.lower() != ".wav":
        raise Refused("It is no WAV.", f"{AS_WAV} Other kinds cannot be levelled without loss.")
    text = names.get(path.name.lower())
    if text is None:
        raise Refused(
            "No sentence has this name: its words may have changed.",
            "Look its name up with survey-app narrate --record-list, or remove it.",
        )
    if not path.is_file():
        raise Refused("It is no file.", "Remove it.")
    if path.stat().st_size > BIGGEST:
        raise Refused(f"It has more than {BIGGEST // 1024 // 1024} MB.", f"Record one sentence of at most {LONGEST:.0f} seconds.")
    try:
        return Recording(path, text, path.read_bytes())
    except OSError as error:
        raise Refused(f"It cannot be read: {error}.", "Check its rights.") from None


def clip_of(recording: Recording) -> Encoded:
    """The clip of a recording. Raises Refused when nobody would want to hear it."""
    try:
        sound, rate = samples(recording.data, whole=True)
    except VoiceError as error:
        raise Refused(str(error), AS_WAV) from None
    if len(sound) > LONGEST * rate:
        raise Refused(f"It lasts {len(sound) / rate:.0f} seconds, more than {LONGEST:.0f}.", "Record this sentence only.")
    level = loudness(sound, rate)
    if level < FAINTEST:
        heard = "It is silent." if np.isinf(level) else f"It is too quiet, at {level:.0f} LUFS."
        raise Refused(heard, f"Check the microphone and speak nearer to it. {AGAIN}")
    if flat_share(sound) > MOST_FLAT:
        raise Refused("It is too loud: its peaks are cut off, which sounds harsh.", f"Turn the recording level down. {AGAIN}")
    try:
        return levelled_clip(sound, rate)
    except VoiceError as error:
        raise Refused(str(error), AGAIN) from None


def flat_share(sound: np.ndarray) -> float:
    """The share of samples, from 0 to 1, that stand in a flat top at full scale."""
    full = np.abs(sound) >= FULL_SCALE
    edges = np.flatnonzero(np.diff(np.concatenate(([False], full, [False])).astype(np.int8)))
    lengths = edges[1::2] - edges[::2]
    return float(lengths[lengths >= FLAT].sum()) / max(1, len(sound))
