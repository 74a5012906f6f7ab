"""Inspections, their collections and links, and the editions of questionnaires that collections are bound to."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.exc import DataError, IntegrityError

from survey_app.errors import SurveyError, UnknownThing
from survey_app.store import clock
from survey_app.store.database import Database, insert_once
from survey_app.store.tables import IN_PROGRESS, UNFINISHED, collections, editions, hours, inspections, links, responses

LONGEST_SLUG = 40
SLUG = re.compile(rf"(?=.{{1,{LONGEST_SLUG}}}$)[a-z0-9]+(-[a-z0-9]+)*")
CHANNELS = ("school", "health", "forum", "website", "poster")


@dataclass(frozen=True, slots=True)
class Inspection:
    """A piece of work with an area. `invented` marks a demonstration, wherever it shows."""

    id: int
    slug: str
    kind: str
    area: str
    invented: bool


@dataclass(frozen=True, slots=True)
class Collection:
    """One frame open for one inspection between two instants; answers are still taken for `grace_minutes` after it closes.

    `untested_because` is why it was opened although nobody had tested its easy read (L87); None when somebody had.
    """

    id: int
    inspection: Inspection
    questionnaire: str
    audience: str
    frame_digest: str
    content_digest: str
    opens: datetime
    closes: datetime
    grace_minutes: int
    untested_because: str | None = None

    def not_open_yet(self, now: datetime) -> bool:
        return now < self.opens

    def takes_new(self, now: datetime) -> bool:
        return self.opens <= now < self.closes

    def takes_answers(self, now: datetime) -> bool:
        return self.opens <= now < self.closes + timedelta(minutes=self.grace_minutes)


@dataclass(frozen=True, slots=True)
class Link:
    """A readable address of one collection for one channel. It reveals nobody."""

    id: int
    slug: str
    channel: str
    collection: Collection


JOINED = sa.select(
    links.c.id,
    links.c.slug,
    links.c.channel,
    collections.c.id.label("collection_id"),
    collections.c.questionnaire,
    collections.c.audience,
    collections.c.frame_digest,
    collections.c.content_digest,
    collections.c.opens,
    collections.c.closes,
    collections.c.grace_minutes,
    collections.c.untested_because,
    inspections.c.id.label("inspection_id"),
    inspections.c.slug.label("inspection_slug"),
    inspections.c.kind,
    inspections.c.area,
    inspections.c.invented,
).select_from(collections.join(inspections).outerjoin(links))
BY_SLUG = JOINED.where(links.c.slug == sa.bindparam("slug"))
"""Made once: building a statement costs more than running this one, and every request of a respondent runs it."""


def _inspection(row: sa.Row) -> Inspection:
    return Inspection(row.inspection_id, row.inspection_slug, row.kind, row.area, row.invented)


def _collection(row: sa.Row) -> Collection:
    opens, closes = clock.aware(row.opens), clock.aware(row.closes)
    assert opens and closes
    return Collection(
        row.collection_id,
        _inspection(row),
        row.questionnaire,
        row.audience,
        row.frame_digest,
        row.content_digest,
        opens,
        closes,
        row.grace_minutes,
        row.untested_because,
    )


def find_link(database: Database, slug: str) -> Link | None:
    """The link of that address, with its collection and inspection, in one statement."""
    if "\0" in slug:
        return None  # PostgreSQL cannot even be asked
    with database.reading() as connection:
        row = connection.execute(BY_SLUG, {"slug": slug}).one_or_none()
    return Link(row.id, row.slug, row.channel, _collection(row)) if row else None


def links_of(database: Database, inspection_id: int | None = None) -> tuple[Link, ...]:
    """All links, of one inspection or of all, the newest inspection first, in the order they were made."""
    query = JOINED.where(links.c.id.is_not(None)).order_by(inspections.c.id.desc(), links.c.id)
    if inspection_id is not None:
        query = query.where(inspections.c.id == inspection_id)
    with database.reading() as connection:
        return tuple(Link(row.id, row.slug, row.channel, _collection(row)) for row in connection.execute(query))


def sibling_link(database: Database, link: Link, questionnaire: str) -> Link | None:
    """The link of another questionnaire of the same inspection, by the same channel if there is one."""
    found = [one for one in links_of(database, link.collection.inspection.id) if one.collection.questionnaire == questionnaire]
    return next((one for one in found if one.channel == link.channel), found[0] if found else None)


def sibling_for_audience(database: Database, link: Link, audience: str) -> Link | None:
    """The link of the first questionnaire of another audience in the same inspection, by the same channel if there is one."""
    found = [one for one in links_of(database, link.collection.inspection.id) if one.collection.audience == audience]
    return next((one for one in found if one.channel == link.channel), found[0] if found else None)


def collections_of(database: Database, inspection_id: int) -> tuple[Collection, ...]:
    query = JOINED.where(inspections.c.id == inspection_id).order_by(collections.c.id)
    with database.reading() as connection:
        found = {row.collection_id: _collection(row) for row in connection.execute(query)}
    return tuple(found.values())


def find_collection(database: Database, id: int) -> Collection:
    """The collection of that id; raises UnknownThing."""
    with database.reading() as connection:
        row = connection.execute(JOINED.where(collections.c.id == id).limit(1)).one_or_none()
    if row is None:
        raise UnknownThing("There is no such collection.")
    return _collection(row)


def inspections_all(database: Database) -> tuple[Inspection, ...]:
    query = sa.select(
        inspections.c.id.label("inspection_id"),
        inspections.c.slug.label("inspection_slug"),
        inspections.c.kind,
        inspections.c.area,
        inspections.c.invented,
    ).order_by(inspections.c.id.desc())
    with database.reading() as connection:
        return tuple(_inspection(row) for row in connection.execute(query))


def find_inspection(database: Database, slug: str) -> Inspection:
    """The inspection of that slug; raises UnknownThing."""
    for inspection in inspections_all(database):
        if inspection.slug == slug:
            return inspection
    raise UnknownThing(f"There is no inspection {slug!r}. See: survey-app links")


def open_inspection(
    database: Database, slug: str, area: str, now: datetime, kind: str = "full", area_code: str | None = None, invented: bool = False
) -> Inspection:
    """Add an inspection. Raises SurveyError for a slug that no address could carry, or one already there."""
    if not SLUG.fullmatch(slug):
        raise SurveyError(
            f"{slug!r} cannot be part of an address. Use up to {LONGEST_SLUG} lower-case letters, numbers and hyphens, such as north-moor."
        )
    values = {"slug": slug, "kind": kind, "area": area, "area_code": area_code, "invented": invented, "created_on": clock.day(now)}
    try:
        with database.writing() as connection:
            id = connection.execute(sa.insert(inspections).values(**values).returning(inspections.c.id)).scalar_one()
    except DataError:
        raise SurveyError("The area's name or code is too long. Use up to 120 letters for the name and 12 for the code.") from None
    except IntegrityError:
        raise SurveyError(f"There is an inspection {slug!r} already. Choose another slug, or see: survey-app links") from None
    return Inspection(id, slug, kind, area, invented)


def open_collection(
    database: Database,
    inspection: Inspection,
    questionnaire: str,
    audience: str,
    digests: tuple[str, str],
    files: Mapping[str, str],
    window: tuple[datetime, datetime],
    addresses: Mapping[str, str],
    grace_minutes: int = 60,
    untested_because: str | None = None,
) -> Collection:
    """Open a collection bound to a frame: `digests` are frame and content, `files` the texts of the edition, `addresses` channel → slug.

    `untested_because` says why it opens although nobody has tested it.
    """
    frame, content = digests
    with database.writing() as connection:
        if not connection.execute(sa.select(editions.c.frame_digest).where(editions.c.frame_digest == frame)).one_or_none():
            connection.execute(sa.insert(editions).values(frame_digest=frame, questionnaire=questionnaire, files=json.dumps(dict(files))))
        values = {
            "inspection_id": inspection.id,
            "questionnaire": questionnaire,
            "audience": audience,
            "frame_digest": frame,
            "content_digest": content,
            "opens": window[0],
            "closes": window[1],
            "grace_minutes": grace_minutes,
            "untested_because": untested_because,
        }
        id = connection.execute(sa.insert(collections).values(**values).returning(collections.c.id)).scalar_one()
        connection.execute(
            sa.insert(links), [{"collection_id": id, "slug": slug, "channel": channel} for channel, slug in addresses.items()]
        )
    return find_collection(database, id)


def edition_files(database: Database, frame_digest: str) -> dict[str, str]:
    """The files of an edition by name; raises UnknownThing."""
    with database.reading() as connection:
        text = connection.execute(sa.select(editions.c.files).where(editions.c.frame_digest == frame_digest)).scalar_one_or_none()
    if text is None:
        raise UnknownThing(f"There is no edition {frame_digest}.")
    return json.loads(text)


def close_collections(database: Database, inspection: Inspection, now: datetime) -> int:
    """Close an inspection's collections now, without grace; responses in progress become unfinished. How many were in progress."""
    mine = sa.select(collections.c.id).where(collections.c.inspection_id == inspection.id)
    with database.writing() as connection:
        connection.execute(
            sa.update(collections)
            .where(collections.c.inspection_id == inspection.id, collections.c.closes > now)
            .values(closes=now, grace_minutes=0)
        )
        return connection.execute(
            sa.update(responses)
            .where(responses.c.collection_id.in_(mine), responses.c.state == IN_PROGRESS)
            .values(state=UNFINISHED, revision=responses.c.revision + 1, started_at=None)
        ).rowcount


def count_hour(connection: sa.Connection, collection_id: int, now: datetime, event: str) -> None:
    """Count an event in its hour; the counter is linked to no response (design.md 7)."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    where = (hours.c.collection_id == collection_id, hours.c.hour == hour, hours.c.event == event)
    if not connection.execute(sa.update(hours).where(*where).values(count=hours.c.count + 1)).rowcount:
        values = {"collection_id": collection_id, "hour": hour, "event": event, "count": 1}
        if not insert_once(connection, hours, values):
            connection.execute(sa.update(hours).where(*where).values(count=hours.c.count + 1))
