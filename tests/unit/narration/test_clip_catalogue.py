"""Which clip speaks which sentence, and that the catalogue on disk stays whole and still."""

import json

import pytest

from survey_app.narration import encode
from survey_app.narration.build import build
from survey_app.narration.catalogue import (
    Catalogue,
    Entry,
    audio_folder,
    clip_key,
    current_catalogue,
    keep_clip,
    text_key,
    write_entries,
    write_whole,
)
from survey_app.narration.encode import clip_from


@pytest.fixture
def enter(content, english, tone):
    """Puts a clip of a spoken text, in a voice, into the catalogue."""

    def enter(said, voice="local", pitch=440):
        data, seconds = clip_from(tone(pitch))
        name = keep_clip(content, english, data)
        entries = dict(Catalogue.read(content, english).entries)
        entries[clip_key(said, voice, english)] = Entry(name, seconds, voice, said, len(data))
        write_entries(content, english, entries)
        return name

    return enter


@pytest.fixture
def record(content, english, tone):
    """Records a person saying a visible text."""

    def record(text, data=None):
        folder = audio_folder(content, english) / "recorded"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "recorded.yaml").write_text(f'recordings:\n  - {{text: "{text}", by: A test}}\n', encoding="utf-8")
        if data != b"":
            (folder / f"{text_key(text, english)}.mp3").write_bytes(data or clip_from(tone(880))[0])

    return record


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
def test_the_better_voice_is_played(content, english, enter, record, order):
    names = {voice: enter("Yes", voice, 300 + 50 * len(voice)) for voice in order}
    catalogue = Catalogue.read(content, english)
    assert catalogue.clip("Yes").file == names["owner"]
    assert len(catalogue.unused(["Yes"])) == 2
    record("Yes")
    catalogue = Catalogue.read(content, english)
    assert catalogue.clip("Yes").recorded
    assert len(catalogue.unused(["Yes"])) == 3


def test_a_recording_is_served_by_the_digest_of_its_bytes(content, english, record, tone):
    record("Call 999.")
    catalogue = Catalogue.read(content, english)
    first = catalogue.clip("Call 999.")
    assert catalogue.path(first.file).parent.name == "recorded"
    record("Call 999.", clip_from(tone(990))[0])
    assert Catalogue.read(content, english).clip("Call 999.").file != first.file


def test_a_recording_that_is_not_there_is_a_problem_that_tells_its_name(content, english, record):
    record("Yes", b"")
    catalogue = Catalogue.read(content, english)
    assert catalogue.clip("Yes") is None
    problem = catalogue.problems[0]
    assert (problem.code, problem.line) == ("recording-missing", 2)
    assert text_key("Yes", english) in problem.remedy


def test_a_recorded_file_that_nobody_listed_is_not_played(content, english, record):
    record("Yes")
    (audio_folder(content, english) / "recorded" / "recorded.yaml").unlink()
    assert Catalogue.read(content, english).clip("Yes") is None


@pytest.mark.parametrize("left", [None, b"", b"half"])
def test_a_clip_whose_file_is_gone_or_cut_short_is_missing(content, english, enter, left):
    path = audio_folder(content, english) / enter("Yes")
    path.unlink() if left is None else path.write_bytes(left)
    catalogue = Catalogue.read(content, english)
    assert catalogue.clip("Yes") is None
    assert catalogue.path(path.name) is None


def test_a_new_pipeline_makes_clips_stale(content, english, enter, monkeypatch):
    enter("Yes")
    monkeypatch.setattr(encode, "VERSION", "next")
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
