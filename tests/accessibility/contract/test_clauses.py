"""The table of clauses itself: nothing of the contract is missing, and each clause is shown by something that exists."""

import re

import pytest
from flask import Flask

from survey_app.config import REPOSITORY
from tests.accessibility.contract.clauses import CLAUSES, Clause
from tests.accessibility.contract.conftest import Walks
from tests.accessibility.contract.every_kind import EVERY_KIND
from tests.accessibility.contract.test_contract import WALKED
from tests.accessibility.contract.walks import LEADS_AWAY

CONTRACT = {
    *(f"R0-{number}" for number in range(1, 15)),
    *(f"S-{number}" for number in range(1, 9)),
    *(f"E-{number}" for number in range(1, 14)),
    *(f"A-{number}" for number in range(1, 13)),
    *(f"B-{number}" for number in range(1, 10)),
}
"""The clauses of evidence.md: every page, standard, easy read, audio, sign language. Symbols and paper have no form yet (design.md 12)."""


def test_every_clause_of_the_contract_is_in_the_table_once():
    assert {re.sub(r"(\d)[a-z]$", r"\1", clause.id) for clause in CLAUSES} == CONTRACT
    assert len({clause.id for clause in CLAUSES}) == len(CLAUSES)


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
def test_each_clause_is_shown_by_something(clause: Clause):
    assert clause.says
    shown = bool(clause.html or clause.drawn or clause.elsewhere)
    assert shown != bool(clause.not_built or clause.by_people), "it is shown, or it says why not"


@pytest.mark.parametrize("test", sorted({test for clause in CLAUSES for test in clause.elsewhere}))
def test_a_test_that_is_named_is_there(test: str):
    path, _, name = test.partition("::")
    assert re.search(rf"^def {name}\(", (REPOSITORY / path).read_text(encoding="utf-8"), re.M), f"{path} has no {name}"


def test_no_page_of_respondents_escapes_the_walk(app: Flask):
    """Every address that shows a page is walked through, or stands in LEADS_AWAY with a reason."""
    shows = {rule.endpoint for rule in app.url_map.iter_rules() if rule.endpoint.startswith("respond.") and "GET" in (rule.methods or ())}
    assert set(LEADS_AWAY) < shows
    assert all(rule.arguments <= {"slug", "question"} for rule in app.url_map.iter_rules() if rule.endpoint in shows)


@pytest.mark.browser
@pytest.mark.parametrize("format", [param.values[1] for param in WALKED if param.values[0] == EVERY_KIND])
@pytest.mark.xdist_group("contract-2")
def test_every_address_and_every_clause_is_met_in_a_walk(walks: Walks, app: Flask, format: str):
    """By the questionnaire that has everything a clause may speak of."""
    walked = walks(EVERY_KIND, format)
    shows = {rule.endpoint for rule in app.url_map.iter_rules() if rule.endpoint.startswith("respond.") and "GET" in (rule.methods or ())}
    assert shows - walked.endpoints == set(LEADS_AWAY)
    checks = {clause.id for clause in CLAUSES if format in clause.formats and (clause.html or clause.drawn)}
    assert checks - set(walked.checked) == set()
