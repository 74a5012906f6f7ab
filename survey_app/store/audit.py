"""The audit log: what was seen, exported and changed, by whom. Rows are only ever added; the database itself refuses the rest."""

import json
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from survey_app.store import clock
from survey_app.store.database import Database
from survey_app.store.tables import audit


def record(database: Database, action: str, subject: str, person_id: int | None = None, detail: Mapping[str, Any] | None = None) -> None:
    """Add one line. `action` is a word such as view or export; `subject` names what it was done to, never an answer."""
    values = {"at": clock.now(), "person_id": person_id, "action": action, "subject": subject, "detail": json.dumps(dict(detail or {}))}
    with database.writing() as connection:
        connection.execute(sa.insert(audit).values(**values))


def entries(database: Database, limit: int = 200) -> tuple[sa.Row, ...]:
    """The newest lines first."""
    with database.reading() as connection:
        return tuple(connection.execute(sa.select(audit).order_by(audit.c.id.desc()).limit(limit)))
