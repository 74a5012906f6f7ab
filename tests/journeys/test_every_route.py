"""Every route states who may use it and keeps to it, and reading never writes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from werkzeug.routing import Rule

from survey_app.questionnaire.library import Library
from survey_app.store.collections import find_inspection
from survey_app.store.people import ROLES, add_person, grant
from survey_app.web.rules import AUDIENCES, EVERYONE, INSPECTORS, RESPONDENTS, SIGNED_IN, who_may_use
from tests.journeys.walking import begin, nth, through
from tests.support.page_rules import PageClient

CHILDREN, PARENTS = "area-send-children", "area-send-parents"
PASSWORD = "a password of some length"
VALUES = {
    "slug": "northmoor-children-school",
    "question": "help-in-time",
    "inspection": "northmoor",
    "questionnaire": CHILDREN,
    "file": "survey.0.css",
    "language": "en",
    "name": "card",
    "example": "chosen",
    "sheet": "options.0",
    "format": "standard",
}
OWN_VALUES = {"site.pictures": {"slug": CHILDREN}, "site.clip": {"file": "0.mp3"}} | {
    f"preview.{name}": {"slug": CHILDREN} for name in ("side_by_side", "page", "pictures")
}
BY_WHOM = {
    "site": {EVERYONE},
    "pattern_book": {EVERYONE},
    "preview": {EVERYONE},
    "respond": {RESPONDENTS},
    "access": {EVERYONE, SIGNED_IN},
    "questionnaires": {SIGNED_IN},
    "dashboard": {INSPECTORS},
    "proofs": {INSPECTORS},
}
"""Who may use the routes of a blueprint. A new blueprint is entered here, on purpose."""
MAY_LOG = {
    "dashboard.inspections": "a list was seen",
    "dashboard.inspection": "figures were seen",
    "dashboard.questions": "figures were seen",
    "dashboard.question": "figures were seen",
    "dashboard.chart": "figures were seen",
    "dashboard.table": "figures were taken away",
    "dashboard.summaries": "figures were taken away",
    "dashboard.responses": "answers were taken away",
    "proofs.proof": "a proof was seen",
    "proofs.proof_file": "a proof was taken away",
}
"""Each view and export of answers is logged (design.md 8): these add a line to the audit log when they are read, and do nothing else."""
WRITES = ("insert", "update", "delete", "replace", "create", "drop", "alter", "truncate", "merge")


def rules(app: Flask, method: str) -> list[Rule]:
    return [rule for rule in app.url_map.iter_rules() if method in (rule.methods or ())]


def address(app: Flask, library: Library, rule: Rule) -> str:
    values = VALUES | {"frame": library.frame_digest(CHILDREN)} | OWN_VALUES.get(rule.endpoint, {})
    wanted = {name: values[name] for name in rule.arguments}
    return app.url_map.bind("localhost").build(rule.endpoint, wanted, method="GET" if "GET" in (rule.methods or ()) else "POST")


@contextmanager
def written(app: Flask) -> Iterator[list[str]]:
    """Every statement that writes while the block lasts."""
    engine, found = app.extensions["survey-database"].engine, []

    def note(connection: Any, cursor: Any, statement: str, *others: Any) -> None:
        if statement.strip().lower().startswith(WRITES):
            found.append(statement)

    sa.event.listen(engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        sa.event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
def opened(app: Flask, open_survey: Callable[..., str]) -> str:
    return open_survey(CHILDREN, PARENTS)


def signed_in(app: Flask, role: str = "inspector", given: bool = True) -> PageClient:
    """Someone who signed in, and was given the inspection."""
    database = app.extensions["survey-database"]
    person = add_person(database, role, f"{role}@survey.example", role, PASSWORD)
    if given:
        grant(database, person, find_inspection(database, "northmoor").id)
    client = PageClient(app)
    client.open("/inspect/sign-in")
    client.press("Sign in", email=person.email, password=PASSWORD)
    return client


def begun(app: Flask, address: str) -> PageClient:
    client = PageClient(app)
    begin(client, address, "easy-read")
    client.press("Continue", answer=client.page.codes[0])
    return client


def sent(app: Flask, address: str) -> PageClient:
    client = PageClient(app)
    begin(client, address)
    through(client, app.extensions["survey-library"].get(CHILDREN), nth(0))
    return client


WHO: dict[str, Callable[[Flask, str], PageClient]] = {
    "nobody yet": lambda app, address: PageClient(app),
    "someone who is answering": begun,
    "someone who has sent their answers": sent,
    "an inspector": lambda app, address: signed_in(app),
}


def test_every_route_states_who_may_use_it(app: Flask):
    stated = {rule.endpoint: who_may_use(app.view_functions[rule.endpoint]) for rule in app.url_map.iter_rules()}
    assert set(stated.values()) <= set(AUDIENCES)
    assert {endpoint: who for endpoint, who in stated.items() if who not in BY_WHOM[endpoint.partition(".")[0]]} == {}


def test_a_route_that_states_nobody_is_refused(app: Flask):
    app.add_url_rule("/forgotten", "forgotten", lambda: "secret")
    answer = app.test_client().get("/forgotten")
    assert answer.status_code == 403
    assert b"secret" not in answer.data


def test_what_is_logged_when_it_is_read_is_there(app: Flask):
    assert set(MAY_LOG) <= {rule.endpoint for rule in rules(app, "GET")}


@pytest.mark.parametrize("who", WHO)
def test_reading_never_writes(app: Flask, library: Library, opened: str, who: str):
    client = WHO[who](app, opened)
    answered = {}
    for rule in rules(app, "GET"):
        with written(app) as statements:
            answered[rule.endpoint] = client.browser.get(address(app, library, rule), buffered=True).status_code
        logged = rule.endpoint in MAY_LOG
        assert [one for one in statements if not (logged and one.startswith("INSERT INTO audit "))] == [], rule.endpoint
    assert not [endpoint for endpoint, status in answered.items() if status >= 500]
    expected = {"respond": {200, 303}, "access": {200, 302}, "dashboard": {200} if who == "an inspector" else {303}, "pattern_book": {200}}
    for blueprint, statuses in expected.items():
        assert {status for endpoint, status in answered.items() if endpoint.startswith(blueprint + ".")} <= statuses, answered


def test_this_guard_notices_writing(app: Flask, opened: str):
    client = PageClient(app)
    client.open(opened)
    client.press("Standard")
    with written(app) as statements:
        client.press("Yes, I take part")
    assert statements[0].startswith("INSERT INTO responses ")


def test_who_has_not_signed_in_is_led_to_the_sign_in(app: Flask, library: Library, opened: str):
    for rule in rules(app, "GET"):
        if who_may_use(app.view_functions[rule.endpoint]) in (INSPECTORS, SIGNED_IN):
            answer = app.test_client().get(address(app, library, rule))
            assert (answer.status_code, answer.headers["Location"].partition("?")[0]) == (303, "/inspect/sign-in"), rule.endpoint


@pytest.mark.parametrize("role", [role for role in ROLES if role not in ("lead-inspector", "inspector")])
def test_roles_without_answers_see_none(app: Flask, library: Library, opened: str, role: str):
    client = signed_in(app, role)
    assert "Northmoor" not in client.page.text
    for rule in rules(app, "GET"):
        if rule.endpoint.startswith("dashboard.") and "inspection" in rule.arguments:
            assert client.browser.get(address(app, library, rule)).status_code == 404, rule.endpoint


def test_an_inspector_of_another_inspection_sees_nothing_of_this_one(app: Flask, library: Library, opened: str):
    client = signed_in(app, given=False)
    assert "Northmoor" not in client.page.text
    for rule in rules(app, "GET"):
        if rule.endpoint.startswith("dashboard.") and "inspection" in rule.arguments:
            assert client.browser.get(address(app, library, rule)).status_code == 404, rule.endpoint


def test_a_form_of_the_signed_in_part_needs_its_token(app: Flask, opened: str):
    client = signed_in(app)
    for path in ("/inspect/sign-in", "/inspect/sign-out"):
        assert client.browser.post(path, data={"email": "inspector@survey.example", "password": PASSWORD}).status_code == 400
