"""A small questionnaire on disk, a voice that beeps, and the real local voice."""

import math
import shutil
import struct
import wave
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from survey_app.errors import VoiceError
from survey_app.narration.voices import LocalVoice
from survey_app.questionnaire.languages import ENGLISH, Language
from survey_app.questionnaire.library import Library, read_library
from survey_app.questionnaire.model import OPENING_KEYS, Questionnaire

OPENING = "\n".join(f"  {key}: {{standard: Opening {key}., easy-read: [{{text: Easy {key}., picture: one}}]}}" for key in OPENING_KEYS)
SHARED = {
    "scales.yaml": """
scales:
  yes-no:
    options:
      - {code: yes, label: Yes, tone: positive, picture: yes}
      - {code: no, label: No, tone: negative, picture: no}
  yes-partly-no:
    options:
      - {code: yes, label: Yes, tone: positive, picture: yes}
      - {code: partly, label: {standard: Partly, easy-read: A bit}, tone: mixed, picture: sometimes}
      - {code: no, label: No, tone: negative, picture: no}
    outside: [do-not-know]
outside-options:
  do-not-know: {label: I do not know, picture: do-not-know}
""",
    "texts.yaml": """
texts:
  help: {all: {standard: Call 999., easy-read: [{text: "For danger call 999.", picture: phone}]}}
""",
    "helplines.yaml": """
helplines:
  childline: {name: Childline, number: 0800 1111, label: A free call, for: [everyone], picture: phone, source: a test}
""",
}
QUESTIONNAIRE = """
questionnaire: {slug}
version: 1
audience: everyone
formats: [standard, easy-read, audio]
criteria: none
title: Your help
summary: {{standard: "We ask about help in {{area}}."}}
opening:
{opening}
glossary:
  plan: {{means: A plan says what help you get., picture: plan}}
sections:
  - id: first
    title: The first part
    questions:
      - id: who-helps
        kind: single-choice
        short: Who helps
        terms: [plan]
        wording: {{standard: Who helps you most?, easy-read: [{{text: Who helps you?, picture: one}}]}}
        options: [{{code: school, label: A teacher, picture: school}}, {{code: home, label: {{standard: My family, easy-read: Family}}, picture: home}}]
        outside: [do-not-know]
      - id: enough
        kind: scale
        scale: yes-partly-no
        short: Enough
        wording:
          standard: ["You said {{answer:who-helps}}.", "{question}"]
          easy-read: [{{text: "{question}", picture: two}}]
        hint: {{standard: Think about this year., easy-read: [{{text: Think about now., picture: year}}]}}
      - id: years
        kind: number
        short: Years
        from: 0
        to: 20
        unit: years
        wording: {{standard: "How long have you lived in {{area}}?", easy-read: [{{text: How long have you lived here?, picture: home}}]}}
"""


class Beeps:
    """A voice that keeps the protocol: each text is a beep of its own. Texts of `broken` fail."""

    name = "local"
    version = "beeps 1"
    at_once = 1

    def __init__(self, broken: tuple[str, ...] = (), name: str = "local") -> None:
        self.broken, self.name, self.heard = broken, name, []

    def speak(self, text: str, language: Language) -> bytes:
        self.heard.append(text)
        if any(part in text for part in self.broken):
            raise VoiceError(f"no voice for {text}")
        return beep(200 + sum(text.encode()) % 1000)


def beep(pitch: float = 440, seconds: float = 0.3, silence: float = 0.0, rate: int = 22050) -> bytes:
    tone = [round(9000 * math.sin(2 * math.pi * pitch * at / rate)) for at in range(round(seconds * rate))]
    quiet = [0] * round(silence * rate)
    sound = BytesIO()
    with wave.open(sound, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(struct.pack(f"<{len(quiet) * 2 + len(tone)}h", *quiet, *tone, *quiet))
    return sound.getvalue()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name, text in SHARED.items():
        path = tmp_path / "questionnaires" / "shared" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def write(content: Path) -> Callable[..., Library]:
    """Writes a questionnaire, its second question as given, and reads the library."""

    def write(slug: str = "small", question: str = "Do you get enough help?") -> Library:
        path = content / "questionnaires" / slug / "questionnaire.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(QUESTIONNAIRE.format(slug=slug, opening=OPENING, question=question), encoding="utf-8")
        return read_library(content)

    return write


@pytest.fixture
def library(write: Callable[..., Library]) -> Library:
    return write()


@pytest.fixture
def questionnaire(library: Library) -> Questionnaire:
    return library.get("small")


@pytest.fixture
def english() -> Language:
    return ENGLISH


@pytest.fixture
def local_voice() -> LocalVoice:
    if not shutil.which("espeak-ng"):
        pytest.fail("espeak-ng is not here; install it: apt-get install espeak-ng", pytrace=False)
    return LocalVoice()


@pytest.fixture
def beeps() -> Callable[..., Beeps]:
    return Beeps


@pytest.fixture
def tone() -> Callable[..., bytes]:
    return beep
