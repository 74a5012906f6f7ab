"""A film beside a question (rendering contract, BSL): what stands on the page without script, and how its files are served."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from survey_app.web import parts
from tests.journeys.conftest import ADDRESS
from tests.journeys.walking import begin
from tests.support.content import HELP, questionnaire_text
from tests.support.films import SAYS, film_of, put_films
from tests.support.page_rules import PageClient

FORMATS = ("standard", "easy-read", "audio")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return put_films(tmp_path / "content")


@pytest.fixture
def shown(tiny_survey: Callable[..., PageClient], folder: Path) -> Callable[..., PageClient]:
    """Gives a client at a question with a film in a language."""

    def at(language: str = "bsl", format: str = "standard") -> PageClient:
        client = tiny_survey(questionnaire_text(HELP + film_of(language)))
        begin(client, ADDRESS, format)
        return client

    return at


@pytest.mark.parametrize("format", FORMATS)
def test_a_question_with_a_film_keeps_its_words_and_its_answers(shown: Callable[..., PageClient], format: str):
    client = shown("bsl", format)
    (video,) = client.page.all("video")
    assert {name: video.get(name) for name in ("preload", "autoplay", "aria-label")} == {
        "preload": "none",
        "autoplay": None,
        "aria-label": "British Sign Language (BSL)",
    }
    assert all(video.get(name) is not None for name in ("controls", "playsinline", "poster"))
    (captions,) = client.page.all("track")
    assert (captions.get("kind"), captions.get("srclang"), captions.get("default") is not None) == ("captions", "en", True)
    assert client.page.heading == SAYS
    assert client.page.codes == ["yes", "no"]
    for words in ("British Sign Language (BSL) 0.1 MB", "Read what the film says", SAYS):
        assert words in client.page.text
    assert client.page.text.index("BSL") < client.page.text.rindex("Yes")


def test_signed_english_is_not_called_bsl(shown: Callable[..., PageClient]):
    """SL-06."""
    page = shown("sse").page
    assert "Sign Supported English (SSE)" in page.text
    assert "BSL" not in page.text


def test_a_film_whose_file_is_not_there_is_not_shown(shown: Callable[..., PageClient], folder: Path):
    """An open survey goes on without it; opening one is refused (L81)."""
    client = shown()
    (folder / "sign.webm").unlink()
    client.app.extensions["survey-editions"].clear()
    page = client.open(client.page.url)
    assert (page.all("video"), page.heading) == ([], SAYS)


def test_any_part_of_a_film_is_served_and_kept_for_ever(shown: Callable[..., PageClient], folder: Path):
    client = shown()
    address, whole = client.page.all("video")[0].get("src") or "", (folder / "sign.webm").read_bytes()
    ask = partial(client.app.test_client().get, buffered=True)
    found = ask(address)
    assert (found.data, found.mimetype, found.headers["Accept-Ranges"]) == (whole, "video/webm", "bytes")
    assert found.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    part = ask(address, headers={"Range": "bytes=100-199"})
    assert (part.status_code, part.data, part.headers["Content-Range"]) == (206, whole[100:200], f"bytes 100-199/{len(whole)}")
    assert ask(address, headers={"Range": f"bytes={len(whole)}-"}).status_code == 416
    assert ask(client.page.all("track")[0].get("src") or "").mimetype == "text/vtt"


@pytest.mark.parametrize("file", ["sign.webm", "sign.0123456789.webm", "..%2f..%2fsecret.0123456789.webm", "x" * 300])
def test_no_other_file_is_served(shown: Callable[..., PageClient], file: str):
    assert shown().app.test_client().get(f"/video/{file}").status_code == 404


def test_a_page_of_the_frame_has_its_film(tiny_survey: Callable[..., PageClient], folder: Path):
    """The key in the file tells of which."""
    film = film_of("spoken").strip().removeprefix("video: ")
    client = tiny_survey(questionnaire_text(more=f"ages: {{from: 8, to: 25}}\nvideos:\n  unknown-link: {film}\n"))
    with client.app.test_request_context():
        presenter = parts.edition_of("tiny", parts.library().frame_digest("tiny")).presenter
        found = presenter.film_of("unknown-link")
        assert found and (found.name, found.transcript) == ("Film with words spoken", (SAYS,))
        assert presenter.film_of("closed") is None


def test_where_data_is_dear_no_poster_is_fetched(shown: Callable[..., PageClient]):
    client = shown()
    client.browser.environ_base["HTTP_SAVE_DATA"] = "on"
    assert client.open(client.page.url).all("video")[0].get("poster") is None
