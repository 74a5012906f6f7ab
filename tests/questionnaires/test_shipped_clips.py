"""The clips that a fresh clone speaks with: what their catalogue says, and what comes out when they are decoded."""

import json

import pytest
import soundfile

from survey_app.config import REPOSITORY
from survey_app.narration.catalogue import Catalogue, audio_folder
from survey_app.narration.loudness import WANTED, WITHIN, loudness, peak_level
from survey_app.questionnaire.languages import ENGLISH

FOLDER = audio_folder(REPOSITORY, ENGLISH)
EVERY = 25  # a clip of every so many is decoded
REBUILD = "Run: survey-app narrate --area Northmoor --prune"


@pytest.fixture(scope="module")
def entries():
    return Catalogue.read(REPOSITORY, ENGLISH).entries


def test_every_clip_that_is_kept_is_played_and_told(entries):
    assert {path.name for path in FOLDER.glob("*.mp3")} == {entry.clip for entry in entries.values()}, REBUILD


def test_every_clip_is_of_the_present_pipeline(entries):
    catalogue = Catalogue.read(REPOSITORY, ENGLISH)
    assert len(catalogue.by_said) + len(catalogue.recordings) == len(entries) > 0, REBUILD


def test_what_the_catalogue_tells_is_within_its_limits(entries):
    """L79, PF-08: 0.5 to 20 seconds, at most 64 KB, -16 LUFS within 2, peaks at -1 dBFS at most."""
    assert {entry.text: entry.seconds for entry in entries.values() if not 0.5 <= entry.seconds <= 20} == {}
    assert {entry.text: entry.bytes for entry in entries.values() if entry.bytes > 64 * 1024} == {}
    assert {entry.text: entry.loudness for entry in entries.values() if abs((entry.loudness or 0) - WANTED) > WITHIN} == {}, REBUILD
    assert {entry.text: entry.peak for entry in entries.values() if entry.peak is None or entry.peak > -1} == {}, REBUILD


def test_a_sample_of_clips_sounds_as_the_catalogue_tells(entries):
    for key in sorted(entries)[::EVERY]:
        entry = entries[key]
        sound, rate = soundfile.read(FOLDER / entry.clip)
        assert sound.ndim == 1, "a clip is mono"
        assert len(sound) / rate == pytest.approx(entry.seconds, abs=0.02), entry.text
        assert loudness(sound, rate) == pytest.approx(WANTED, abs=WITHIN), entry.text
        assert peak_level(sound) <= -1, entry.text


def test_the_catalogue_is_written_as_it_would_be_again():
    """One line an entry, in order: two authors' new clips meet in few lines."""
    text = (FOLDER / "catalogue.json").read_text(encoding="utf-8")
    assert list(json.loads(text)) == sorted(json.loads(text))
    assert len(text.splitlines()) == len(json.loads(text)) + 2, REBUILD
