"""Films as they are read from the content folder, and the names their files are served under."""

from dataclasses import replace
from pathlib import Path

import pytest

from survey_app.presentation.films import read_film, served_file, served_name
from survey_app.questionnaire.records import Video

VIDEO = Video("bsl", "sign.webm", "sign.vtt", ("Do you get help?",), 1, poster="sign.svg")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("sign.webm", "sign.vtt", "sign.svg"):
        (tmp_path / name).write_bytes(b"bytes of " + name.encode())
    return tmp_path


def test_a_film_tells_its_language_size_and_addresses(folder: Path):
    film = read_film(VIDEO, folder, lambda name: f"/video/{name}")
    assert film
    assert film.name == "British Sign Language (BSL)"
    assert [film.address, film.captions, film.poster] == [
        f"/video/{served_name(folder / name)}" for name in ("sign.webm", "sign.vtt", "sign.svg")
    ]
    assert (film.transcript, film.bytes, film.megabytes) == (("Do you get help?",), 18, 0.1)
    assert replace(film, bytes=2_349_000).megabytes == 2.3


def test_the_name_of_a_film_is_never_that_of_another_language(folder: Path):
    """SL-06: SSE is not offered as BSL."""
    names = {}
    for language in ("bsl", "sse", "spoken"):
        film = read_film(replace(VIDEO, language=language), folder, str)
        names[language] = film.name if film else ""
    assert ("BSL" in names["sse"], "SSE" in names["bsl"], len(set(names.values()))) == (False, False, 3)


@pytest.mark.parametrize("missing", ["sign.webm", "sign.vtt"])
def test_without_film_or_captions_there_is_nothing_to_show(folder: Path, missing: str):
    (folder / missing).unlink()
    assert read_film(VIDEO, folder, str) is None


def test_a_poster_that_is_missing_is_left_out(folder: Path):
    (folder / "sign.svg").unlink()
    film = read_film(VIDEO, folder, str)
    assert film and film.poster == ""


def test_a_served_name_leads_to_its_file_as_long_as_the_bytes_are_the_same(folder: Path):
    name = served_name(folder / "sign.webm")
    assert served_file(folder, name) == folder / "sign.webm"
    (folder / "sign.webm").write_bytes(b"another film")
    assert served_file(folder, name) is None
    assert served_name(folder / "sign.webm") != name


@pytest.mark.parametrize(
    "name", ["", "sign.webm", "../sign.0123456789.webm", "sign.0123456789.exe", "sign.0123456789.webm/..", "x.0123456789.webm"]
)
def test_other_names_lead_nowhere(folder: Path, name: str):
    assert served_file(folder, name) is None
