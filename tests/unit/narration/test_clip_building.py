"""Building clips: what is built, kept, told as missing and removed."""

import pytest
from gtts.tts import gTTSError

from survey_app.errors import SurveyError, UnknownThing
from survey_app.narration import lexicons, spoken
from survey_app.narration.build import all_texts, build, unspoken
from survey_app.narration.catalogue import Catalogue, audio_folder, write_whole
from survey_app.narration.encode import clip_from
from survey_app.narration.loudness import WANTED, WITHIN
from survey_app.narration.voices import OnlineVoice

AREA = {"area": "Northshire"}


def files(library, english):
    return {path.name: path.read_bytes() for path in audio_folder(library.content, english).iterdir()}


def test_a_build_speaks_everything_and_a_second_one_changes_nothing(library, english, beeps):
    voice = beeps()
    result = build(library, ["small"], english, voice)
    assert (result.kept, result.failed, result.pruned) == (0, (), 0)
    assert result.built == len(voice.heard) == len(set(voice.heard))
    assert unspoken(library, library.get("small"), english) == ()
    before = files(library, english)
    silent = beeps()
    again = build(library, ["small"], english, silent, prune=True)
    assert (again.built, again.kept, again.pruned) == (0, result.built, 0)
    assert silent.heard == [], "nothing unchanged is spoken again"
    assert files(library, english) == before


def test_a_rebuild_from_nothing_gives_the_same_files(library, english, beeps):
    build(library, ["small"], english, beeps())
    before = files(library, english)
    for name in before:
        (audio_folder(library.content, english) / name).unlink()
    build(library, ["small"], english, beeps())
    assert files(library, english) == before


def test_the_same_sentence_in_two_places_is_one_clip(write, english, beeps):
    write("small")
    library = write("other")
    voice = beeps()
    build(library, ["small", "other"], english, voice)
    assert voice.heard.count("Yes") == 1
    assert build(library, ["other"], english, voice).built == 0


def test_a_changed_word_is_one_missing_clip_and_the_old_one_can_be_removed(write, english, beeps):
    library = write(question="Do you get help?")
    build(library, ["small"], english, beeps())
    library = write(question="Do you get good help?")
    assert unspoken(library, library.get("small"), english) == ("Do you get good help?",)
    voice = beeps()
    result = build(library, ["small"], english, voice, prune=True)
    assert voice.heard == ["Do you get good help?"]
    assert (result.built, result.pruned) == (1, 1)
    catalogue = Catalogue.read(library.content, english)
    assert "Do you get help?" not in {entry.text for entry in catalogue.entries.values()}
    assert {path.name for path in audio_folder(library.content, english).glob("*.mp3")} == {
        entry.clip for entry in catalogue.entries.values()
    }


def test_a_failure_keeps_what_was_built_and_is_told(library, english, beeps):
    result = build(library, ["small"], english, beeps(broken=("Partly",)))
    assert [failure.text for failure in result.failed] == ["Partly"]
    assert "no voice for Partly" in result.failed[0].reason
    assert unspoken(library, library.get("small"), english) == ("Partly",)
    mended = build(library, ["small"], english, beeps())
    assert (mended.built, mended.kept, mended.failed) == (1, result.built, ())


def test_after_three_failures_in_a_row_the_rest_is_told_without_trying(library, english, beeps):
    voice = beeps(broken=("",))
    result = build(library, ["small"], english, voice)
    assert len(voice.heard) == 3
    assert (result.built, len(result.failed)) == (0, len(all_texts([library.get("small")], english)))
    assert "Not tried" in result.failed[-1].reason
    assert not (audio_folder(library.content, english) / "catalogue.json").exists()


def test_voices_that_work_side_by_side_give_the_same_catalogue(library, english, beeps):
    build(library, ["small"], english, beeps())
    before = files(library, english)
    (audio_folder(library.content, english) / "catalogue.json").unlink()
    voice = beeps()
    voice.at_once = 3
    build(library, ["small"], english, voice)
    assert files(library, english) == before


def test_an_interrupted_build_keeps_what_was_built(library, english, beeps):
    def stop(done, total):
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(library, ["small"], english, beeps(), progress=stop)
    assert len(Catalogue.read(library.content, english).by_said) == 4


def test_progress_goes_from_nothing_to_all(library, english, beeps):
    told = []
    result = build(library, ["small"], english, beeps(), progress=lambda done, total: told.append((done, total)))
    assert told == [(done, result.built) for done in range(result.built + 1)]


