"""From a voice's sound to a clip: length, size, level; and back, decoding what a listener would hear."""

from io import BytesIO

import numpy as np
import pytest
import soundfile

from survey_app.errors import VoiceError
from survey_app.narration.encode import LARGEST, clip_from, decoded, mp3_seconds, samples, trimmed
from survey_app.narration.loudness import WANTED, WITHIN, loudness, peak_level


def heard(clip):
    return soundfile.read(BytesIO(clip))


def test_silence_at_the_ends_is_cut(tone):
    sound, rate = trimmed(*samples(tone(seconds=1.0, silence=0.7)))
    assert len(sound) / rate == pytest.approx(1.0, abs=0.01)


def test_a_room_that_is_cut_off_does_not_click(tone):
    sound, rate = samples(tone(seconds=1.0))
    noise = np.random.default_rng(3).uniform(-0.02, 0.02, 2 * rate)
    noise[rate // 2 : rate // 2 + len(sound)] += sound
    cut, _ = trimmed(noise, rate)
    assert np.abs(cut[:5]).max() < 0.001
    assert np.abs(cut[-5:]).max() < 0.001


def test_a_very_short_word_makes_a_clip_of_half_a_second_at_least(tone):
    assert 0.5 <= clip_from(tone(seconds=0.1)).seconds < 0.8


def test_a_clip_is_mono_24_kbit_mp3_of_the_length_it_tells(tone):
    clip, seconds, *_ = clip_from(tone(seconds=4.0))
    assert seconds == pytest.approx(4.0, abs=0.15)
    assert len(clip) / seconds == pytest.approx(24_000 / 8, rel=0.02)
    sound, rate = heard(clip)
    assert sound.ndim == 1
    assert len(sound) / rate == pytest.approx(seconds, abs=0.05)


@pytest.mark.parametrize("rate", [8000, 16000, 22050, 44100, 48000, 96000])
def test_a_clip_is_as_loud_as_it_should_be_whatever_its_rate(tone, rate):
    """L79: -16 LUFS within 2, peaks at -1 dBFS at most, measured on what comes out of the MP3."""
    clip, _, told, _ = clip_from(tone(pitch=700, seconds=2.0, rate=rate))
    sound, decoded_rate = heard(clip)
    assert loudness(sound, decoded_rate) == pytest.approx(WANTED, abs=WITHIN)
    assert told == pytest.approx(loudness(sound, decoded_rate), abs=1.0)
    assert peak_level(sound) <= -1


def test_quiet_and_loud_speech_make_clips_equally_loud(local_voice, english):
    sound = local_voice.speak("Do the adults who help you understand what you need?", english)
    quiet = sound[:44] + (np.frombuffer(sound[44:], dtype="<i2") // 8).astype("<i2").tobytes()
    assert clip_from(quiet).loudness == pytest.approx(clip_from(sound).loudness, abs=0.3)


def test_the_same_sound_gives_the_same_bytes(tone):
    assert clip_from(tone(seconds=2)) == clip_from(tone(seconds=2))


def test_a_wav_from_a_pipe_says_a_wrong_length_and_is_read_whole(tone):
    whole = tone(seconds=1)
    piped = whole[:40] + b"\x00\xf0\xff\x7f" + whole[44:]
    assert np.array_equal(samples(piped)[0], samples(whole)[0])


def test_mp3_is_levelled_and_encoded_like_wav(tone):
    """An online voice sends MP3 of its own loudness, at more than twice the size."""
    quiet, rate = heard(clip_from(tone(seconds=2)).data)
    loud_mp3 = BytesIO()
    soundfile.write(loud_mp3, quiet / 10, rate, format="MP3")
    clip = clip_from(loud_mp3.getvalue())
    assert clip.loudness == pytest.approx(WANTED, abs=WITHIN)
    assert len(clip.data) / clip.seconds == pytest.approx(24_000 / 8, rel=0.02)


def test_the_length_of_an_mp3_is_read_past_its_tag(tone):
    clip = clip_from(tone(seconds=2))
    assert mp3_seconds(b"ID3\x04\x00\x00\x00\x00\x00\x05hello" + clip.data) == clip.seconds


def test_an_mp3_that_breaks_off_is_refused_or_read_as_far_as_it_goes(tone):
    whole = clip_from(tone(seconds=2)).data
    for cut in range(1, len(whole), 97):
        try:
            sound, _ = decoded(whole[:cut])
        except VoiceError:
            continue
        assert len(sound) <= len(heard(whole)[0])


@pytest.mark.parametrize("junk", [b"", b"<html>Too many requests</html>", b"\xff", b"\xff\xff\xff\xff" * 9])
def test_what_is_no_sound_is_refused(junk):
    assert mp3_seconds(junk) == 0
    with pytest.raises(VoiceError, match="no sound"):
        clip_from(junk)


@pytest.mark.parametrize("junk", [b"RIFF", b"RIFF\x00\x00\x00\x00WAVEjunk", b"RIFF" + b"\x00" * 60])
def test_a_broken_wav_is_refused(junk):
    with pytest.raises(VoiceError, match="no WAV that can be read"):
        clip_from(junk)


def test_silence_is_refused(tone):
    with pytest.raises(VoiceError, match="no sound"):
        clip_from(tone(seconds=0, silence=1))


def test_a_clip_over_64_kb_is_refused_with_what_to_do(tone):
    with pytest.raises(VoiceError, match="Split the sentence"):
        clip_from(tone(seconds=LARGEST / 3000 + 1))
