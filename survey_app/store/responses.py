"""Responses: one row each, changed by one small statement at a time, and never twice by the same save.

"Saved" is true only when a function here has returned, because then the transaction is committed.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from survey_app.errors import CollectionClosed, UnknownThing
from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.path import met, path
from survey_app.store import clock
from survey_app.store.collections import Link, count_hour
from survey_app.store.database import Database, insert_once
from survey_app.store.secrecy import TextKeys
from survey_app.store.tables import IN_PROGRESS, SUBMITTED, responses, saves, texts

TRIES = 12
READ = sa.select(
    responses.c.id,
    responses.c.collection_id,
    responses.c.link_id,
    responses.c.state,
    responses.c.revision,
    responses.c.answers,
    responses.c.settings,
    responses.c.content_digest,
    responses.c.started_at,
).where(responses.c.id == sa.bindparam("id"))
READ_TO_WRITE = READ.with_for_update()
"""On PostgreSQL saves of one response wait for each other; SQLite has one writer at a time anyway."""

WRITE = (
    sa.update(responses)
    .where(responses.c.id == sa.bindparam("this"), responses.c.revision == sa.bindparam("shown"), responses.c.state == IN_PROGRESS)
    .values({name: sa.bindparam(name) for name in ("revision", "answers", "settings", "met")})
)
SEEN = sa.select(saves.c.revision).where(*(saves.c[name] == sa.bindparam(name) for name in ("response_id", "save_id", "content_hash")))
MARK = sa.insert(saves).values({column.name: sa.bindparam(column.name) for column in saves.c})


class Collided(Exception):
    """Another save of the same response was committed between reading and writing."""


@dataclass(frozen=True, slots=True)
class Response:
    """One respondent's answers. `answers` holds an entry for every question that was shown: its value (absent when missed) and provenance."""

    id: str
    collection_id: int
    link_id: int
    state: str
    revision: int
    answers: Mapping[str, Mapping[str, Any]]
    settings: Mapping[str, str]
    content_digest: str
    started_at: datetime | None

    @property
    def values(self) -> dict[str, Any]:
        """Question id → value, for those answered."""
        return {id: entry["value"] for id, entry in self.answers.items() if "value" in entry}

    @property
    def in_progress(self) -> bool:
        return self.state == IN_PROGRESS


@dataclass(frozen=True, slots=True)
class Save:
    """One page sent: which question, what was answered (None when missed), in what way, and the random id its page carried."""

    question: str
    save_id: str
    value: Any = None
    text: str | None = None
    provenance: Mapping[str, Any] = field(default_factory=dict)
    settings: Mapping[str, str] | None = None
    shown: bool = True

    @property
    def content_hash(self) -> str:
        content = json.dumps(
            [self.question, self.value, self.text, dict(self.provenance), self.settings and dict(self.settings)], sort_keys=True
        )
        return hashlib.sha256(content.encode()).hexdigest()[:32]


def start(database: Database, id: str, link: Link, content_digest: str, settings: Mapping[str, str], now: datetime) -> Response:
    """Begin a response under an id that its page proposed. The same id again is a repeat and changes nothing."""
    collection = link.collection
    with database.writing() as connection:
        values = {
            "id": id,
            "collection_id": collection.id,
            "link_id": link.id,
            "state": IN_PROGRESS,
            "revision": 1,
            "answers": "{}",
            "met": "[]",
            "settings": json.dumps(dict(settings)),
            "frame_digest": collection.frame_digest,
            "content_digest": content_digest,
            "started_at": now.replace(second=0, microsecond=0),
            "started_day": clock.day(now),
        }
        if insert_once(connection, responses, values):
            count_hour(connection, collection.id, now, "started")
    found = read(database, id)
    assert found is not None
    return found


def read(database: Database, id: str) -> Response | None:
    """The response of that id in one statement; None when there is none."""
    with database.reading() as connection:
        row = connection.execute(READ, {"id": id}).one_or_none()
    return _response(row) if row else None


def save(database: Database, keys: TextKeys, questionnaire: Questionnaire, id: str, sent: Save) -> Response:
    """Keep what one page sent, and answer with the response as it then is.

    The same page sent again is answered as the first time. Two pages of one response sent at once are both kept: each replaces only
    its own question, the newest arrival winning. Raises UnknownThing for an unknown response and CollectionClosed for one that is
    submitted or closed.
    """
    for _ in range(TRIES):
        try:
            return _try_save(database, keys, questionnaire, id, sent)
        except (Collided, IntegrityError):
            continue  # another save of this response came between; the next try reads what it left
    raise RuntimeError(f"{TRIES} saves of one response collided")


