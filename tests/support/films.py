"""The film of the tests in a small content folder. Its files are made by tests/fixtures/make_sign.py; nobody signs in it."""

import shutil
from pathlib import Path

from tests.support.content import REPOSITORY

FIXTURES = REPOSITORY / "tests" / "fixtures"
SAYS = "Do you get help?"


def put_films(content: Path) -> Path:
    """Lay film, captions and poster into a content folder; gives the folder they are in."""
    folder = content / "media" / "video"
    folder.mkdir(parents=True)
    for name in ("sign.webm", "sign.vtt", "sign.svg"):
        shutil.copyfile(FIXTURES / name, folder / name)
    return folder


def film_of(language: str) -> str:
    """The `video:` entry of a question, as YAML. Its signers are nobody: a record must be there for a questionnaire to open (L81)."""
    return (
        f"  video: {{language: {language}, file: sign.webm, captions: sign.vtt, poster: sign.svg,"
        f" transcript: [{SAYS}], script_version: 1, presenter: {{name: Nobody, register: tests-1}}, checker: {{name: No one, register: tests-2}}}}\n"
    )
