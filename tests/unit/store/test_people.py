"""People who sign in: their passwords, their roles, and the inspections they were given."""

from dataclasses import replace

import pytest
import sqlalchemy as sa

from survey_app.errors import SurveyError
from survey_app.store import people
from survey_app.store.collections import open_inspection
from survey_app.store.database import Database
from survey_app.store.people import Person, add_person, find_person, grant, inspections_seen_by, person_signing_in
from tests.unit.store.conftest import NOW, Survey

PASSWORD = "fourteen words"


@pytest.fixture
def ines(database: Database) -> Person:
    return add_person(database, "Ines", " Ines@Survey.example ", "inspector", PASSWORD)


def test_a_person_signs_in_with_their_address_in_any_case(database: Database, ines: Person):
    assert person_signing_in(database, "INES@survey.example  ", PASSWORD) == ines
    assert find_person(database, ines.id) == ines


@pytest.mark.parametrize(
    ("email", "password"), [("ines@survey.example", "fourteen word"), ("no@survey.example", PASSWORD), ("", ""), ("a\0b", "c\0d")]
)
def test_a_wrong_address_or_password_signs_nobody_in(database: Database, ines: Person, email: str, password: str):
    assert person_signing_in(database, email, password) is None


def test_an_unknown_address_costs_a_hash_too(database: Database, monkeypatch: pytest.MonkeyPatch):
    """So that the time taken does not tell whether an address is there."""
    checked = []

    class Counting(type(people.HASHER)):
        def verify(self, hash: str, password: str) -> bool:
            checked.append(hash)
            return super().verify(hash, password)

    monkeypatch.setattr(people, "HASHER", Counting())
    assert person_signing_in(database, "no@survey.example", PASSWORD) is None
    assert len(checked) == 1


def test_passwords_are_kept_as_argon2id(database: Database, ines: Person):
    with database.reading() as connection:
        (hash,) = connection.execute(sa.text("SELECT password_hash FROM people")).scalars()
    assert hash.startswith("$argon2id$")
    assert PASSWORD not in hash


def test_someone_set_inactive_is_out_at_once(database: Database, ines: Person):
    with database.writing() as connection:
        connection.execute(sa.text("UPDATE people SET active = false"))
    assert person_signing_in(database, ines.email, PASSWORD) is None
    assert find_person(database, ines.id) is None


@pytest.mark.parametrize(
    ("email", "role", "password", "told"),
    [
        ("new@survey.example", "inspectorate", PASSWORD, "no role 'inspectorate'. Use one of: administrator,"),
        ("new@survey.example", "inspector", "elevenchars", "too short. Use at least 12"),
        ("INES@survey.example", "inspector", PASSWORD, "already there"),
    ],
)
def test_a_person_who_cannot_be_added_is_refused_with_the_reason(
    database: Database, ines: Person, email: str, role: str, password: str, told: str
):
    with pytest.raises(SurveyError, match=told):
        add_person(database, "New", email, role, password)
    assert person_signing_in(database, "new@survey.example", password) is None


@pytest.mark.parametrize("role", people.ROLES)
def test_only_inspectors_read_results(ines: Person, role: str):
    assert replace(ines, role=role).reads_results is (role in ("lead-inspector", "inspector"))


def test_a_person_sees_the_inspections_they_were_given_and_no_other(survey: Survey):
    ines = add_person(survey.database, "Ines", "ines@survey.example", "inspector", PASSWORD)
    assert inspections_seen_by(survey.database, ines) == frozenset()
    for _ in range(2):
        grant(survey.database, ines, survey.collection.inspection.id)
    assert inspections_seen_by(survey.database, ines) == {survey.collection.inspection.id}


def test_what_a_column_cannot_hold_is_told_on_postgresql(postgresql_url: str):
    database = Database(postgresql_url)
    with pytest.raises(SurveyError, match=r"too long\. Use up to 120"):
        add_person(database, "n" * 121, "ines@survey.example", "inspector", PASSWORD)
    with pytest.raises(SurveyError, match=r"too long\. Use up to 120"):
        open_inspection(database, "northmoor", "N" * 121, NOW)
    database.engine.dispose()