def _try_save(database: Database, keys: TextKeys, questionnaire: Questionnaire, id: str, sent: Save) -> Response:
    with database.writing() as connection:
        row = connection.execute(READ_TO_WRITE, {"id": id}).one_or_none()
        if row is None:
            raise UnknownThing("There is no such response.")
        response = _response(row)
        mark = {"response_id": id, "save_id": sent.save_id, "content_hash": sent.content_hash}
        if connection.execute(SEEN, mark).one_or_none():
            return response
        if not response.in_progress:
            raise CollectionClosed("This response was already sent or closed.")
        revision = response.revision + 1
        answers = dict(response.answers)
        if sent.shown:
            answers[sent.question] = _entry(connection, keys, response, sent, revision)
        changed = replace(
            response, answers=answers, revision=revision, settings=response.settings if sent.settings is None else sent.settings
        )
        document = {
            "revision": revision,
            "answers": json.dumps(answers, ensure_ascii=False),
            "settings": json.dumps(dict(changed.settings)),
            "met": json.dumps(met(path(questionnaire, changed.values), answers)),
        }
        if connection.execute(WRITE, {"this": id, "shown": response.revision, **document}).rowcount != 1:
            raise Collided
        connection.execute(MARK, {**mark, "question": sent.question, "revision": revision})
        return changed


def _entry(connection: sa.Connection, keys: TextKeys, response: Response, sent: Save, revision: int) -> dict[str, Any]:
    """What the document keeps of an answer. Words go to their own encrypted row; a later version sets the earlier aside."""
    entry = dict(sent.provenance)
    before = response.answers.get(sent.question, {}).get("value")
    if isinstance(before, Mapping) and "text" in before:
        if sent.text is not None and _decrypted(connection, keys, before["text"]) == sent.text:
            return {**entry, "value": before}
        connection.execute(sa.update(texts).where(texts.c.id == before["text"]).values(state="replaced"))
    if sent.text is not None:
        original, key = keys.encrypt(sent.text)
        values = {
            "response_id": response.id,
            "question": sent.question,
            "revision": revision,
            "original": original,
            "key_id": key,
            "state": "new",
        }
        entry["value"] = {"text": connection.execute(sa.insert(texts).values(**values).returning(texts.c.id)).scalar_one()}
    elif sent.value is not None:
        entry["value"] = sent.value
    return entry


def _decrypted(connection: sa.Connection, keys: TextKeys, id: int) -> str | None:
    row = connection.execute(sa.select(texts.c.original, texts.c.key_id).where(texts.c.id == id)).one_or_none()
    return keys.decrypt(row.original, row.key_id) if row else None


def words(database: Database, keys: TextKeys, response: Response) -> dict[str, str]:
    """Question id → what was written, for the respondent's own pages."""
    wanted = {value["text"]: id for id, value in response.values.items() if isinstance(value, Mapping) and "text" in value}
    if not wanted:
        return {}
    query = sa.select(texts.c.id, texts.c.original, texts.c.key_id).where(texts.c.id.in_(wanted), texts.c.response_id == response.id)
    with database.reading() as connection:
        return {wanted[row.id]: keys.decrypt(row.original, row.key_id) for row in connection.execute(query)}


def submit(database: Database, response: Response, now: datetime) -> None:
    """Freeze a response. Doing it again changes nothing. The start time is replaced by the whole minutes taken, at least one."""
    with database.writing() as connection:
        row = connection.execute(READ, {"id": response.id}).one()
        started = clock.aware(row.started_at)
        minutes = max(1, -(-int((now - started).total_seconds()) // 60)) if started else None
        done = connection.execute(
            sa.update(responses)
            .where(responses.c.id == response.id, responses.c.state == IN_PROGRESS)
            .values(state=SUBMITTED, revision=responses.c.revision + 1, finished_day=clock.day(now), minutes=minutes, started_at=None)
        )
        if done.rowcount:
            count_hour(connection, row.collection_id, now, "submitted")


def finished_day(database: Database, id: str) -> Any:
    with database.reading() as connection:
        return connection.execute(sa.select(responses.c.finished_day).where(responses.c.id == id)).scalar_one_or_none()


def _response(row: sa.Row) -> Response:
    return Response(
        row.id,
        row.collection_id,
        row.link_id,
        row.state,
        row.revision,
        json.loads(row.answers),
        json.loads(row.settings),
        row.content_digest,
        clock.aware(row.started_at),
    )