def test_an_area_is_spoken_by_name_and_without(library, english, beeps):
    voice = beeps()
    build(library, ["small"], english, voice, ({}, AREA))
    assert {"We ask about help in Northshire.", "We ask about help in your area."} <= set(voice.heard)
    assert unspoken(library, library.get("small"), english, AREA) == ()
    assert len(unspoken(library, library.get("small"), english, {"area": "Southshire"})) == 2


def test_pruning_keeps_the_clips_of_every_area_and_of_other_questionnaires(write, english, beeps):
    write("small")
    library = write("other", "Do you like it?")
    build(library, ["small", "other"], english, beeps(), ({}, AREA))
    assert build(library, ["small"], english, beeps(), prune=True).pruned == 0


def test_pruning_refuses_while_a_questionnaire_cannot_be_read(write, english, beeps, content):
    write("other")
    (content / "questionnaires" / "other" / "questionnaire.yaml").write_text("broken: [", encoding="utf-8")
    library = write("small")
    with pytest.raises(SurveyError, match="other cannot be read"):
        build(library, ["small"], english, beeps(), prune=True)


def test_a_better_voice_is_built_beside_and_a_lesser_one_is_not(library, english, beeps):
    first = build(library, ["small"], english, beeps())
    better = build(library, ["small"], english, beeps(name="gtts"))
    assert better.built == first.built
    assert build(library, ["small"], english, beeps()).built == 0
    assert Catalogue.read(library.content, english).clip("Yes").voice == "gtts"
    assert build(library, ["small"], english, beeps(), prune=True).pruned == first.built


def test_a_catalogue_that_cannot_be_read_is_never_written_over(library, english, beeps):
    path = audio_folder(library.content, english) / "catalogue.json"
    write_whole(path, b"<<<<<<< HEAD")
    with pytest.raises(SurveyError, match="catalogue-unreadable"):
        build(library, ["small"], english, beeps())
    assert path.read_bytes() == b"<<<<<<< HEAD"


def test_an_unknown_questionnaire_is_told(library, english, beeps):
    with pytest.raises(UnknownThing, match="small"):
        build(library, ["large"], english, beeps())


def test_a_folder_that_cannot_be_written_is_told(library, english, beeps):
    (library.content / "media").write_text("in the way")
    with pytest.raises(SurveyError, match="cannot be written"):
        build(library, ["small"], english, beeps())


def test_every_clip_of_the_local_voice_is_of_fair_length_and_size(library, english, local_voice):
    assert build(library, ["small"], english, local_voice, ({}, AREA)).failed == ()
    for entry in Catalogue.read(library.content, english).entries.values():
        assert 0.5 <= entry.seconds <= 20
        assert 0 < entry.bytes <= 64 * 1024


def test_a_changed_line_of_the_lexicon_makes_only_its_sentences_again(library, english, beeps, tmp_path, monkeypatch):
    build(library, ["small"], english, beeps())
    own = (lexicons.LEXICONS / "en.yaml").read_text(encoding="utf-8").replace("  A&E:", "  Partly: In part\n  A&E:")
    (tmp_path / "en.yaml").write_text(own, encoding="utf-8")
    monkeypatch.setattr(lexicons, "LEXICONS", tmp_path)
    forget_lexicons()
    voice = beeps()
    build(library, ["small"], english, voice)
    forget_lexicons()
    assert voice.heard == ["In part"]


def test_an_online_voice_that_is_refused_goes_on_later_where_it_stopped(library, english, tone):
    """It sends MP3 in its own loudness and size; its clips are as loud and small as all others."""

    class Google:
        def __init__(self):
            self.asked, self.answers = [], 6

        def __call__(self, text, lang, tld, timeout):
            self.asked.append(text)
            return self

        def write_to_fp(self, fp):
            if self.answers == 0:
                raise gTTSError("429 (Too Many Requests) from TTS API")
            self.answers -= 1
            fp.write(mp3)

    mp3 = clip_from(tone(seconds=1.0)).data
    google, waits = Google(), []
    voice = OnlineVoice(google, waits.append, lambda: 0.0)
    result = build(library, ["small"], english, voice)
    assert (result.built, len(google.asked)) == (6, 6 + 3 * voice.tries), "after three sentences it stops asking"
    assert "429" in result.failed[0].reason
    assert len(result.failed) == len(unspoken(library, library.get("small"), english))
    first, google.asked, google.answers = google.asked[:6], [], 999
    assert build(library, ["small"], english, voice).failed == ()
    assert not set(first) & set(google.asked), "what was built is not asked for again"
    entries = Catalogue.read(library.content, english).entries.values()
    assert {entry.voice for entry in entries} == {"gtts"}
    assert all(entry.loudness == pytest.approx(WANTED, abs=WITHIN) for entry in entries)


def forget_lexicons():
    lexicons.lexicon.cache_clear()
    spoken._spoken.cache_clear()
