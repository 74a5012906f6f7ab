"""Listening without script, and for those whose data is dear (WA-22): what the page says, what it fetches, what the answer keeps."""

import re
from collections.abc import Callable

import pytest

from accessibility.rules.page import name_of
from survey_app.store.responses import read
from tests.journeys.conftest import ADDRESS, Begun
from tests.support.clips import record
from tests.support.page_rules import PageClient

SIZE = re.compile(r"(\d+)\sKB$")
OUTSIDE = ("I do not know", "I do not want to say")


@pytest.fixture
def spoken(begun: Begun, tmp_path) -> Callable[[str], PageClient]:
    """Gives a client at a question whose sentences all have a clip."""

    def at(format: str) -> PageClient:
        client = begun("listened-to", format)
        record(tmp_path / "content", dict.fromkeys(("Do adults listen to you?", "Yes", "Sometimes", "No", *OUTSIDE), 1.0))
        client.app.extensions["survey-editions"].clear()
        client.open(client.page.url)
        return client

    return at


def saving(client: PageClient, on: bool = True) -> PageClient:
    """The same person, whose phone asks for little data from now on."""
    if on:
        client.browser.environ_base["HTTP_SAVE_DATA"] = "on"
    else:
        client.browser.environ_base.pop("HTTP_SAVE_DATA", None)
    client.open(client.page.url)
    return client


def sizes(client: PageClient) -> dict[str, int]:
    """Listen buttons that tell a size, and the size in KB."""
    names = [name_of(client.page, button) for button in client.page.all("button") if button.get("data-listen")]
    told = {words: SIZE.search(words) for words in names}
    return {words[: size.start()].rstrip(", "): int(size[1]) for words, size in told.items() if size}


@pytest.mark.parametrize(("format", "first"), [("audio", "Listen to this page"), ("easy-read", "Listen to the question")])
def test_where_data_is_dear_each_button_tells_its_size_first(spoken: Callable[[str], PageClient], format: str, first: str):
    client = spoken(format)
    assert sizes(client) == {}
    told = sizes(saving(client))
    one = told["Listen: Yes"]
    assert next(iter(told)) == first
    assert set(told) == {"Listen to the question", *(f"Listen: {words}" for words in ("Yes", "Sometimes", "No", *OUTSIDE))} | {first}
    assert told["Listen to the question"] == one > 0
    if format == "audio":
        assert 6 * (one - 1) < told[first] <= 6 * one
    assert sizes(saving(client, on=False)) == {}, "a page drawn for someone else is shown"


def test_without_script_the_size_stands_beside_the_browsers_own_player(spoken: Callable[[str], PageClient]):
    client = saving(spoken("audio"))
    beside = [noscript for noscript in client.page.all("noscript") if "KB" in "".join(noscript.itertext())]
    assert len(beside) == len(client.page.all("audio")) == 6


def test_pages_differ_by_what_a_phone_asks_for_and_files_do_not(spoken: Callable[[str], PageClient]):
    client = spoken("audio")
    assert "Save-Data" in client.page.headers["Vary"]
    with client.app.test_client().get(client.page.all("audio")[0].get("src") or "", buffered=True) as clip:
        assert "Save-Data" not in clip.headers.get("Vary", "")
        assert clip.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_each_sentence_and_each_answer_has_the_browsers_own_player(spoken: Callable[[str], PageClient]):
    wanted = [f"Listen: {words}" for words in ("Do adults listen to you?", "Yes", "Sometimes", "No", *OUTSIDE)]
    client = spoken("easy-read")
    assert [player.get("aria-label") for player in client.page.all("audio")] == wanted
    client.press("Audio")
    assert [player.get("aria-label") for player in client.page.all("audio")] == wanted


def test_what_is_sent_of_listening_is_kept_as_far_as_it_is_known(begun: Begun):
    client = begun("listened-to", "audio")
    id = client.page.hidden("response")
    form = client.page.form_of(client.page.button("Continue"))
    sent = dict(client.page.sent_by(form)) | {
        "answer": "yes",
        "then": "continue",
        "listened": "yes",
        "heard": "no yes rubbish",
        "replays": "7",
    }
    client.send(f"{ADDRESS}/q/listened-to", sent)
    kept = read(client.app.extensions["survey-database"], id)
    assert kept
    assert {name: kept.answers["listened-to"][name] for name in ("listened", "heard", "replays")} == {
        "listened": "yes",
        "heard": ["yes", "no"],
        "replays": 7,
    }
