"""Cases of checks/sound.py: what breaks them lies beside the questionnaire, so the numbers are in test_sound_and_films.py."""

from survey_app.questionnaire.material import Sound
from tests.unit.questionnaire.cases import Case
from tests.unit.questionnaire.written import whole


def clips(**changes: float) -> dict:
    return {"sounds": (Sound(**({"text": "One.", "seconds": 2.0, "bytes": 9000, "loudness": -16.0, "peak": -3.0} | changes)),)}


CASES = tuple(
    Case(code, passes=(whole(),), edge=(whole(),), breaks=(), material=edge)
    for code, edge in {
        "clip-length": clips(seconds=0.5),
        "clip-too-long": clips(seconds=20.0),
        "clip-too-large": clips(bytes=64 * 1024),
        "clip-loudness": clips(loudness=-18.0, peak=-1.0),
    }.items()
)
