"""Reading responses together, for results: whatever changed since last time, told by comparing revisions."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from survey_app.store.database import Database
from survey_app.store.tables import hours, links, responses

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Row:
    """One response as results need it. `answers` maps a question to its value and provenance; `met` lists what was shown, in path order."""

    id: str
    revision: int
    state: str
    channel: str
    answers: Mapping[str, Mapping[str, Any]]
    met: Sequence[str]
    content_digest: str
    started_day: date
    finished_day: date | None
    minutes: int | None


def revisions(database: Database, collection_id: int) -> dict[str, int]:
    """Every response of a collection with its revision. Comparing these pairs never misses one that commits late."""
    with database.reading() as connection:
        query = sa.select(responses.c.id, responses.c.revision).where(responses.c.collection_id == collection_id)
        return {row[0]: row[1] for row in connection.execute(query)}


def rows(database: Database, ids: Sequence[str]) -> Iterator[Row]:
    """The responses of these ids, some hundreds at a time."""
    columns = (
        responses.c.id,
        responses.c.revision,
        responses.c.state,
        links.c.channel,
        responses.c.answers,
        responses.c.met,
        responses.c.content_digest,
        responses.c.started_day,
        responses.c.finished_day,
        responses.c.minutes,
    )
    for at in range(0, len(ids), AT_ONCE):
        query = sa.select(*columns).select_from(responses.join(links)).where(responses.c.id.in_(ids[at : at + AT_ONCE]))
        with database.reading() as connection:
            found = connection.execute(query).all()
        for row in found:
            yield Row(row[0], row[1], row[2], row[3], json.loads(row[4]), json.loads(row[5]), row[6], row[7], row[8], row[9])


def hour_counts(database: Database, collection_id: int) -> tuple[sa.Row, ...]:
    """(hour, event, count) of a collection; linked to no response."""
    with database.reading() as connection:
        query = sa.select(hours.c.hour, hours.c.event, hours.c.count).where(hours.c.collection_id == collection_id).order_by(hours.c.hour)
        return tuple(connection.execute(query))
