"""Proofs of equivalence, kept with their collections. A proof is added, never changed: the newest is shown, the others stay."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from survey_app.store import clock
from survey_app.store.database import Database
from survey_app.store.tables import proofs


@dataclass(frozen=True, slots=True)
class StoredProof:
    """A report as JSON, and when it was made."""

    made_at: datetime
    report: str


def add_proof(database: Database, collection_id: int, report: str, made_at: datetime) -> None:
    """Keep a report with a collection."""
    with database.writing() as connection:
        connection.execute(sa.insert(proofs).values(collection_id=collection_id, made_at=made_at, report=report))


def newest_proof(database: Database, collection_id: int) -> StoredProof | None:
    """The last proof of a collection; None when there is none."""
    query = (
        sa.select(proofs.c.made_at, proofs.c.report).where(proofs.c.collection_id == collection_id).order_by(proofs.c.id.desc()).limit(1)
    )
    with database.reading() as connection:
        row = connection.execute(query).one_or_none()
    made_at = clock.aware(row.made_at) if row else None
    return StoredProof(made_at, row.report) if row and made_at else None


def proof_dates(database: Database, collection_id: int) -> tuple[datetime, ...]:
    """When each proof of a collection was made, the newest first."""
    query = sa.select(proofs.c.made_at).where(proofs.c.collection_id == collection_id).order_by(proofs.c.id.desc())
    with database.reading() as connection:
        return tuple(at for row in connection.execute(query) if (at := clock.aware(row.made_at)))
