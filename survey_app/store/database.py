"""One database: how connections are made, how a transaction reads or writes, and whether its migrations are those of this version."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError

from survey_app.errors import DatabaseNotReady, SettingsError

MIGRATIONS = Path(__file__).with_name("migrations")
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=15000", "foreign_keys=ON")
UPGRADING = 20260122
"""The number under which PostgreSQL keeps the lock of an upgrade."""


class Database:
    """SQLite or PostgreSQL behind the same two doors: `reading` and `writing`."""

    def __init__(self, url: str) -> None:
        self.url = readable(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite and self.url.database:
            Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
        options: dict[str, Any] = {} if self.is_sqlite else {"pool_pre_ping": True}
        self.engine = sa.create_engine(self.url, pool_size=10, max_overflow=20, **options)
        if self.is_sqlite:
            sa.event.listen(self.engine, "connect", _prepare_sqlite)
            sa.event.listen(self.engine, "begin", _begin_sqlite)
        self._writer = self.engine.execution_options(survey_writes=True)

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection for reading; nothing it does is kept."""
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """One transaction, committed at the end of the block and rolled back on any error.

        On SQLite it takes the write lock at once (BEGIN IMMEDIATE): two writers wait for each other instead of failing half-way.
        """
        with self._writer.begin() as connection:
            yield connection

    def upgrade(self) -> None:
        """Bring the tables to this version. Running it again changes nothing; two that run at once wait for each other. Raises DatabaseNotReady."""
        self.revision()
        with self.writing() as connection:
            if not self.is_sqlite:
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(UPGRADING)))
            command.upgrade(self._alembic(connection), "head")

    def revision(self) -> str | None:
        """The migration the database is at; None for an empty one. Raises DatabaseNotReady when it cannot be reached."""
        try:
            with self.reading() as connection:
                return MigrationContext.configure(connection).get_current_revision()
        except OperationalError as error:
            reason = str(error.orig).splitlines()[0]
            raise DatabaseNotReady(f"The database cannot be reached: {reason}. Start it, or correct DATABASE_URL.") from None

    def require_ready(self) -> None:
        """Raises DatabaseNotReady unless the database is at the newest migration."""
        newest = ScriptDirectory(str(MIGRATIONS)).get_current_head()
        if self.revision() != newest:
            self.engine.dispose()
            raise DatabaseNotReady("The database is not at this version. Run: survey-app db upgrade")

    def _alembic(self, connection: sa.Connection) -> Config:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        return config


def readable(url: str) -> sa.URL:
    """The address taken apart; raises SettingsError for one that names no SQLite file and no PostgreSQL server."""
    try:
        found = sa.make_url(url)
    except sa.exc.ArgumentError:
        found = None
    if (
        found is None
        or found.get_backend_name() not in ("sqlite", "postgresql")
        or (found.get_backend_name() == "sqlite" and not found.database)
    ):
        raise SettingsError("DATABASE_URL cannot be used. Write it as sqlite:///folder/survey.db or postgresql://user:password@host/name.")
    return found


def insert_once(connection: sa.Connection, table: sa.Table, values: Mapping[str, Any]) -> bool:
    """Insert a row unless its primary key is there already; whether it was new."""
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    statement = insert(table).values(**values).on_conflict_do_nothing()
    return connection.execute(statement, execution_options={"preserve_rowcount": True}).rowcount == 1


def _prepare_sqlite(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # the driver's own BEGIN would come too late to be IMMEDIATE
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get("survey_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
