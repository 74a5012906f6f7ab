"""What an inspector meets: signing in, the overview, each question with its numbers, and what they may take away."""

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from survey_app.inspection import demonstration
from survey_app.store import audit, people
from survey_app.store.collections import find_inspection, open_inspection
from survey_app.store.database import Database
from tests.journeys.walking import begin
from tests.support.clock import Clock
from tests.support.page_rules import PageClient

PASSWORD = "words for trying it"
QUESTION = "/inspect/northmoor/area-send-children/help-in-time"


@pytest.fixture
def northmoor(app: Flask, clock: Clock) -> Database:
    """The demonstration, small."""
    database = app.extensions["survey-database"]
    parts = app.extensions["survey-text-keys"], app.extensions["survey-library"]
    demonstration.seed(database, *parts, PASSWORD, clock(), responses=400)
    return database


@pytest.fixture
def inspector(northmoor: Database, client: PageClient) -> PageClient:
    """Someone who has signed in as the demonstration's inspector."""
    client.open("/inspect/sign-in")
    client.press("Sign in", email=demonstration.EMAIL, password=PASSWORD)
    return client


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_an_inspector_walks_from_the_list_of_inspections_to_one_question(inspector: PageClient):
    assert inspector.page.heading == "Your inspections"
    inspector.follow("Northmoor area SEND inspection")
    assert "Surveys are open." in inspector.page.text
    inspector.follow("Read the answers: Children and young people, 8 to 25")
    inspector.follow("When you need help, does it come soon enough?")
    assert inspector.page.heading == "When you need help, does it come soon enough?"
    assert "In easy read:" in inspector.page.text
    assert "Formats are not yet shown to be equivalent." in inspector.page.text


@pytest.mark.parametrize("address", ["/inspect/northmoor", "/inspect/northmoor/area-send-parents", QUESTION])
def test_every_page_says_that_it_is_invented_and_not_for_sharing(inspector: PageClient, address: str):
    inspector.open(address)
    text = inspector.answer.text
    assert "Working view. Exact figures. Not for sharing." in text
    assert "Invented." in text


def test_every_question_of_every_collection_has_a_page(inspector: PageClient, app: Flask):
    library = app.extensions["survey-library"]
    for slug in demonstration.SHARES:
        asked = [question for question in library.get(slug).questions if question.stored]
        inspector.open(f"/inspect/northmoor/{slug}")
        for question in asked:
            page = inspector.open(f"/inspect/northmoor/{slug}/{question.id}")
            assert "Base:" in page.text


def test_sentence_drawing_table_plotly_and_spreadsheet_hold_the_same_numbers(inspector: PageClient):
    page = inspector.open(QUESTION + "?by=none")
    html = inspector.answer.text
    rows = table(inspector.browser.get(QUESTION + "/table.csv?by=none").text)
    whole = {row["answer"]: row for row in rows if not row["group"]}
    charts = json.loads(inspector.browser.get(QUESTION + "/chart.json?by=none").text)["charts"]
    assert [trace["customdata"][0] for trace in charts[0]["data"]] == [int(whole[code]["count"]) for code in ("yes", "sometimes", "no")]
    for code in ("yes", "sometimes", "no"):
        assert f"{whole[code]['percent']}% ({whole[code]['count']})" in html
    assert f"({whole['yes']['percent']}%, {whole['yes']['count']} of {whole['yes']['base']})" in page.text


def test_figures_are_split_by_who_chose_unless_another_split_is_asked_for(inspector: PageClient):
    inspector.open(QUESTION)
    assert "Me, on my own" in inspector.page.links
    inspector.follow("All together")
    assert "Me, on my own" not in inspector.page.links
    assert "Who chose the answers: on their own" in inspector.page.text
    inspector.follow("Age")
    inspector.follow("8 to 10")
    assert any(name.startswith("Age: 8 to 10") for name in inspector.page.links)


def test_unfinished_responses_are_one_press_apart(inspector: PageClient):
    def base() -> int:
        found = re.search(r"Base: (\d+) people", inspector.page.text)
        assert found
        return int(found[1])

    inspector.open(QUESTION)
    sent = base()
    inspector.follow("Sent and unfinished")
    assert base() > sent
    inspector.follow("Sent")
    assert base() == sent


@pytest.mark.parametrize("query", ["by=shoe-size", "by=help-in-time", "only=age:green", "only=age", "only=help-in-time:yes"])
def test_a_split_or_filter_that_is_not_offered_is_refused(inspector: PageClient, query: str):
    inspector.open(f"{QUESTION}?{query}", expect_status=404)


def test_a_new_answer_is_counted_at_once(inspector: PageClient):
    def begun() -> int:
        inspector.open("/inspect/northmoor/area-send-children-younger")
        found = re.search(r"(\d+) more ha", inspector.page.text)
        assert found
        return int(found[1])

    before = begun()
    begin(inspector.another(), "/s/northmoor-younger-school")
    assert begun() == before + 1


