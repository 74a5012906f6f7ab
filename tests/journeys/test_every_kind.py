"""Every kind of question is complete in every layer: a kind that is added somewhere and forgotten elsewhere fails here."""

import csv
import io
from typing import get_args

import pytest

from survey_app.config import REPOSITORY
from survey_app.inspection.exports import responses_csv
from survey_app.inspection.results import SKIPPED, Results
from survey_app.inspection.summaries import summary
from survey_app.narration.script import question_script
from survey_app.presentation.fields import FIELDS
from survey_app.presentation.page import CONTROLS
from survey_app.questionnaire.languages import ENGLISH
from survey_app.questionnaire.library import read_library
from survey_app.questionnaire.model import FORMATS
from survey_app.questionnaire.schema import questionnaire_schema
from survey_app.questionnaire.source import QuestionShape
from survey_app.store.collections import collections_of, inspections_all
from tests.journeys.conftest import ADDRESS, Begun, go_on
from tests.journeys.small import ANSWERS, EVERY_KIND_TEXT
from tests.journeys.walking import asked
from tests.support.content import write_content
from tests.support.page_rules import PageClient

KINDS = get_args(QuestionShape.model_fields["kind"].annotation)
ANSWERED = tuple(kind for kind in KINDS if kind != "statement")
OF_KIND = {
    "scale": "listened-to",
    "single-choice": "where",
    "multiple-choice": "who-helps",
    "yes-no": "help",
    "number": "days",
    "date": "since",
    "short-text": "one-word",
    "long-text": "in-words",
    "statement": "pause",
}
"""Kind → a question of that kind in the small questionnaire."""
CHECKED = {
    "scale": "Do adults listen to you? Sometimes",
    "single-choice": "Where do you learn? At school",
    "multiple-choice": "Who helps you? My family School",
    "yes-no": "Do you get help? Yes",
    "number": "How many days do you go to school? 1,200",
    "date": "When did the help start? 7 February 2020",
    "short-text": "What is one good thing? Friends",
    "long-text": "What helps you? My friends help me.",
}
EXPORTED = {
    "scale": "sometimes",
    "single-choice": "at-school",
    "multiple-choice": "family school",
    "yes-no": "yes",
    "number": "1200",
    "date": "answered",
    "short-text": "answered",
    "long-text": "answered",
}


@pytest.fixture
def answered(begun: Begun) -> PageClient:
    """Two responses: the first answered everything, the second missed everything."""
    client = go_on(begun())
    client.press("Send my answers")
    client.press("Someone else’s turn")
    client.press("Start: Standard" if "Start: Standard" in client.page.buttons else "Standard")
    client.press("Yes, I take part")
    while asked(client.page):
        client.press("Miss this one" if "Miss this one" in client.page.buttons else "Continue")
    client.press("Send my answers")
    return client


def results_of(client: PageClient) -> Results:
    database = client.app.extensions["survey-database"]
    (inspection,) = inspections_all(database)
    (collection,) = collections_of(database, inspection.id)
    results = Results(collection.id, client.app.extensions["survey-library"].get("tiny"))
    results.refresh(database)
    return results


def exported(client: PageClient) -> list[dict[str, str]]:
    (inspection,) = inspections_all(client.app.extensions["survey-database"])
    return list(csv.DictReader(io.StringIO("".join(responses_csv(results_of(client), inspection)), newline="")))


def test_this_guard_knows_every_kind(tmp_path):
    questionnaire = read_library(write_content(tmp_path, EVERY_KIND_TEXT)).get("tiny")
    assert {kind: questionnaire.by_id[id].kind for kind, id in OF_KIND.items()} == {kind: kind for kind in KINDS}
    assert set(CHECKED) == set(EXPORTED) == set(ANSWERED)


def test_every_kind_is_in_the_schema_and_the_language_is_documented():
    assert tuple(questionnaire_schema()["$defs"]["QuestionShape"]["properties"]["kind"]["enum"]) == KINDS
    manual = (REPOSITORY / "docs" / "questionnaire-language.md").read_text(encoding="utf-8")
    assert [kind for kind in KINDS if kind not in manual] == []


def test_every_kind_that_takes_an_answer_has_a_field_and_every_kind_a_component():
    assert set(FIELDS) == set(ANSWERED)
    assert set(CONTROLS) == set(KINDS)
    components = {path.stem for path in (REPOSITORY / "survey_app" / "templates" / "components" / "kinds").glob("*.html")}
    assert components == set(CONTROLS.values())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("format", FORMATS)
def test_every_kind_is_asked_in_every_format(begun: Begun, kind: str, format: str):
    client = begun(OF_KIND[kind], format)
    question = client.app.extensions["survey-library"].get("tiny").by_id[OF_KIND[kind]]
    script = question_script(question, format, ENGLISH)
    assert client.page.heading in " ".join(line.text for line in script.stem)
    assert bool(client.page.choices or client.page.fields) is (kind in ANSWERED)
    assert client.page.options == [line.text for line in script.options]


@pytest.mark.parametrize("kind", ANSWERED)
@pytest.mark.parametrize("format", FORMATS)
def test_every_kind_stands_on_the_check_page(begun: Begun, kind: str, format: str):
    assert CHECKED[kind] in go_on(begun(format=format)).page.text


def test_every_kind_is_a_column_of_results(answered: PageClient):
    results = results_of(answered)
    for kind in ANSWERED:
        one, other = sorted(results.answers(OF_KIND[kind]).tolist())
        if kind != "multiple-choice":
            assert (one, other >= 0) == (SKIPPED, True), kind
    assert results.answers("who-helps").max() >= 0


def test_every_kind_can_be_summed_up(answered: PageClient):
    results = results_of(answered)
    for kind in ANSWERED:
        question = results.questionnaire.by_id[OF_KIND[kind]]
        found = summary(results, question)
        assert found.question is question


def test_every_kind_is_exported(answered: PageClient):
    full, missed = sorted(exported(answered), key=lambda row: row[OF_KIND["scale"]] == "skipped")
    assert {kind: full[OF_KIND[kind]] for kind in ANSWERED} == EXPORTED
    assert {missed[OF_KIND[kind]] for kind in ANSWERED} <= {"skipped", "not-shown"}
    assert OF_KIND["statement"] not in full
    assert "practice" not in full


@pytest.mark.parametrize("kind", ANSWERED)
def test_every_kind_can_be_changed_from_the_check_page(begun: Begun, kind: str):
    client = go_on(begun())
    client.follow("Change: " + CHECKED[kind].partition("?")[0] + "?")
    assert asked(client.page) == OF_KIND[kind]
    client.press("Continue", **ANSWERS[OF_KIND[kind]])
    assert client.page.url == f"{ADDRESS}/check"
