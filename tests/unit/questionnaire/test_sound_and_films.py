"""Clips too short, too long, too large or too loud are told with their words; what nobody looked for is not missed."""

import pytest

from survey_app.questionnaire.material import Sound
from tests.unit.questionnaire.conftest import Reader
from tests.unit.questionnaire.written import ask, whole

FILM = {"language": "spoken", "file": "f.webm", "captions": "f.vtt", "transcript": ["Is it so?"], "script-version": 1}


@pytest.mark.parametrize(
    ("sound", "codes"),
    [
        (Sound("One.", 2.0, 9000), set()),
        (Sound("One.", 0.5, 64 * 1024, -14.0, -1.0), set()),
        (Sound("One.", 20.0, 9000, -18.0), set()),
        (Sound("One.", 0.4, 9000), {"clip-length"}),
        (Sound("One.", 20.1, 9000), {"clip-length"}),
        (Sound("One.", 30.0, 9000), {"clip-length"}),
        (Sound("One.", 30.1, 9000), {"clip-too-long"}),
        (Sound("One.", 2.0, 64 * 1024 + 1), {"clip-too-large"}),
        (Sound("One.", 2.0, 9000, -13.9), {"clip-loudness"}),
        (Sound("One.", 2.0, 9000, -18.1), {"clip-loudness"}),
        (Sound("One.", 2.0, 9000, -16.0, -0.9), {"clip-loudness"}),
        (Sound("One.", 0.1, 70_000, -30.0), {"clip-length", "clip-too-large", "clip-loudness"}),
    ],
)
def test_a_clip_is_told_by_its_words(reader: Reader, sound: Sound, codes: set[str]):
    found = reader.problems(whole(), sounds=(sound,))
    assert {problem.code for problem in found} == codes
    assert all("“One.”" in problem.wrong for problem in found)


def test_long_words_are_cut_in_the_message(reader: Reader):
    (problem,) = reader.problems(whole(), sounds=(Sound("word " * 40, 40.0, 9000),))
    assert len(problem.wrong) < 120


def test_what_nobody_looked_for_is_not_missed(reader: Reader):
    assert reader.problems(whole(ask("a", video=FILM)), films=None, sounds=None) == ()
