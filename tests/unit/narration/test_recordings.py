"""WAVs that people put beside the clips: which are taken, which are refused and why, and what wins."""

import random
import struct

import numpy as np
import pytest

from survey_app.narration import pipeline
from survey_app.narration.build import build, unspoken
from survey_app.narration.catalogue import Catalogue, audio_folder
from survey_app.narration.loudness import WANTED, WITHIN
from survey_app.narration.recordings import BIGGEST, Recording, Refused, clip_of, recording_name, recordings_folder
from survey_app.questionnaire.languages import Language


@pytest.fixture
def drop(content, english, tone):
    """Puts a file beside the clips, as the recording of a visible text, and tells where."""

    def drop(text, data=None, name=None):
        folder = recordings_folder(content, english)
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / (name or recording_name(text, english))
        path.write_bytes(tone(880, 0.8, silence=0.4, rate=44100) if data is None else data)
        return path

    return drop


def wav(data=b"", channels=1, bits=16, rate=22050, kind=1, told=None):
    """A WAV file from its parts, so that each can be wrong."""
    size = len(data) if told is None else told
    form = struct.pack("<HHIIHH", kind, channels, rate, rate * channels * bits // 8, channels * bits // 8, bits)
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", size) + data
    return b"RIFF" + struct.pack("<I", min(len(body), 0xFFFFFFFF)) + body


def speech(seconds=1.0, level=0.3, rate=22050):
    at = np.arange(round(seconds * rate)) / rate
    return np.round(np.clip(level * np.sin(2 * np.pi * 500 * at), -1, 1) * 32767).astype("<i2").tobytes()


def test_a_recording_wins_and_is_as_loud_as_every_other_clip(library, english, beeps, drop):
    build(library, ["small"], english, beeps())
    drop("Call 999.")
    voice = beeps()
    result = build(library, ["small"], english, voice)
    assert (result.taken, result.refused, voice.heard) == (1, (), [])
    catalogue = Catalogue.read(library.content, english)
    clip = catalogue.clip("Call 999.")
    assert clip.recorded
    assert clip.seconds == pytest.approx(0.9, abs=0.1), "its silence is cut"
    assert clip.loudness == pytest.approx(WANTED, abs=WITHIN)
    assert catalogue.path(clip.file).is_file()
    assert unspoken(library, library.get("small"), english) == ()


def test_a_recorded_sentence_is_not_given_to_a_voice(library, english, beeps, drop):
    drop("Yes")
    voice = beeps()
    build(library, ["small"], english, voice)
    assert "Yes" not in voice.heard


def test_a_recording_is_taken_once(library, english, beeps, drop, monkeypatch):
    drop("Yes")
    assert build(library, ["small"], english, beeps()).taken == 1
    before = (audio_folder(library.content, english) / "catalogue.json").read_bytes()
    assert build(library, ["small"], english, beeps()).taken == 0
    assert (audio_folder(library.content, english) / "catalogue.json").read_bytes() == before
    monkeypatch.setattr(pipeline, "VERSION", "next")
    assert build(library, ["small"], english, beeps()).taken == 1, "a new pipeline makes its clip again"


def test_a_better_take_replaces_the_first(library, english, beeps, drop, tone):
    drop("Yes")
    build(library, ["small"], english, beeps())
    first = Catalogue.read(library.content, english).clip("Yes").file
    drop("Yes", tone(700, 1.0))
    assert build(library, ["small"], english, beeps()).taken == 1
    assert Catalogue.read(library.content, english).clip("Yes").file != first


def test_the_clip_stays_when_the_wav_is_put_away(library, english, beeps, drop, monkeypatch):
    drop("Yes").unlink()
    drop("Yes")
    build(library, ["small"], english, beeps())
    drop("Yes").unlink()
    monkeypatch.setattr(pipeline, "VERSION", "next")
    assert build(library, ["small"], english, beeps(), prune=True).taken == 0
    assert Catalogue.read(library.content, english).clip("Yes").recorded


def test_a_refused_take_leaves_the_first_one(library, english, beeps, drop):
    drop("Yes")
    build(library, ["small"], english, beeps())
    first = Catalogue.read(library.content, english).clip("Yes")
    drop("Yes", b"not a WAV")
    assert len(build(library, ["small"], english, beeps()).refused) == 1
    assert Catalogue.read(library.content, english).clip("Yes") == first


def test_a_recording_is_of_one_language(library, english, beeps, drop):
    drop("Yes")
    build(library, ["small"], english, beeps())
    assert Catalogue.read(library.content, Language("cy", "Cymraeg", "cy")).clip("Yes") is None
    assert recording_name("Yes", english) != recording_name("Yes", Language("cy", "Cymraeg", "cy"))


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        (b"", "no WAV that can be read"),
        (b"<html>", "no WAV that can be read"),
        (b"ID3\x04" + b"\0" * 90, "no WAV that can be read"),
        (wav(speech())[:30], "no WAV that can be read"),
        (wav(speech())[:-9000], "cut short"),
        (wav(speech(), told=0xFFFFFFF0), "cut short"),
        (wav(speech(), told=0x7FFFFFFE), "cut short"),
        (wav(speech(), channels=0), "no WAV that can be read"),
        (wav(speech(), bits=0), "no WAV that can be read"),
        (wav(speech(), bits=8), "8-bit"),
        (wav(speech(), bits=24), "24-bit"),
        (wav(speech(), kind=3, bits=32), "no WAV that can be read"),
        (wav(speech(), kind=17), "no WAV that can be read"),
        (wav(speech(), rate=0), "0 samples a second"),
        (wav(speech(), rate=4_000_000_000 // 2), "samples a second"),
        (wav(b""), "silent"),
        (wav(b"\0" * 44100), "silent"),
        (wav(speech(level=0.004)), "too quiet"),
        (wav(speech(level=4.0)), "peaks are cut off"),
        (wav(speech(31)), "31 seconds"),
        (wav(speech(25)), "64 KB"),
    ],
    ids=lambda value: value.replace(" ", "-") if isinstance(value, str) else "",
)
def test_a_recording_that_cannot_be_used_is_refused_with_what_to_do(tmp_path, data, wrong):
    with pytest.raises(Refused) as refused:
        clip_of(Recording(tmp_path, "Yes", data))
    assert wrong in refused.value.wrong
    assert refused.value.remedy


def test_a_refused_recording_is_told_with_its_file_and_the_built_voice_speaks(library, english, beeps, drop):
    path = drop("Yes", wav(speech(level=4.0)))
    result = build(library, ["small"], english, beeps())
    [problem] = result.refused
    assert (result.taken, problem.code, problem.severity) == (0, "recording-refused", "error")
    assert problem.file == path.relative_to(library.content).as_posix()
    assert not Catalogue.read(library.content, english).clip("Yes").recorded


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("yes.wav", "No sentence has this name"), ("0" * 20 + ".wav", "No sentence"), ("yes.mp3", "no WAV"), ("yes", "no WAV")],
)
def test_a_file_that_belongs_to_no_sentence_is_told(library, english, beeps, drop, name, wrong):
    drop("Yes", name=name)
    [problem] = build(library, ["small"], english, beeps()).refused
    assert wrong in problem.wrong


