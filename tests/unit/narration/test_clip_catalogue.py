"""Which clip speaks which sentence, and that the catalogue on disk stays whole and still."""

import json
import re

import pytest

from survey_app.narration import pipeline
from survey_app.narration.build import build
from survey_app.narration.catalogue import (
    Catalogue,
    Entry,
    audio_folder,
    clip_key,
    current_catalogue,
    entry_key,
    keep_clip,
    write_entries,
    write_whole,
)
from survey_app.narration.encode import clip_from


@pytest.fixture
def enter(content, english, tone):
    """Puts a clip of a spoken text, in a voice, into the catalogue."""

    def enter(said, voice="local", pitch=440):
        clip = clip_from(tone(pitch))
        name = keep_clip(content, english, clip.data)
        entries = dict(Catalogue.read(content, english).entries)
        entry = Entry(name, clip.seconds, voice, said, len(clip.data), clip.loudness)
        entries[entry_key(entry, english)] = entry
        write_entries(content, english, entries)
        return name

    return enter


def test_a_clip_is_found_by_the_text_that_is_seen(content, english, enter):
    name = enter("Call 9 9 9 now.")
    clip = Catalogue.read(content, english).clip("Call  999 now.")
    assert clip and (clip.file, clip.recorded) == (name, False)
    assert clip.bytes == (audio_folder(content, english) / name).stat().st_size
    assert Catalogue.read(content, english).path(name) == audio_folder(content, english) / name


def test_a_changed_word_has_no_clip(content, english, enter):
    enter("Do you get help?")
    catalogue = Catalogue.read(content, english)
    assert catalogue.missing(["Do you get help?", "Do you get enough help?"]) == ("Do you get enough help?",)
    assert len(catalogue.unused(["Do you get enough help?"])) == 1
    assert catalogue.unused(["Do you get help?"]) == ()


@pytest.mark.parametrize("order", [("local", "gtts", "owner"), ("owner", "gtts", "local")])
def test_the_better_voice_is_played(content, english, enter, order):
    names = {voice: enter("Yes", voice, 300 + 50 * len(voice)) for voice in order}
    catalogue = Catalogue.read(content, english)
    assert catalogue.clip("Yes").file == names["owner"]
    assert len(catalogue.unused(["Yes"])) == 2
    enter("Yes", "recorded", 880)
    catalogue = Catalogue.read(content, english)
    assert catalogue.clip("Yes").recorded
    assert len(catalogue.unused(["Yes"])) == 3


def test_a_recording_is_found_by_what_is_seen_and_outlives_the_pipeline(content, english, enter, monkeypatch):
    """Its WAV may be gone, so it could not be made again."""
    enter("Call 999.", "recorded")
    monkeypatch.setattr(pipeline, "VERSION", "next")
    catalogue = Catalogue.read(content, english)
    assert catalogue.clip("Call 999.").recorded
    assert catalogue.unused(["Call 999."]) == ()
    assert len(catalogue.unused(["Call 101."])) == 1


def test_a_recording_that_names_an_area_is_in_use_whatever_the_area(content, english, enter):
    enter("We ask about help in Northshire.", "recorded")
    assert Catalogue.read(content, english).unused([], [re.compile("We ask about help in .+\\.")]) == ()


@pytest.mark.parametrize("left", [None, b"", b"half"])
def test_a_clip_whose_file_is_gone_or_cut_short_is_missing(content, english, enter, left):
    path = audio_folder(content, english) / enter("Yes")
    path.unlink() if left is None else path.write_bytes(left)
    catalogue = Catalogue.read(content, english)
    assert catalogue.clip("Yes") is None
    assert catalogue.path(path.name) is None


def test_a_new_pipeline_makes_clips_stale(content, english, enter, monkeypatch):
    enter("Yes")
    monkeypatch.setattr(pipeline, "VERSION", "next")
    assert Catalogue.read(content, english).missing(["Yes"]) == ("Yes",)


def test_the_same_clips_give_the_same_file_in_whatever_order_they_came(content, english, enter):
    path = audio_folder(content, english) / "catalogue.json"
    enter("Yes"), enter("No")
    first = path.read_bytes()
    path.unlink()
    enter("No"), enter("Yes")
    assert path.read_bytes() == first


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "catalogue.json"
    write_whole(path, b"old")
    with pytest.raises(TypeError):
        write_whole(path, "not bytes")
    assert [found.name for found in tmp_path.iterdir()] == ["catalogue.json"]
    assert path.read_bytes() == b"old"


def test_the_catalogue_has_one_line_an_entry(content, english, enter):
    enter("Yes"), enter("No")
    lines = (audio_folder(content, english) / "catalogue.json").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 4
    assert {line.count('"clip"') for line in lines} == {0, 1}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"k": 1}', '{"k": {"clip": "x"}}', "<<<<<<< HEAD"])
def test_a_broken_catalogue_is_a_problem_and_no_crash(content, english, text):
    write_whole(audio_folder(content, english) / "catalogue.json", text.encode())
    catalogue = Catalogue.read(content, english)
    assert catalogue.clip("Yes") is None
    assert [problem.code for problem in catalogue.problems] == ["catalogue-unreadable"]


def test_an_entry_cannot_name_a_file_outside_the_folder(content, english):
    entry = {"clip": "../../secret.mp3", "seconds": 1.0, "voice": "local", "text": "Yes", "bytes": 6}
    write_whole(audio_folder(content, english) / "catalogue.json", json.dumps({clip_key("Yes", "local", english): entry}).encode())
    (content / "media" / "secret.mp3").write_bytes(b"secret")
    assert Catalogue.read(content, english).clip("Yes") is None


@pytest.mark.parametrize("name", ["", "..", "../catalogue.json", "catalogue.json", "0" * 20 + ".mp3"])
def test_a_name_that_is_no_clip_has_no_path(content, english, enter, name):
    enter("Yes")
    assert Catalogue.read(content, english).path(name) is None


def test_no_clips_at_all_is_an_empty_catalogue(content, english):
    assert Catalogue.read(content, english).missing(["Yes", "Yes"]) == ("Yes",)
    assert not (content / "media").exists()


def test_a_running_server_finds_clips_built_later(library, english, beeps):
    assert current_catalogue(library.content, english).clip("Yes") is None
    build(library, ["small"], english, beeps())
    catalogue = current_catalogue(library.content, english)
    assert catalogue.clip("Yes")
    assert current_catalogue(library.content, english) is catalogue
