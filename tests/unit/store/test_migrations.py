"""Migrations: an upgraded database is the one the tables describe, and one that is not at this version is not served."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from survey_app import create_app
from survey_app.errors import DatabaseNotReady
from survey_app.store.database import Database
from survey_app.store.tables import metadata
from tests.support.settings import settings

EMPTY = ["sqlite", "postgresql"]


@pytest.fixture(params=EMPTY)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database of each kind without any table."""
    if request.param == "sqlite":
        made = Database(f"sqlite:///{tmp_path / 'new' / 'survey.db'}")
        yield made
    else:
        server = request.getfixturevalue("postgres")
        url = server.new_database()
        made = Database(url.render_as_string(hide_password=False))
        yield made
    made.engine.dispose()
    if request.param == "postgresql":
        server.drop(url)


@pytest.fixture
def serve(tiny_content: Callable[..., Path]) -> Callable[[str], None]:
    """Tries to start the application on a database."""
    content = tiny_content()
    return lambda url: create_app(settings(url, content=content)).extensions["survey-database"].engine.dispose()


def test_an_upgraded_database_is_the_one_the_tables_describe(database: Database):
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_constraints_of_an_upgraded_database_have_the_names_of_the_tables(database: Database):
    inspector = sa.inspect(database.engine)
    for name, table in metadata.tables.items():
        assert inspector.get_pk_constraint(name)["name"] == table.primary_key.name
        assert {key["name"] for key in inspector.get_foreign_keys(name)} == {key.name for key in table.foreign_key_constraints}
        checks = {one.name for one in table.constraints if isinstance(one, sa.CheckConstraint)}
        assert {one["name"] for one in inspector.get_check_constraints(name)} == checks


def test_upgrading_again_changes_nothing(empty: Database):
    empty.upgrade()
    before = shape(empty)
    empty.upgrade()
    assert shape(empty) == before
    empty.require_ready()


def test_two_programs_that_upgrade_at_once_upgrade_once(empty: Database):
    program = [sys.executable, "-c", "import sys; from survey_app.store.database import Database; Database(sys.argv[1]).upgrade()"]
    both = [subprocess.Popen([*program, address(empty)], stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [one.communicate(timeout=60)[1] for one in both] == ["", ""]
    empty.require_ready()


def test_a_migration_that_fails_half_way_leaves_the_database_as_it_was(empty: Database):
    with empty.writing() as connection:
        connection.execute(sa.text("CREATE TABLE texts (id INTEGER)"))  # comes late in the first migration
    with pytest.raises(sa.exc.DBAPIError, match="texts"):
        empty.upgrade()
    assert list(shape(empty)) == ["texts"]
    assert empty.revision() is None


def test_an_empty_database_is_not_served(empty: Database, serve: Callable[[str], None]):
    with pytest.raises(DatabaseNotReady, match="survey-app db upgrade"):
        serve(address(empty))


@pytest.mark.parametrize("change", ["DELETE FROM alembic_version", "UPDATE alembic_version SET version_num = '0000'"])
def test_a_database_at_another_version_is_not_served(database_url: str, database: Database, serve: Callable[[str], None], change: str):
    serve(database_url)
    with database.writing() as connection:
        connection.execute(sa.text(change))
    with pytest.raises(DatabaseNotReady, match="survey-app db upgrade"):
        serve(database_url)


def test_a_server_that_is_not_there_is_told_with_what_to_do(serve: Callable[[str], None]):
    with pytest.raises(DatabaseNotReady, match=r"cannot be reached.*correct DATABASE_URL"):
        serve("postgresql+psycopg://survey@127.0.0.1:9/survey?connect_timeout=2")


def test_sqlite_keeps_its_promise_to_the_disk_and_waits_for_other_writers(sqlite_url: str):
    database = Database(sqlite_url)
    with database.reading() as connection:
        found = {
            name: connection.execute(sa.text(f"PRAGMA {name}")).scalar_one() for name in ("journal_mode", "synchronous", "foreign_keys")
        }
        assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
        assert connection.execute(sa.text("PRAGMA busy_timeout")).scalar_one() >= 10_000
    database.engine.dispose()


def shape(database: Database) -> dict[str, list[str]]:
    """Table → its columns."""
    inspector = sa.inspect(database.engine)
    return {table: [column["name"] for column in inspector.get_columns(table)] for table in sorted(inspector.get_table_names())}


def address(database: Database) -> str:
    return database.url.render_as_string(hide_password=False)
