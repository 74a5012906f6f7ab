"""The inspectors' page of a proof, with everything on it that it can have, at a desk and on a phone."""

import pytest
from flask import Flask

from survey_app.proof.comparing import Failure
from survey_app.proof.report import Accepted, Counts, Report
from survey_app.proof.staleness import Stale
from survey_app.proof.wordings import items
from survey_app.questionnaire.library import Library
from survey_app.store.collections import collections_of, find_inspection
from survey_app.store.people import add_person, grant
from survey_app.store.proofs import add_proof
from tests.accessibility.test_other_pages_in_browser import DESK, wrong_with
from tests.support.browser import Browser
from tests.support.clock import Clock

SLUG, PASSWORD = "area-send-children-younger", "words for trying it"


def report_with_everything(library: Library, made_at: str) -> Report:
    """A report that was not made by walking: one difference, one stale question, one warning let stand."""
    questionnaire = library.get(SLUG)
    worded = items(questionnaire, library.pictures.digests)
    return Report(
        questionnaire=SLUG,
        title=questionnaire.title.standard,
        version=1,
        frame="0" * 16,
        content="1" * 16,
        made_at=made_at,
        area="Northmoor",
        inspection="northmoor",
        formats=questionnaire.formats,
        languages=("en", "cy"),
        counts=Counts(15, 1, 74, 2798, 57, 130),
        failures=(Failure("label", "joins-in, option yes", "easy-read", "en", "Yes", "No"),),
        signed_off=None,
        tested=None,
        untested_because="These are tests.",
        accepted=(Accepted("long-sentence", "joins-in", "It is a name."),),
        warnings=("The file has another frame by now.",),
        items=worded,
        silent={"en": ("Yes",)},
        untranslated={"cy": ("Yes", "No")},
        stale=(Stale("question joins-in", "words", ("easy-read",), ("standard", "audio"), {"en": ("Yes",)}, {"cy": ("Yes",)}),),
        since=made_at,
    )


@pytest.fixture
def inspector(app: Flask, clock: Clock, library: Library, open_survey, browser: Browser) -> Browser:
    open_survey(SLUG)
    database = app.extensions["survey-database"]
    inspection = find_inspection(database, "northmoor")
    (collection,) = collections_of(database, inspection.id)
    report = report_with_everything(library, clock().isoformat())
    add_proof(database, collection.id, report.as_json(), clock())
    person = add_person(database, "An inspector", "inspector@survey.example", "inspector", PASSWORD)
    grant(database, person, inspection.id)
    browser.open("/inspect/sign-in")
    browser.driver.find_element("id", "email").send_keys(person.email)
    browser.driver.find_element("id", "password").send_keys(PASSWORD)
    browser.press("Sign in")
    return browser


def test_the_page_of_a_proof_is_accessible_at_a_desk_and_on_a_phone(inspector: Browser):
    inspector.size(*DESK)
    inspector.open(f"/inspect/northmoor/{SLUG}/proof.html")
    assert wrong_with(inspector, DESK[0], 360, 320) == []
    inspector.press("Texts around the questions")
    assert wrong_with(inspector, 320) == []
