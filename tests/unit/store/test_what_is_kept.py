"""What the tables hold and what they can never hold; the counter of hours; the audit log."""

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from survey_app.store import audit, reading
from survey_app.store.collections import close_collections
from survey_app.store.database import Database
from survey_app.store.people import add_person
from survey_app.store.tables import metadata
from tests.unit.store.conftest import NOW, Survey

ABOUT_RESPONDENTS = ("responses", "saves", "texts", "hours", "links", "collections", "editions", "proofs")
IDENTIFIES = (
    "ip",
    "address",
    "agent",
    "browser",
    "device",
    "host",
    "referrer",
    "name",
    "email",
    "postcode",
    "phone",
    "fingerprint",
    "cookie",
)


@pytest.mark.parametrize("table", ABOUT_RESPONDENTS)
def test_no_column_about_respondents_could_tell_who_they_are(database: Database, table: str):
    columns = [column["name"] for column in sa.inspect(database.engine).get_columns(table)]
    assert [column for column in columns if set(column.split("_")) & set(IDENTIFIES)] == []


def test_every_table_is_about_respondents_or_about_people_who_sign_in(database: Database):
    tables = set(sa.inspect(database.engine).get_table_names())
    assert tables == {*ABOUT_RESPONDENTS, "inspections", "people", "access", "audit", "alembic_version"}


def test_a_response_has_one_time_and_it_is_kept_to_the_minute_while_it_goes_on(survey: Survey):
    times = [column.name for column in metadata.tables["responses"].c if isinstance(column.type, sa.DateTime)]
    assert times == ["started_at"]
    survey.begin()
    (row,) = survey.rows("responses")
    assert (row.started_at.minute, row.started_at.second, row.started_at.microsecond) == (NOW.minute, 0, 0)


@pytest.mark.parametrize("table", ["saves", "texts"])
def test_a_save_has_no_time(table: str):
    assert [column.name for column in metadata.tables[table].c if isinstance(column.type, sa.DateTime | sa.Date | sa.Time)] == []


def test_once_sent_or_closed_no_time_of_day_is_left(survey: Survey):
    sent, _going_on = survey.begin(), survey.begin()
    survey.submit(sent)
    close_collections(survey.database, survey.collection.inspection, NOW)
    assert [row.started_at for row in survey.rows("responses")] == [None, None]


def test_days_are_those_of_england(survey: Survey):
    late = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    response = survey.begin(now=late)
    survey.submit(response, late + timedelta(minutes=45))
    (row,) = survey.rows("responses")
    assert (row.started_day.isoformat(), row.finished_day.isoformat()) == ("2026-07-02", "2026-07-02")


def test_hours_are_counted_and_linked_to_no_response(survey: Survey):
    for minutes in (0, 5, 40):
        survey.submit(survey.begin(now=NOW + timedelta(minutes=minutes)), NOW + timedelta(minutes=minutes + 10))
    counted = [(row.hour.hour, row.event, row.count) for row in reading.hour_counts(survey.database, survey.collection.id)]
    assert sorted(counted) == [(9, "started", 2), (9, "submitted", 1), (10, "started", 1), (10, "submitted", 2)]
    assert [key.target_fullname for key in metadata.tables["hours"].foreign_keys] == ["collections.id"]


def test_the_audit_log_keeps_lines_newest_first(database: Database):
    person = add_person(database, "Ines", "ines@survey.example", "inspector", "a long enough password")
    audit.record(database, "view", "northmoor", person.id, {"rows": 3})
    audit.record(database, "export", "northmoor")
    newest, oldest = audit.entries(database)
    assert (newest.action, newest.person_id, newest.detail) == ("export", None, "{}")
    assert (oldest.action, oldest.subject, oldest.person_id, oldest.detail) == ("view", "northmoor", person.id, '{"rows": 3}')
    assert len(audit.entries(database, limit=1)) == 1


@pytest.mark.parametrize("statement", ["UPDATE audit SET action = 'nothing'", "DELETE FROM audit", "DELETE FROM audit WHERE id = 1"])
def test_the_database_itself_refuses_to_change_the_audit_log(database: Database, statement: str):
    audit.record(database, "view", "northmoor")
    with pytest.raises(DBAPIError, match="append-only"), database.writing() as connection:
        connection.execute(sa.text(statement))
    assert [line.action for line in audit.entries(database)] == ["view"]


def test_the_audit_log_cannot_be_emptied_at_one_blow_either(postgresql_url: str):
    database = Database(postgresql_url)
    audit.record(database, "view", "northmoor")
    with pytest.raises(DBAPIError, match="append-only"), database.writing() as connection:
        connection.execute(sa.text("TRUNCATE audit"))
    assert len(audit.entries(database)) == 1
    database.engine.dispose()
