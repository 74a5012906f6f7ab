"""The local voice really speaks; the online voice is polite and never believes an empty answer."""

import pytest
from gtts.tts import gTTSError
from requests import Response

from survey_app.errors import UnknownThing, VoiceError
from survey_app.narration.encode import clip_from, samples, trimmed
from survey_app.narration.voices import LONGEST_WAIT, LocalVoice, OnlineVoice, back_off, voice_named
from survey_app.questionnaire.languages import Language


class FakeGoogle:
    """Keeps the protocol of gTTS: made with a text, writes parts to a file. `parts` holds the answer, or failure, of each try."""

    def __init__(self, *tries):
        self.tries, self.asked = list(tries), []

    def __call__(self, text, lang, tld, timeout):
        if lang == "so":
            raise ValueError("Language not supported: so")
        self.asked.append((text, lang, tld))
        return self

    def write_to_fp(self, fp):
        answer = self.tries.pop(0)
        if isinstance(answer, Exception):
            raise answer
        for part in answer:
            fp.write(part)


def online(*tries):
    google, waits = FakeGoogle(*tries), []
    return OnlineVoice(google, waits.append, lambda: 0.0), google, waits


def refused(status, **headers):
    """What gTTS raises for an HTTP answer that is no sound."""
    answer = Response()
    answer.status_code, answer.reason = status, "no"
    answer.headers.update({name.replace("_", "-"): value for name, value in headers.items()})
    return gTTSError(f"{status} (no) from TTS API", response=answer)


@pytest.mark.parametrize(
    "text",
    [
        "Yes",
        "-h",
        "[[hello]] there",
        "Does your child's plan say “help”?",
        "Think about the adults who help you and what they know about you.",
    ],
)
def test_the_local_voice_speaks_clips_of_a_fair_length_and_size(local_voice, english, text):
    clip, seconds, *_ = clip_from(local_voice.speak(text, english))
    assert 0.5 <= seconds <= 20
    assert len(clip) <= 64 * 1024


def test_the_local_voice_is_calm(local_voice, english):
    text = "Think about the adults who help you at school and at home and what they know about you."
    sound, rate = trimmed(*samples(local_voice.speak(text, english)))
    assert 150 <= len(text.split()) / (len(sound) / rate) * 60 <= 215, "words a minute within a sentence, without the pauses between"


def test_the_local_voice_tells_its_version(local_voice):
    assert local_voice.version.startswith("espeak-ng 1.")


def test_a_language_the_local_voice_has_not_is_told(local_voice):
    with pytest.raises(VoiceError, match="does not exist"):
        local_voice.speak("Haa", Language("xx-none", "None", "en"))


def test_a_missing_program_is_told_with_how_to_install_it(english):
    voice = LocalVoice("no-such-program")
    with pytest.raises(VoiceError, match="apt-get install espeak-ng"):
        voice.speak("Yes", english)
    with pytest.raises(VoiceError, match="apt-get install espeak-ng"):
        _ = voice.version


def test_the_online_voice_is_british_and_waits_a_second_after_each_request(english):
    voice, google, waits = online([b"one", b"two"])
    assert voice.speak("A long sentence", english) == b"onetwo"
    assert google.asked == [("A long sentence", "en", "co.uk")]
    assert waits == [1, 1]


@pytest.mark.parametrize("failure", [gTTSError("429 (Too Many Requests)"), ConnectionResetError("reset"), []])
def test_the_online_voice_tries_again_more_slowly_each_time(english, failure):
    voice, _, waits = online(failure, failure, [b"sound"])
    assert voice.speak("Yes", english) == b"sound"
    assert waits == [2, 4, 1]


@pytest.mark.parametrize(("failure", "reason"), [(gTTSError("429 (Too Many Requests)"), "429"), ([], "no sound"), ([b""], "no sound")])
def test_the_online_voice_gives_up_and_says_why(english, failure, reason):
    voice, google, _ = online(*[failure] * OnlineVoice.tries, [b"too late"])
    with pytest.raises(VoiceError, match=reason):
        voice.speak("Yes", english)
    assert len(google.tries) == 1


@pytest.mark.parametrize("broken", [ValueError("no base64"), UnicodeDecodeError("utf-8", b"x", 0, 1, "no")])
def test_an_answer_that_cannot_be_understood_is_a_failure_too(english, broken):
    voice, _, _ = online(broken, [b"sound"])
    assert voice.speak("Yes", english) == b"sound"


def test_a_refusal_for_haste_is_given_half_a_minute_and_then_longer(english):
    voice, _, waits = online(refused(429), refused(503), [b"sound"])
    assert voice.speak("Yes", english) == b"sound"
    assert waits == [30, 60, 1]


def test_the_wait_that_the_service_asks_for_is_kept(english):
    voice, _, waits = online(refused(429, Retry_After="45"), [b"sound"])
    assert voice.speak("Yes", english) == b"sound"
    assert waits == [45, 1]


def test_a_service_that_asks_for_an_hour_is_left_alone(english):
    voice, google, waits = online(refused(429, Retry_After="3600"), [b"sound"])
    with pytest.raises(VoiceError, match="asks to wait 3600 seconds"):
        voice.speak("Yes", english)
    assert (len(google.tries), waits) == (1, [])


def test_waits_differ_a_little_from_author_to_author_and_have_an_end(english):
    waits = []
    voice = OnlineVoice(FakeGoogle(*[ConnectionResetError("reset")] * 4), waits.append, lambda: 1.0)
    with pytest.raises(VoiceError):
        voice.speak("Yes", english)
    assert waits == [2.5, 5, 10, 1], "the next sentence is not asked for at once"
    assert back_off(30) == LONGEST_WAIT
    assert back_off(30, refused(429, Retry_After="Sun, 22 Nov 2026 18:00:00 GMT").rsp) == LONGEST_WAIT


def test_half_an_answer_is_not_joined_to_the_next(english):
    class Breaks(FakeGoogle):
        def write_to_fp(self, fp):
            fp.write(b"half")
            super().write_to_fp(fp)

    google = Breaks(gTTSError("lost"), [b"whole"])
    assert OnlineVoice(google, lambda seconds: None).speak("Yes", english) == b"halfwhole"


def test_a_language_the_online_voice_has_not_is_told_at_once():
    voice, google, waits = online()
    with pytest.raises(VoiceError, match="not supported"):
        voice.speak("Haa", Language("so", "Soomaali", "so"))
    assert (google.asked, waits) == ([], [])


def test_making_the_online_voice_asks_nothing_of_the_network():
    assert voice_named("gtts").name == "gtts"


def test_a_voice_that_nobody_has_is_told_with_those_there_are():
    with pytest.raises(UnknownThing, match="local, gtts"):
        voice_named("siri")