def test_a_folder_and_a_link_to_nothing_in_place_of_a_recording_are_told(library, english, beeps, drop):
    folder = drop("Yes")
    folder.unlink()
    folder.mkdir()
    drop("No").unlink()
    (folder.parent / recording_name("No", english)).symlink_to("nowhere")
    result = build(library, ["small"], english, beeps())
    assert [problem.wrong for problem in result.refused] == ["It is no file."] * 2


def test_a_huge_file_is_refused_without_being_read(library, english, beeps, drop):
    with drop("Yes").open("r+b") as file:
        file.truncate(BIGGEST + 1)
    [problem] = build(library, ["small"], english, beeps()).refused
    assert "25 MB" in problem.wrong


def test_the_ending_of_a_name_may_be_in_capitals(library, english, beeps, drop):
    drop("Yes", name=recording_name("Yes", english).replace(".wav", ".WAV"))
    assert build(library, ["small"], english, beeps()).taken == 1


def test_files_that_systems_leave_behind_are_passed_over(library, english, beeps, drop):
    drop("Yes", name=".DS_Store")
    assert build(library, ["small"], english, beeps()).refused == ()


def test_a_stereo_recording_becomes_one_channel(library, english, beeps, drop):
    sound = np.frombuffer(speech(), dtype="<i2")
    drop("Yes", wav(np.column_stack([sound, sound]).tobytes(), channels=2))
    assert build(library, ["small"], english, beeps()).taken == 1


def test_a_recording_for_an_area_is_taken_when_the_area_is_named(library, english, beeps, drop):
    drop("We ask about help in Northshire.")
    assert len(build(library, ["small"], english, beeps()).refused) == 1
    assert build(library, ["small"], english, beeps(), ({}, {"area": "Northshire"})).taken == 1
    assert build(library, ["small"], english, beeps(), prune=True).refused == (), "once taken, its sentence is known"
    assert Catalogue.read(library.content, english).clip("We ask about help in Northshire.").recorded


def test_no_damaged_file_gets_past_with_a_traceback(tmp_path):
    """Bytes changed and cut off at random: each file is taken or refused with a reason."""
    chance = random.Random(20261122)
    whole = wav(speech(0.6))
    refused = 0
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(60 if chance.random() < 0.8 else len(data))] = chance.randrange(256)
        cut = chance.choice([len(data), len(data), chance.randrange(len(data))])
        try:
            assert clip_of(Recording(tmp_path, "Yes", bytes(data[:cut]))).seconds >= 0.5
        except Refused as reason:
            refused += bool(reason.wrong and reason.remedy)
    assert refused > 150
