"""The voices. The only module that speaks to speech engines, and only when a person runs `narrate`.

A voice is given public questionnaire text and nothing else; no answer ever comes here. A further voice is one more row of VOICES.
"""

import os
import random
import subprocess
import time
from collections.abc import Callable
from functools import cached_property
from io import BytesIO
from typing import Any, Protocol

from survey_app.errors import UnknownThing, VoiceError
from survey_app.questionnaire.languages import Language

WORDS_A_MINUTE = 160  # as fast as the size of all clips asks for; who wants it slower has three quarters of that in the player
LONGEST_SILENCE = 20  # seconds without a word from the engine before it is given up
BETWEEN_REQUESTS = 1.0  # seconds
TOO_MANY, LONGEST_WAIT = 30.0, 120.0  # seconds: after a first refusal for haste, and before any next attempt
INSTALL = "Install it (on Debian or Ubuntu: apt-get install espeak-ng; on a Mac: brew install espeak-ng), or use --voice gtts."


class Voice(Protocol):
    """Speaks a text aloud. `name` goes into the keys of clips; `at_once` is how many sentences it may be given side by side."""

    name: str
    at_once: int

    @property
    def version(self) -> str:
        """The engine and its version; raises VoiceError when it cannot be used here."""

    def speak(self, text: str, language: Language) -> bytes:
        """The sound, as WAV or MP3; raises VoiceError."""


class LocalVoice:
    """The espeak-ng program on this machine: British English, calm, no network.

    A program and not its library: espeak-ng is under the GPL, and a library would bind us to it (tooling.md 2.2).
    """

    name = "local"
    at_once = min(4, os.cpu_count() or 1)

    def __init__(self, program: str = "espeak-ng") -> None:
        self.program = program

    @cached_property
    def version(self) -> str:
        words = self._run("--version").decode(errors="replace").split()
        number = next((word for word in words if word[0].isdigit()), "of unknown version")
        return f"espeak-ng {number}"

    def speak(self, text: str, language: Language) -> bytes:
        # The text goes in by standard input, so that one that begins with a hyphen is no option; [[...]] would be read as phonemes.
        said = text.replace("[[", "[").encode()
        code = "en-gb" if language.tag == "en" else language.tag.lower()
        sound = self._run("-v", code, "-s", str(WORDS_A_MINUTE), "-b", "1", "--stdin", "--stdout", given=said)
        if not sound:
            raise VoiceError(f"{self.program} made no sound for {text!r}.")
        return sound

    def _run(self, *arguments: str, given: bytes = b"") -> bytes:
        try:
            done = subprocess.run([self.program, *arguments], input=given, capture_output=True, timeout=LONGEST_SILENCE, check=True)
        except FileNotFoundError:
            raise VoiceError(f"The local voice needs the program {self.program}, which is not here. {INSTALL}") from None
        except subprocess.CalledProcessError as error:
            said = error.stderr.decode(errors="replace").strip() or f"it ended with {error.returncode}"
            raise VoiceError(f"{self.program} could not speak: {said}") from None
        except (OSError, subprocess.TimeoutExpired) as error:
            raise VoiceError(f"{self.program} could not be run: {error}") from None
        return done.stdout


class OnlineVoice:
    """Google's voice through gTTS, at authoring time only: it needs the network and sends the text to a third party.

    The service is unofficial and refuses haste, so there is at most one request a second, each sentence is tried four times, later each
    time, and a refusal for haste (429) is given half a minute or what it asks for. gTTS does not check the service's certificate, so what
    comes back is decoded as sound and trusted with nothing else. `wait` and `chance` (from 0 to 1) are for tests.
    """

    name = "gtts"
    at_once = 1
    tries = 4

    def __init__(
        self,
        engine: Callable[..., Any] | None = None,
        wait: Callable[[float], None] = time.sleep,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self.engine = engine or _gtts()
        self.wait = wait
        self.chance = chance

    @property
    def version(self) -> str:
        from importlib.metadata import version

        return f"gTTS {version('gtts')}"

    def speak(self, text: str, language: Language) -> bytes:
        reason = ""
        for attempt in range(1, self.tries + 1):
            sound = _Paced(self.wait)
            request = self._request(text, language)
            try:
                request.write_to_fp(sound)
                # An empty answer is a refusal too: written to a file it would be a clip that plays nothing.
                if sound.getvalue():
                    return sound.getvalue()
                reason, pause = "it sent no sound", back_off(attempt)
            except (OSError, ValueError, _failure()) as error:
                reason, pause = str(error), back_off(attempt, getattr(error, "rsp", None))
            if pause > LONGEST_WAIT:
                reason = f"it asks to wait {pause:.0f} seconds"
                break
            # Longer by chance, so that several authors refused together do not come back together.
            self.wait(pause * (1 + self.chance() / 4) if attempt < self.tries else BETWEEN_REQUESTS)
        remedy = "Check the network and try again later, or use --voice local."
        raise VoiceError(f"The online voice could not speak {text!r}: {reason.rstrip('.')}. {remedy}")

    def _request(self, text: str, language: Language) -> Any:
        try:
            return self.engine(text, lang=language.tag, tld="co.uk", timeout=LONGEST_SILENCE)
        except (ValueError, AssertionError) as error:
            raise VoiceError(f"The online voice cannot speak {text!r} in {language.name}: {error}") from None


def back_off(attempt: int, answer: Any = None) -> float:
    """Seconds to wait after a failed attempt (1, 2...), given the HTTP answer when there was one.

    >>> back_off(1), back_off(2), back_off(9)
    (2.0, 4.0, 120.0)
    """
    seconds = 2.0**attempt
    if getattr(answer, "status_code", 0) in (429, 503):
        asked = str(getattr(answer, "headers", {}).get("Retry-After", ""))
        if asked.isdecimal():
            return float(asked)
        seconds *= TOO_MANY / 2
    return min(seconds, LONGEST_WAIT)


class _Paced(BytesIO):
    """Takes what gTTS writes. It sends one request for each hundred characters and writes after each, so waiting here spaces them out."""

    def __init__(self, wait: Callable[[float], None]) -> None:
        super().__init__()
        self._wait = wait

    def write(self, data: Any, /) -> int:
        written = super().write(data)
        self._wait(BETWEEN_REQUESTS)
        return written


def _gtts() -> Callable[..., Any]:
    # Imported when asked for: it brings the whole of requests, which no page needs.
    from gtts import gTTS

    return gTTS


def _failure() -> type[Exception]:
    from gtts.tts import gTTSError

    return gTTSError


VOICES: dict[str, Callable[[], Voice]] = {"local": LocalVoice, "gtts": OnlineVoice}


def voice_named(name: str) -> Voice:
    """The voice of that name; raises UnknownThing."""
    if name not in VOICES:
        raise UnknownThing(f"There is no voice {name!r}. There are: {', '.join(VOICES)}.")
    return VOICES[name]()