def test_every_response_is_in_the_spreadsheet_once_and_no_words_are(inspector: PageClient):
    answer = inspector.browser.get("/inspect/northmoor/area-send-parents/responses.csv")
    rows = table(answer.text)
    assert len(rows) == demonstration.split(400)["area-send-parents"]
    assert {row["invented"] for row in rows} == {"invented"}
    assert {row["works-well"] for row in rows} <= {"answered", "skipped", "not-reached", "not-shown"}
    assert "not-for-sharing" in answer.headers["Content-Disposition"]
    summary = table(inspector.browser.get("/inspect/northmoor/area-send-parents/summary.csv").text)
    assert {row["question"] for row in summary} >= {"help-with-health", "works-well"}


def test_every_view_and_every_file_is_logged(inspector: PageClient, northmoor: Database):
    person = people.person_signing_in(northmoor, demonstration.EMAIL, PASSWORD)
    assert person
    taken = (
        "/inspect/northmoor",
        "/inspect/northmoor/area-send-children",
        QUESTION,
        QUESTION + "/chart.json",
        QUESTION + "/table.csv",
        "/inspect/northmoor/area-send-children/summary.csv",
        "/inspect/northmoor/area-send-children/responses.csv",
    )
    for address in taken:
        assert inspector.browser.get(address).status_code == 200
    lines = [(line.action, line.subject) for line in audit.entries(northmoor) if line.person_id == person.id and line.action != "sign-in"]
    children = "northmoor/area-send-children"
    assert lines[:7] == [
        ("export", children),
        ("export", children),
        ("export", f"{children}/help-in-time"),
        ("view", f"{children}/help-in-time"),
        ("view", f"{children}/help-in-time"),
        ("view", children),
        ("view", "northmoor"),
    ]


ADDRESSES = [
    "/inspect/",
    "/inspect/northmoor",
    "/inspect/northmoor/area-send-children",
    QUESTION,
    QUESTION + "/chart.json",
    QUESTION + "/table.csv",
    "/inspect/northmoor/area-send-children/summary.csv",
    "/inspect/northmoor/area-send-children/responses.csv",
    "/inspect/plotly.js",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_nobody_sees_anything_without_signing_in(northmoor: Database, client: PageClient, address: str):
    answer = client.browser.get(address)
    assert answer.status_code == 303
    assert "/inspect/sign-in" in answer.headers["Location"]


@pytest.mark.parametrize("role", ["inspector", "administrator", "nominated-officer", "auditor"])
def test_only_inspectors_see_an_inspection_and_only_one_they_were_given(northmoor: Database, client: PageClient, clock: Clock, role: str):
    given = open_inspection(northmoor, "southmoor", "Southmoor", clock() + timedelta(seconds=1))
    person = people.add_person(northmoor, "Sam Reed", "sam@survey.example", role, "a long enough password")
    people.grant(northmoor, person, given.id)
    client.open("/inspect/sign-in")
    client.press("Sign in", email="sam@survey.example", password="a long enough password")
    reads = role == "inspector"
    assert client.browser.get("/inspect/southmoor").status_code == (200 if reads else 404)
    assert client.browser.get("/inspect/northmoor").status_code == 404
    assert ("Southmoor" in client.open("/inspect/").text) is reads


@pytest.mark.parametrize(
    "address", ["/inspect/nowhere", "/inspect/northmoor/area-send-consultation", "/inspect/northmoor/area-send-children/pizza"]
)
def test_what_is_not_there_is_not_found(inspector: PageClient, address: str):
    inspector.open(address, expect_status=404)


def test_plotly_comes_from_this_site_under_the_strict_policy_and_may_be_kept(inspector: PageClient):
    inspector.open(QUESTION)
    html = inspector.answer.text
    script = re.search(r'data-script="([^"]+)"', html)
    assert script
    with inspector.browser.get(script[1], buffered=True) as answer:
        assert answer.status_code == 200
        assert "max-age=31536000" in answer.headers["Cache-Control"]
    assert "unsafe" not in inspector.answer.headers["Content-Security-Policy"]
    assert " style=" not in html
    assert "<style" not in html
    assert not re.search(r"<script(?![^>]*\bsrc=)", html)


def test_a_closed_inspection_says_so(inspector: PageClient, clock: Clock):
    assert "Surveys are open." in inspector.open("/inspect/northmoor").text
    clock.move(days=6)
    assert "Surveys are closed." in inspector.open("/inspect/northmoor").text


def test_an_empty_inspection_has_pages_too(app: Flask, client: PageClient, open_survey: Callable[..., str], northmoor: Database):
    open_survey("area-send-children", area="Eastmoor")
    person = people.person_signing_in(northmoor, demonstration.EMAIL, PASSWORD)
    assert person
    people.grant(northmoor, person, find_inspection(northmoor, "eastmoor").id)
    client.open("/inspect/sign-in")
    client.press("Sign in", email=demonstration.EMAIL, password=PASSWORD)
    for address in (
        "/inspect/eastmoor",
        "/inspect/eastmoor/area-send-children",
        "/inspect/eastmoor/area-send-children/help-in-time?by=format",
    ):
        client.open(address)
    assert "Nobody has given one of these answers yet." in client.page.text
