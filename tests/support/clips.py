"""Recordings for tests: short tones that differ, each belonging to a sentence."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np
import yaml

from survey_app.narration.catalogue import RECORDED, audio_folder, text_key
from survey_app.narration.encode import encoded
from survey_app.questionnaire.languages import ENGLISH

RATE = 22050


def record(content: Path, sentences: Mapping[str, float]) -> None:
    """Give each sentence of a content folder a recording that lasts so many seconds."""
    folder = audio_folder(content, ENGLISH) / RECORDED
    folder.mkdir(parents=True, exist_ok=True)
    for at, (text, seconds) in enumerate(sentences.items()):
        (folder / f"{text_key(text, ENGLISH)}.mp3").write_bytes(tone(300 + 20 * at, seconds))
    lines = {"recordings": [{"text": text, "by": "the tests"} for text in sentences]}
    (folder / "recorded.yaml").write_text(yaml.safe_dump(lines), encoding="utf-8")


@cache
def tone(hertz: int, seconds: float) -> bytes:
    return encoded(0.2 * np.sin(np.arange(round(seconds * RATE)) * 2 * np.pi * hertz / RATE), RATE)
