"""Writing invented responses in bulk, for a demonstration. Respondents' own answers never come this way."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from survey_app.errors import SurveyError
from survey_app.store.collections import Collection
from survey_app.store.database import Database
from survey_app.store.secrecy import TextKeys
from survey_app.store.tables import hours, links, responses, texts


@dataclass(frozen=True, slots=True)
class InventedResponse:
    """One response as it would have been stored. `written` maps a question to invented words; `answers` holds everything else."""

    id: str
    channel: str
    state: str
    answers: Mapping[str, Mapping[str, Any]]
    written: Mapping[str, str]
    met: Sequence[str]
    settings: Mapping[str, str]
    started_at: datetime | None
    started_day: date
    finished_day: date | None
    minutes: int | None


def add_responses(
    database: Database,
    keys: TextKeys,
    collection: Collection,
    invented: Sequence[InventedResponse],
    counted: Mapping[tuple[datetime, str], int],
) -> None:
    """Write a batch in one transaction; `counted` adds to the hour counters, (hour, event) → how many.

    Raises SurveyError unless the inspection is marked as invented.
    """
    if not collection.inspection.invented:
        raise SurveyError(f"{collection.inspection.slug} is a real inspection. Invented responses are only for a demonstration.")
    with database.writing() as connection:
        found = connection.execute(sa.select(links.c.channel, links.c.id).where(links.c.collection_id == collection.id))
        by_channel = {row.channel: row.id for row in found}
        connection.execute(sa.insert(responses), [_row(collection, by_channel, response) for response in invented])
        _add_texts(connection, keys, invented)
        for (hour, event), count in counted.items():
            _count(connection, collection.id, hour, event, count)


def _count(connection: sa.Connection, collection_id: int, hour: datetime, event: str, count: int) -> None:
    where = (hours.c.collection_id == collection_id, hours.c.hour == hour, hours.c.event == event)
    if not connection.execute(sa.update(hours).where(*where).values(count=hours.c.count + count)).rowcount:
        connection.execute(sa.insert(hours).values(collection_id=collection_id, hour=hour, event=event, count=count))


def _row(collection: Collection, by_channel: Mapping[str, int], response: InventedResponse) -> dict[str, Any]:
    return {
        "id": response.id,
        "collection_id": collection.id,
        "link_id": by_channel[response.channel],
        "state": response.state,
        "revision": len(response.answers) + 1,
        "answers": json.dumps(response.answers, ensure_ascii=False),
        "met": json.dumps(response.met),
        "settings": json.dumps(dict(response.settings)),
        "frame_digest": collection.frame_digest,
        "content_digest": collection.content_digest,
        "started_at": response.started_at,
        "started_day": response.started_day,
        "finished_day": response.finished_day,
        "minutes": response.minutes,
    }


def _add_texts(connection: sa.Connection, keys: TextKeys, invented: Sequence[InventedResponse]) -> None:
    """Encrypt what was written, and let each response's document refer to it."""
    written = [(response, question, words) for response in invented for question, words in response.written.items()]
    if not written:
        return
    rows = []
    for response, question, words in written:
        original, key = keys.encrypt(words)
        rows.append(
            {
                "response_id": response.id,
                "question": question,
                "revision": len(response.answers),
                "original": original,
                "key_id": key,
                "state": "new",
            }
        )
    ids = connection.execute(sa.insert(texts).returning(texts.c.id, sort_by_parameter_order=True), rows).scalars().all()
    documents = {response.id: {id: dict(entry) for id, entry in response.answers.items()} for response, _, _ in written}
    for (response, question, _), id in zip(written, ids, strict=True):
        documents[response.id][question]["value"] = {"text": id}
    update = sa.update(responses).where(responses.c.id == sa.bindparam("which")).values(answers=sa.bindparam("document"))
    connection.execute(update, [{"which": id, "document": json.dumps(document, ensure_ascii=False)} for id, document in documents.items()])
