"""What an author sees while writing: every format side by side, problems beside them, and a saved file at once."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from survey_app.config import REPOSITORY
from survey_app.questionnaire.library import Library
from survey_app.questionnaire.picture_uses import found_by, uses
from tests.support.content import questionnaire_text
from tests.support.page_rules import PageClient

FRAME = re.compile(r'<iframe src="([^"]+)" title="([^"]+)"')


@pytest.fixture
def content(tiny_content: Callable[..., Path]) -> Path:
    return tiny_content(questionnaire_text())


@pytest.fixture
def author(content: Path, make_app: Callable[..., Flask]) -> PageClient:
    return PageClient(make_app(content=content))


def text_of(client: PageClient, path: str) -> str:
    return client.browser.get(path).get_data(as_text=True)


def frames(client: PageClient, path: str) -> dict[str, str]:
    return {name: address.replace("&amp;", "&") for address, name in FRAME.findall(text_of(client, path))}


def save(content: Path, before: str, after: str) -> None:
    path = content / "questionnaires" / "tiny" / "questionnaire.yaml"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_a_question_stands_in_every_format_side_by_side(author: PageClient):
    author.open("/preview/tiny/help")
    found = frames(author, "/preview/tiny/help")
    assert len(found) == 3
    for address in found.values():
        answer = author.browser.get(address)
        assert answer.status_code == 200
        assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
        assert "Do you get help?" in answer.get_data(as_text=True)


def test_settings_go_into_every_page(author: PageClient):
    for address in frames(author, "/preview/tiny/help?theme=dark&language=ar-XB").values():
        page = text_of(author, address)
        assert 'data-theme="dark"' in page
        assert 'dir="rtl"' in page


def test_a_saved_file_is_shown_without_starting_again(author: PageClient, content: Path):
    before = author.browser.get("/preview/state").get_json()["state"]
    save(content, "Do you get help?", "Do you get good help?")
    assert author.browser.get("/preview/state").get_json()["state"] != before
    assert "Do you get good help?" in text_of(author, "/preview/tiny/help/easy-read")


def test_problems_of_the_question_stand_beside_it_and_the_others_below(author: PageClient, content: Path):
    save(content, "picture: help}", "picture: nowhere}")
    page = text_of(author, "/preview/tiny/help")
    here, elsewhere = page.split('id="here"')[1].split("Elsewhere in this questionnaire")
    assert "missing-picture" in here
    assert "missing-picture" not in elsewhere


def test_a_file_that_cannot_be_read_leaves_the_last_good_version_and_says_what_is_wrong(author: PageClient, content: Path):
    author.browser.get("/preview/tiny/help")
    save(content, "  kind: yes-no\n", "  kind: perhaps\n")
    page = text_of(author, "/preview/tiny/help")
    assert "perhaps" in page
    assert "Do you get help?" in text_of(author, "/preview/tiny/help/standard")
    save(content, "  kind: perhaps\n", "  kind: yes-no\n")
    assert "perhaps" not in text_of(author, "/preview/tiny/help")


def test_pages_around_the_questions_can_be_looked_at_too(author: PageClient):
    assert "danger" in text_of(author, "/preview/tiny/text-help/easy-read")


@pytest.mark.parametrize(
    "path", ["/preview/nothing/", "/preview/tiny/nothing", "/preview/tiny/help/braille", "/preview/tiny/pictures/a.b.svg"]
)
def test_what_is_not_there_is_not_found(author: PageClient, path: str):
    assert author.browser.get(path).status_code == 404


def test_pictures_of_the_page_come_with_it(author: PageClient):
    sheet = re.search(r'href="(/preview/tiny/pictures/[^"#]+)#', text_of(author, "/preview/tiny/help/easy-read"))
    assert sheet
    answer = author.browser.get(sheet[1])
    assert answer.mimetype == "image/svg+xml"
    assert b"<symbol" in answer.data


def test_every_question_of_every_shipped_questionnaire_can_be_looked_at(app: Flask, library: Library):
    client = PageClient(app)
    for slug, questionnaire in library.questionnaires.items():
        client.open(f"/preview/{slug}/")
        for question in questionnaire.questions[::7]:
            for format in questionnaire.formats:
                assert client.browser.get(f"/preview/{slug}/{question.id}/{format}").status_code == 200


def test_neither_is_there_in_production(make_app: Callable[..., Flask]):
    app = make_app(production=True, secret_key="k" * 40)
    assert not [rule for rule in app.url_map.iter_rules() if rule.rule.startswith(("/preview", "/pattern-book"))]


# The picture browser


def test_pictures_are_found_by_any_of_their_words(library: Library):
    found = found_by(library.pictures, "plan")
    assert found[0].id == "plan"
    assert {"plan-check", "plan-clear"} <= {one.id for one in found}
    assert found_by(library.pictures, "PLAN  meeting") == found_by(library.pictures, "meeting plan")
    assert found_by(library.pictures, "no such thing") == ()
    assert len(found_by(library.pictures, "")) == len(library.pictures.pictures)


def test_every_picture_in_a_questionnaire_has_its_places(library: Library):
    children = library.questionnaires["area-send-children"]
    found = uses([children])
    assert any(use.place == "feels-safe" and use.words == "Do you feel safe there?" for use in found["safe"])
    assert any(use.place.startswith("age, ") for use in found["teenager"])
    assert set(found) <= set(library.pictures.pictures)


def test_the_picture_browser_shows_meaning_places_and_licence(app: Flask):
    client = PageClient(app)
    client.open("/pattern-book/pictures?word=nurse")
    page = text_of(client, "/pattern-book/pictures?word=nurse")
    assert 'id="nurse"' in page
    assert "MIT" in page
    assert "Used in" in page
    assert "A nurse, a doctor or a therapist" in page
    assert "No picture is found" in text_of(client, "/pattern-book/pictures?word=zzz")
    sheet = client.browser.get("/pattern-book/all-pictures.svg").get_data(as_text=True)
    assert sheet.count("<symbol") == len(app.extensions["survey-library"].pictures.pictures)


def test_the_repository_is_what_is_watched_by_default():
    from survey_app.web.preview import state_of

    assert state_of(REPOSITORY) == state_of(REPOSITORY)
