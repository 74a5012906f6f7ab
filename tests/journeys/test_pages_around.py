"""The pages around the questions: each has an easy-read form, its name is its heading, and each leads on (ER-11, ER-22, WA-28)."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from accessibility.rules.page import tag, text_of
from survey_app.questionnaire.library import Library
from tests.journeys.conftest import ADDRESS, Begun, go_on
from tests.journeys.walking import asked, begin
from tests.support.content import REPOSITORY, questionnaire_text
from tests.support.page_rules import PageClient
from tests.support.shown import Shown

FORMATS = ("standard", "easy-read", "audio")
AROUND = ("about", "words", "helper", "privacy", "accessibility")
IN_EASY_READ = ("area-send-children", "area-send-children-younger", "area-send-parents", "area-send-consultation-easy-read")
PLAIN_NAMES = ["About this inspection", "Hard words", "Helping someone to answer", "Privacy", "Accessibility"]


def foot(page: Shown) -> dict[str, str]:
    """Name → address of the links at the end of a page."""
    links = [link for link in page.all("a") if page.inside(link, "footer") is not None]
    return {text_of(link): link.get("href") or "" for link in links}


def without_picture(page: Shown) -> list[str]:
    """Sentences of main that stand as plain lines, or in a bubble without a picture."""
    marked = [element for element in page.elements if page.inside(element, "main") is not None]
    lines = [element for element in marked if "survey-line" in (element.get("class") or "").split()]
    bubbles = [element for element in marked if (element.get("class") or "") == "survey-sentence"]
    return [text_of(one) for one in lines] + [text_of(one) for one in bubbles if not any(tag(part) == "svg" for part in one.iter())]


@pytest.mark.parametrize("slug", IN_EASY_READ)
def test_every_page_around_the_questions_has_a_picture_beside_each_easy_sentence(app: Flask, open_survey: Callable[..., str], slug: str):
    client, address = PageClient(app), open_survey(slug)
    for path in ("", "/start", "/no", "/help", "/settings", "/nowhere", *(f"/{name}" for name in AROUND)):
        page = client.open(f"{address}{path}?format=easy-read", 404 if path == "/nowhere" else 200)
        assert (page.format, without_picture(page)) == ("easy-read", []), path


@pytest.mark.parametrize("format", FORMATS)
def test_the_foot_of_every_page_leads_to_them_by_their_headings(app: Flask, open_survey: Callable[..., str], format: str):
    client, address = PageClient(app), open_survey("area-send-children")
    links = foot(client.open(f"{address}?format={format}"))
    assert len(links) == len(AROUND)
    if format != "easy-read":
        assert list(links) == PLAIN_NAMES
    for name, target in links.items():
        page = client.open(target)
        assert (page.heading, page.format, list(foot(page))) == (name, format, list(links))


def test_they_lead_back_to_the_question_one_was_at(begun: Begun):
    client = go_on(begun())
    client.open(f"{ADDRESS}/q/where")
    client.follow("Privacy")
    client.back()
    assert asked(client.page) == "where"


def test_a_page_around_tells_its_parts_under_headings(app: Flask, open_survey: Callable[..., str]):
    client, address = PageClient(app), open_survey("area-send-parents")
    page = client.open(f"{address}/about")
    assert [text_of(heading) for heading in page.all("h2")] == ["Who asks you", "The three weeks", "What happens to your answers"]
    assert "Northmoor" in page.text


@pytest.mark.parametrize("format", FORMATS)
def test_every_hard_word_is_told_with_what_it_means(app: Flask, library: Library, open_survey: Callable[..., str], format: str):
    client, address = PageClient(app), open_survey("area-send-parents")
    page = client.open(f"{address}/words?format={format}")
    words = [text_of(word) for word in page.all("dt")]
    glossary = library.get("area-send-parents").glossary
    assert words == [word.replace("-", " ") for word in sorted(glossary)]
    assert [text_of(means) for means in page.all("dd")] == [glossary[word].means for word in sorted(glossary)]
    assert len([one for one in page.all("use") if page.inside(one, "dd") is not None]) == (len(words) if format == "easy-read" else 0)


def test_a_questionnaire_without_hard_words_has_no_page_of_them(tiny_survey: Callable[..., PageClient]):
    client = tiny_survey()
    assert "Hard words" not in foot(client.open(ADDRESS))
    assert client.open(f"{ADDRESS}/words", 404).heading == "We cannot find this page."


@pytest.mark.parametrize("format", FORMATS)
def test_help_is_there_for_who_has_a_wrong_link(client: PageClient, format: str):
    client.open(f"/s/no-such-link?format={format}", 404)
    page = client.follow("I need help now")
    assert (page.heading, page.format) == ("I need help now", format)
    assert "tel:999" in page.links.values()


# Stopping for now (LE-02)


def test_a_break_page_says_that_one_can_stop_and_that_answers_are_kept(begun: Begun):
    client = begun("pause", "easy-read")
    assert "You can stop here." in client.page.text and "We keep your answers." in client.page.text
    assert without_picture(client.page) == []
    client.press("Stop for now")
    assert client.page.heading == "You have stopped for now."
    client.follow("Carry on")
    assert asked(client.page) == "where"


@pytest.mark.parametrize("format", FORMATS)
def test_stopping_at_a_question_keeps_what_was_chosen(begun: Begun, format: str):
    client = begun("help", format)
    client.press("Stop for now", answer="Yes")
    assert (client.page.heading, client.page.format) == ("You have stopped for now.", format)
    client.open(ADDRESS)
    client.follow("Carry on")
    assert asked(client.page) == "who-helps"


def test_the_device_can_be_cleared_after_stopping(begun: Begun):
    client = begun("help")
    client.press("Stop for now")
    client.press("Clear this device")
    assert client.cookies() == frozenset()
    assert "You have started" not in client.page.text


def test_who_has_not_begun_or_has_sent_has_nothing_to_stop(begun: Begun, tiny_survey: Callable[..., PageClient]):
    client = go_on(begun())
    assert "Stop for now" in client.page.links
    client.press("Send my answers")
    assert client.open(f"{ADDRESS}/stopped").heading == "Thank you."
    assert client.another().open(f"{ADDRESS}/stopped").url.startswith(ADDRESS)


# When a page cannot be shown


@pytest.mark.parametrize("format", FORMATS)
def test_an_address_that_is_not_there_leads_on(tiny_survey: Callable[..., PageClient], format: str):
    client = tiny_survey()
    page = client.open(f"{ADDRESS}/no/such/page?format={format}", 404)
    assert (page.heading, page.format) == ("We cannot find this page.", format)
    client.follow("Go to the start")
    assert (client.page.url.partition("?")[0], client.page.format) == (ADDRESS, format)


def test_who_is_answering_goes_on_from_an_address_that_is_not_there(begun: Begun):
    client = begun("help", "easy-read")
    page = client.open(f"{ADDRESS}/nowhere", 404)
    assert (page.format, without_picture(page)) == ("easy-read", [])
    client.follow("Go on with the survey")
    assert asked(client.page) == "help"


def test_a_page_that_is_only_sent_to_cannot_be_opened(begun: Begun):
    assert begun("help").open(f"{ADDRESS}/clear", 405).heading == "We cannot find this page."


def test_more_than_the_server_takes_is_refused_kindly(begun: Begun):
    client = begun("in-words", "easy-read")
    page = client.send(client.page.url, {"answer": "x" * 300_000}, expect_status=413)
    assert (page.heading, page.format, without_picture(page)) == ("You sent too many words.", "easy-read", [])


def test_a_form_from_another_site_is_refused_kindly(begun: Begun):
    client = begun("help", "easy-read")
    answer = client.browser.post(client.page.url, data={"answer": "yes"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert "We could not keep this page." in answer.text and 'data-format="easy-read"' in answer.text


def test_a_fault_of_ours_is_told_in_the_format_that_was_chosen(app: Flask, begun: Begun, monkeypatch: pytest.MonkeyPatch):
    from survey_app.errors import SurveyError

    def fails(slug: str) -> str:
        raise SurveyError("The disk is full.")

    client = begun("help", "easy-read")
    fails.who_may_use = "respondents"  # type: ignore[attr-defined]
    monkeypatch.setitem(client.app.view_functions, "respond.privacy", fails)
    page = client.open(f"{ADDRESS}/privacy", 500)
    assert (page.heading, page.format, without_picture(page)) == ("Something went wrong here.", "easy-read", [])
    client.follow("Go on with the survey")
    assert asked(client.page) == "help"


def test_another_device_can_start_again(begun: Begun):
    client = begun("help")
    address, form = client.page.url, {"response": client.page.hidden("response"), "answer": "yes"}
    stranger = client.another()
    begin(stranger, ADDRESS)
    page = stranger.send(address, form, expect_status=409)
    assert page.heading == "Your answers are on another phone or computer."
    assert "Go on with the survey" in page.links


FILM = """\
ages: {from: 8, to: 25}
videos:
  about-inspection: {language: spoken, file: sign.webm, captions: sign.vtt, transcript: [Inspectors visit your area.], script_version: 1}
"""


@pytest.mark.parametrize("format", FORMATS)
def test_about_this_inspection_shows_its_film(tmp_path: Path, tiny_survey: Callable[..., PageClient], format: str):
    shutil.copytree(REPOSITORY / "tests" / "fixtures", tmp_path / "content" / "media" / "video")
    page = tiny_survey(questionnaire_text(more=FILM)).open(f"{ADDRESS}/about?format={format}")
    assert [film.get("preload") for film in page.all("video")] == ["none"]
    assert "Inspectors visit your area." in page.text
