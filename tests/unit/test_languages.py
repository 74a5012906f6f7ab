"""A language on pages: every word of the interface and of the questionnaire changes, and plurals, dates and direction with it."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from babel.dates import format_datetime
from click.testing import CliRunner
from flask import Flask, g
from flask_babel import ngettext

from accessibility.rules.page import tag
from survey_app.config import REPOSITORY
from survey_app.questionnaire.languages import KEEP, PSEUDO, pseudo
from survey_app.translations_command import interface_texts, questionnaire_texts, translations
from tests.support.content import questionnaire_text, write_content
from tests.support.page_rules import PageClient
from tests.support.shown import Shown
from tests.unit.test_translations import POLISH, write_polish

QUESTIONS = """\
- id: help
  kind: yes-no
  wording:
    standard: Do you get help?
    easy-read: [{text: Do you get help?, picture: tick}]
  hint: {standard: Help can be from anyone., easy-read: [{text: Help can be from anyone., picture: tick}]}
  short: Help
  role: about-you
  outside: [do-not-know]
- id: years
  kind: number
  from: 1
  to: 20
  unit: years
  wording:
    standard: How long do you get help?
    easy-read: [{text: How long do you get help?, picture: tick}]
  short: Years
  role: about-you
- id: since
  kind: date
  from: 2000
  to: 2030
  wording:
    standard: When did it begin?
    easy-read: [{text: When did it begin?, picture: tick}]
  short: Since
  role: about-you
- id: words
  kind: long-text
  limit: 600
  wording:
    standard: What helps you in {area}?
    easy-read: [{text: "What helps you in {area}?", picture: tick}]
  short: Words
  role: open
"""
AREA = "Northmoor"
KEPT = {AREA, "English", "Polski", "1 March 2021", "Aa"}  # names, a date as Babel writes it, and a specimen of colours
FORMATS = ("standard", "easy-read", "audio")


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder with one small questionnaire and a whole Polish."""
    folder = write_content(tmp_path_factory.mktemp("polish") / "content", questionnaire_text(QUESTIONS))
    runner = CliRunner(env={"SURVEY_CONTENT": str(folder), "SURVEY_INSTANCE": str(folder.parent / "instance")})
    assert runner.invoke(translations, ["extract"]).exit_code == 0
    write_polish(folder)
    assert runner.invoke(translations, ["compile"]).exit_code == 0
    return folder


@pytest.fixture
def app(content: Path, make_app: Callable[..., Flask]) -> Flask:
    """An application with that content, in English, Polish and the pseudo-languages."""
    return make_app(content=content, pseudo_languages=True)


@pytest.fixture
def link(open_survey: Callable[..., str]) -> str:
    return open_survey("tiny", area=AREA)


def walk(client: PageClient, link: str, tag: str, format: str, say: Callable[[str], str]) -> Iterator[Shown]:
    """Every page that a respondent meets, from the welcome to the receipt, with an answer that cannot be read on the way."""
    yield client.open(f"{link}?language={tag}&format={format}")
    for path in ("help", "about", "helper", "privacy", "accessibility", "settings"):
        yield client.open(f"{link}/{path}?language={tag}&format={format}")
    yield client.open(f"{link}/nowhere?language={tag}&format={format}", 404)
    client.open(f"{link}?language={tag}&format={format}")
    start = next(button for button in client.page.button_elements() if button.get("value") == format)
    yield client.send(client.page.form_of(start).get("action") or "", {"language": tag, "format": format}, method="GET")
    while say("Yes, I take part") not in client.page.buttons:
        yield client.follow(say("Continue"))
    yield client.press(say("Yes, I take part"))
    yield client.press(say("Continue"))  # without an answer: do you want to miss it?
    yield client.press(say("Yes, miss it"))
    yield client.press(say("Continue"), answer="many", expect_status=422)
    yield client.press(say("Continue"), answer="3")
    yield client.press(say("Continue"), answer_day="1", answer_month="3", answer_year="2021")
    yield client.press(say("Continue"), answer="12345")
    while say("Send my answers") not in client.page.buttons:
        yield client.press(say("Miss this one"))
    yield client.press(say("Send my answers"))


def words(page: Shown) -> Iterator[str]:
    """Every text a person reads or hears of a page, without names that stay as they are."""
    for element in page.elements:
        if tag(element) not in ("script", "style") and element.get("class") != "survey-receipt":
            yield from pieces(element)


def pieces(element: Element) -> Iterator[str]:
    for text in (element.text, element.tail, element.get("aria-label"), element.get("alt"), element.get("placeholder")):
        if text and any("a" <= letter.lower() <= "z" for letter in text):
            yield text.strip()


def plain(text: str) -> bool:
    """Whether a text is English as it was written: nothing of it is accented or marked, and it is no name that stays."""
    return text.isascii() and not {text, *text.split(" - ")} & KEPT


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("language", PSEUDO, ids=lambda language: language.tag)
def test_no_page_of_a_respondent_shows_english_in_a_pseudo_language(client, link, language, format):
    shown = list(walk(client, link, language.tag, format, lambda text: pseudo(text, language.pseudo)))
    assert len(shown) > 12
    english = {(page.url.partition("?")[0], text) for page in shown for text in words(page) if plain(text)}
    assert english == set()
    assert {(page.language, page.direction) for page in shown} == {(language.tag, language.direction)}


@pytest.mark.parametrize("way", [language.pseudo for language in PSEUDO])
def test_a_pseudo_language_changes_every_text_and_keeps_its_placeholders(way):
    messages = [message.id for catalogue in (interface_texts(), questionnaire_texts(REPOSITORY)) for message in catalogue if message.id]
    texts = {text for id in messages for text in (id if isinstance(id, tuple) else (id,))}
    assert len(texts) > 1000
    assert [text for text in texts if pseudo(text, way) == text or KEEP.findall(pseudo(text, way)) != KEEP.findall(text)] == []


def test_polish_changes_the_interface_and_the_questionnaire(client, link):
    client.open(link)
    assert (client.page.language, client.page.direction) == ("en", "ltr")
    client.follow("Polski")
    assert (client.page.language, client.page.direction) == ("pl", "ltr")
    pages = list(walk(client, link, "pl", "easy-read", lambda text: POLISH.get(text, f"PL {text}")))
    assert {page.language for page in pages} == {"pl"}
    asked = next(page for page in pages if page.url.endswith("/q/help"))
    assert "Czy otrzymujesz pomoc?" in asked.heading
    assert asked.options == ["PL Yes", "PL No", "PL I do not know"]
    assert "Dalej" in asked.buttons
    texts = [page.text for page in pages if page.url.endswith("/q/words")]
    assert "PL What helps you in Northmoor?" in texts[0]


def test_dates_and_plurals_are_those_of_the_language(client, link, clock):
    polish, english = (client.open(f"{link}?language={tag}").text for tag in ("pl", "en"))
    closes = clock() + timedelta(days=7)
    assert format_datetime(closes, "EEEE d MMMM", locale="pl") in polish
    assert format_datetime(closes, "EEEE d MMMM", locale="en_GB") in english
    assert re.search(r"\b\d+ pytań\.", polish)


@pytest.mark.parametrize(("count", "words"), [(1, "Jest 1 pytanie."), (3, "Są 3 pytania."), (12, "Jest 12 pytań.")])
def test_polish_has_three_plurals(app, count, words):
    with app.test_request_context():
        app.preprocess_request()
        g.language = app.extensions["survey-languages"]["pl"]
        assert ngettext("There is %(num)s question.", "There are %(num)s questions.", count) == words
