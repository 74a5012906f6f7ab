"""From a voice's sound to a clip: length, size, level."""

import numpy as np
import pytest

from survey_app.errors import VoiceError
from survey_app.narration.encode import LARGEST, PEAK, clip_from, loud, mp3_seconds, samples


def test_silence_at_the_ends_is_cut_and_the_peak_is_3_db_under_full_scale(tone):
    sound, rate = loud(*samples(tone(seconds=1.0, silence=0.7)))
    assert len(sound) / rate == pytest.approx(1.1, abs=0.01)
    assert np.abs(sound).max() == pytest.approx(PEAK, abs=0.001)


def test_a_very_short_word_makes_a_clip_of_half_a_second_at_least(tone):
    _, seconds = clip_from(tone(seconds=0.1))
    assert 0.5 <= seconds < 0.8


def test_a_clip_is_mono_24_kbit_mp3_of_the_length_it_tells(tone):
    clip, seconds = clip_from(tone(seconds=4.0))
    assert seconds == pytest.approx(4.1, abs=0.15)
    assert len(clip) / seconds == pytest.approx(24_000 / 8, rel=0.02)
    assert clip[3] >> 6 == 3  # the channel mode in a frame's header: single channel


def test_the_same_sound_gives_the_same_bytes(tone):
    assert clip_from(tone(seconds=2)) == clip_from(tone(seconds=2))


def test_a_wav_from_a_pipe_says_a_wrong_length_and_is_read_whole(tone):
    whole = tone(seconds=1)
    piped = whole[:40] + b"\x00\xf0\xff\x7f" + whole[44:]
    assert np.array_equal(samples(piped)[0], samples(whole)[0])


def test_mp3_is_measured_and_kept_as_it_came(tone):
    clip, seconds = clip_from(tone(seconds=2))
    assert clip_from(clip) == (clip, seconds)
    tagged = b"ID3\x04\x00\x00\x00\x00\x00\x05hello" + clip
    assert clip_from(tagged) == (tagged, seconds)


@pytest.mark.parametrize("junk", [b"", b"<html>Too many requests</html>", b"\xff", b"\xff\xff\xff\xff" * 9])
def test_what_is_no_sound_is_refused(junk):
    assert mp3_seconds(junk) == 0
    with pytest.raises(VoiceError, match="no sound"):
        clip_from(junk)


@pytest.mark.parametrize("junk", [b"RIFF", b"RIFF\x00\x00\x00\x00WAVEjunk", b"RIFF" + b"\x00" * 60])
def test_a_broken_wav_is_refused(junk):
    with pytest.raises(VoiceError, match="cannot be read"):
        clip_from(junk)


def test_silence_is_refused(tone):
    with pytest.raises(VoiceError, match="no sound"):
        clip_from(tone(seconds=0, silence=1))


def test_a_clip_over_64_kb_is_refused_with_what_to_do(tone):
    with pytest.raises(VoiceError, match="Split the sentence"):
        clip_from(tone(seconds=LARGEST / 3000 + 1))
