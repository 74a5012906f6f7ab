"""Recordings for tests: short tones that differ, each belonging to a sentence."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np

from survey_app.narration.catalogue import RECORDED, Catalogue, Entry, keep_clip, text_key, write_entries
from survey_app.narration.encode import encoded, mp3_seconds
from survey_app.narration.spoken import seen_text
from survey_app.questionnaire.languages import ENGLISH

RATE = 22050


def record(content: Path, sentences: Mapping[str, float]) -> None:
    """Give each sentence of a content folder a recording that lasts so many seconds."""
    entries = dict(Catalogue.read(content, ENGLISH).entries)
    for at, (text, seconds) in enumerate(sentences.items()):
        data = tone(300 + 20 * at, seconds)
        file = keep_clip(content, ENGLISH, data)
        entries[text_key(text, ENGLISH)] = Entry(file, mp3_seconds(data), RECORDED, seen_text(text), len(data))
    write_entries(content, ENGLISH, entries)


@cache
def tone(hertz: int, seconds: float) -> bytes:
    return encoded(0.2 * np.sin(np.arange(round(seconds * RATE)) * 2 * np.pi * hertz / RATE), RATE)


def clip_file(content: Path, text: str) -> Path:
    """The file that speaks a sentence, to be taken away or spoilt."""
    catalogue = Catalogue.read(content, ENGLISH)
    clip = catalogue.clip(text)
    assert clip, f"no clip speaks {text!r}"
    path = catalogue.path(clip.file)
    assert path
    return path
