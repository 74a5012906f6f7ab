"""A form with errors is never opened; one that nobody has tested opens with a reason, which is kept and logged."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from survey_app.errors import QuestionnaireError, SurveyError
from survey_app.inspection.opening import examined, open_collections, require_sound, untested
from survey_app.questionnaire.library import Library, read_library
from survey_app.store import audit
from survey_app.store.collections import Collection, Inspection, collections_of, find_collection, open_inspection
from survey_app.store.database import Database
from tests.support.content import questionnaire_text

NOW = datetime(2026, 1, 15, 14, 40, tzinfo=UTC)
BECAUSE = "A rehearsal with our own staff."
AGES = "ages: {from: 8, to: 25}\n"
LATE = "short: Help\n        when: {question: easy, is: 'yes'}"
Content = Callable[..., Path]


def reviewed(version: int = 1, what: str = "tested-with-people") -> str:
    """A small questionnaire whose file says that people have done something with one of its versions."""
    review = f'reviews: [{{what: {what}, by: A group of ten, on: "2026-01-10", version: {version}}}]\n'
    return questionnaire_text(more=AGES + review)


@pytest.fixture
def inspection(sqlite_database: Database) -> Inspection:
    return open_inspection(sqlite_database, "northmoor", "Northmoor", NOW)


@pytest.fixture
def sqlite_database(sqlite_url: str):
    made = Database(sqlite_url)
    yield made
    made.engine.dispose()


@pytest.fixture
def open_tiny(sqlite_database: Database, inspection: Inspection, tiny_content: Content) -> Callable[..., Collection]:
    def open_it(because: str | None = None, text: str = "") -> Collection:
        library = read_library(tiny_content(text or questionnaire_text()))
        return open_collections(sqlite_database, library, inspection, (NOW, NOW + timedelta(days=1)), ["tiny"], because)[0]

    return open_it


def logged(database: Database) -> list[tuple[str, str, dict]]:
    return [(row.action, row.subject, json.loads(row.detail)) for row in audit.entries(database)]


@pytest.mark.parametrize("because", [None, "", "  "])
@pytest.mark.parametrize(
    "text", ["", reviewed(2), reviewed(1, "meaning-signed-off")], ids=["no review", "another version", "another review"]
)
def test_an_untested_form_is_not_opened_without_a_reason(
    open_tiny: Callable, sqlite_database: Database, inspection: Inspection, because: str | None, text: str
):
    with pytest.raises(SurveyError, match=r"tiny \(version 1\).*--untested-because"):
        open_tiny(because, text)
    assert collections_of(sqlite_database, inspection.id) == ()
    assert logged(sqlite_database) == []


def test_with_a_reason_it_opens_and_the_reason_is_kept_and_logged(open_tiny: Callable, sqlite_database: Database):
    collection = open_tiny(f" {BECAUSE} ")
    assert find_collection(sqlite_database, collection.id).untested_because == BECAUSE
    ((action, subject, detail),) = logged(sqlite_database)
    assert (action, subject) == ("open-untested", "northmoor/tiny")
    assert detail == {"because": BECAUSE, "version": 1, "content": collection.content_digest}


@pytest.mark.parametrize("because", [None, BECAUSE])
def test_a_tested_form_opens_without_a_reason_and_keeps_none(open_tiny: Callable, sqlite_database: Database, because: str | None):
    assert open_tiny(because, reviewed(1)).untested_because is None
    assert logged(sqlite_database) == []


def test_a_form_without_easy_read_has_nothing_to_test(open_tiny: Callable):
    text = questionnaire_text(formats="[standard, audio]")
    assert open_tiny(None, text).untested_because is None


def test_nothing_shipped_says_that_it_was_tested(library: Library):
    assert {slug for slug, one in library.questionnaires.items() if one.reviews} == set()
    assert {slug for slug, one in library.questionnaires.items() if not untested(one)} == {"area-send-consultation"}


def test_errors_stop_the_opening_with_file_line_and_remedy(open_tiny: Callable, sqlite_database: Database, inspection: Inspection):
    with pytest.raises(QuestionnaireError, match="This cannot be opened: tiny") as told:
        open_tiny(BECAUSE, questionnaire_text().replace("short: Help", LATE))
    (problem, *_) = told.value.problems
    assert problem.code == "condition-on-later-question"
    assert f"questionnaires/tiny/questionnaire.yaml:{problem.line}: error" in str(told.value)
    assert problem.remedy in str(told.value)
    assert collections_of(sqlite_database, inspection.id) == ()
    assert logged(sqlite_database) == []


def test_all_questionnaires_are_looked_at_before_one_is_refused(tiny_content: Content):
    one = questionnaire_text().replace("short: Help", LATE)
    library = read_library(tiny_content(one, one.replace("questionnaire: tiny", "questionnaire: other")))
    with pytest.raises(QuestionnaireError, match="This cannot be opened: other, tiny"):
        require_sound(library, library.questionnaires.values())


def test_an_unsound_questionnaire_beside_it_stops_nothing(tiny_content: Content):
    other = questionnaire_text(slug="other").replace("criteria: area-send", "criteria: nothing")
    library = read_library(tiny_content(questionnaire_text(), other))
    assert examined(library, library.get("tiny")).errors == ()
    assert [problem.code for problem in examined(library, library.get("other")).errors] == ["unknown-criteria-file"]


def test_a_broken_shared_file_stops_every_questionnaire(tiny_content: Content):
    library = read_library(tiny_content(questionnaire_text(), shared={"indicators.yaml": "indicators: []"}))
    assert "questionnaires/shared/indicators.yaml" in {problem.file for problem in examined(library, library.get("tiny")).errors}
