"""A collection is bound to the frame it was opened with: whatever becomes of the file, respondents meet the edition that was stored."""

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from survey_app.errors import UnknownThing
from survey_app.questionnaire.library import Library, read_library
from survey_app.store.collections import edition_files
from survey_app.store.database import Database
from survey_app.store.tables import editions
from tests.journeys.walking import begin, nth, through
from tests.support.content import questionnaire_text
from tests.support.page_rules import PageClient
from tests.unit.store.conftest import QUESTIONS, Survey

ADDRESS = "/s/northmoor-tiny-school"
SECOND = "- {code: school, label: School, picture: school}"
THIRD = "- {code: friends, label: My friends, picture: friends}"

Change = Callable[[Path], None]
Reopen = Callable[..., PageClient]


@pytest.fixture
def reopen(tiny_survey: Callable[..., PageClient], make_app: Callable[..., Flask], tmp_path: Path) -> Reopen:
    """Opens the small questionnaire, lets its files change, and starts the application again on the same database."""
    tiny_survey(questionnaire_text(QUESTIONS))
    content = tmp_path / "content"

    def again(change: Change) -> PageClient:
        change(content)
        return PageClient(make_app(content=content))

    return again


def replaced(old: str, new: str, name: str = "tiny/questionnaire.yaml") -> Change:
    def change(content: Path) -> None:
        path = content / "questionnaires" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


def removed(content: Path) -> None:
    (content / "questionnaires" / "tiny" / "questionnaire.yaml").unlink()


@pytest.mark.parametrize(
    "change",
    [
        replaced(SECOND, f"{SECOND}\n          {THIRD}"),
        replaced("code: school", "code: my-school"),
        replaced("id: who-helps", "id: who-is-there"),
        replaced("limit: 400", "limit: 300"),
        replaced("{code: yes, label: Yes,", "{code: aye, label: Aye,", "shared/scales.yaml"),
        removed,
    ],
    ids=["new option", "new code", "new id", "new limit", "new scale", "no file"],
)
@pytest.mark.parametrize("format", ["standard", "easy-read"])
def test_a_changed_frame_changes_nothing_for_an_open_collection(reopen: Reopen, small_library: Library, change: Change, format: str):
    client = reopen(change)
    begin(client, ADDRESS, format)
    walk = through(client, small_library.get("tiny"), nth(0))
    assert list(walk.offered) == ["help", "who-helps", "in-words", "who-chose", "easy", "right-questions"]
    assert walk.offered["who-helps"] == [("checkbox", "family", "My family"), ("checkbox", "school", "School")]
    assert walk.offered["help"] == [("radio", "yes", "Yes"), ("radio", "no", "No")]
    assert walk.stored.state == "submitted"


def test_an_answer_begun_before_the_change_is_finished_after_it(tiny_survey: Callable, make_app: Callable, tmp_path: Path):
    client = tiny_survey(questionnaire_text(QUESTIONS))
    begin(client, ADDRESS)
    client.press("Continue", answer="Yes")
    replaced("code: school", "code: my-school")(tmp_path / "content")
    client.browser.application = client.app = make_app(content=tmp_path / "content")
    client.open(client.page.url)
    client.press("Continue", answer="School")
    assert client.page.heading == "What helps you?"


def test_corrected_words_are_shown_as_the_frame_is_the_same(reopen: Reopen):
    client = reopen(replaced("Who helps you?", "Who is there for you?"))
    begin(client, ADDRESS)
    assert client.press("Continue", answer="Yes").heading == "Who is there for you?"


def test_the_edition_holds_everything_that_is_needed_to_read_it_again(survey: Survey, small_library: Library, tmp_path: Path):
    files = edition_files(survey.database, survey.collection.frame_digest)
    for name, text in files.items():
        path = tmp_path / "again" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert read_library(tmp_path / "again").frame_digest("tiny") == small_library.frame_digest("tiny")


def test_an_unknown_edition_is_told(database: Database):
    with pytest.raises(UnknownThing, match="no edition"):
        edition_files(database, "0" * 16)


def test_a_damaged_edition_is_told_and_never_half_shown(reopen: Reopen):
    client = reopen(removed)
    with client.app.extensions["survey-database"].writing() as connection:
        connection.execute(sa.update(editions).values(files="{}"))
    client.app.testing = False
    assert client.browser.get(ADDRESS).status_code == 500
