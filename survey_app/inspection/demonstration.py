"""A demonstration inspection of an invented area, with invented responses. Marked as invented in the database, so wherever it shows."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from survey_app.errors import SurveyError
from survey_app.inspection.inventing import Inventor, Walk, random_choice
from survey_app.inspection.opening import AREA_SEND, open_collections
from survey_app.questionnaire.library import Library
from survey_app.store import clock
from survey_app.store.collections import CHANNELS, Collection, Inspection, inspections_all, open_inspection
from survey_app.store.database import Database
from survey_app.store.invented import InventedResponse, add_responses
from survey_app.store.people import add_person, grant
from survey_app.store.secrecy import TextKeys
from survey_app.store.tables import IN_PROGRESS, SUBMITTED

SLUG, AREA = "northmoor", "Northmoor"
EMAIL, NAME = "demonstration@survey.example", "Demonstration inspector"
SHARES = {"area-send-children": 0.11, "area-send-children-younger": 0.02, "area-send-parents": 0.65, "area-send-practitioners": 0.22}
CHANNEL_SHARES = {"school": 0.46, "health": 0.12, "forum": 0.2, "website": 0.15, "poster": 0.07}
DAYS_OPEN, DAYS_LEFT = 2, 5
BATCH = 500
UNTESTED_BECAUSE = "This is a demonstration with invented answers."
NEVER_IN_PRODUCTION = "A demonstration is never made in production. Unset SURVEY_ENV, or use another machine."


@dataclass(frozen=True, slots=True)
class Seeded:
    """What a seeding found or made. `made` is False when the demonstration was already there, and then nothing was changed."""

    inspection: Inspection
    made: bool
    responses: int


def seed(
    database: Database,
    keys: TextKeys,
    library: Library,
    password: str,
    now: datetime,
    responses: int = 3000,
    seed: int = 20260122,
    production: bool = False,
    progress: Callable[[int], None] = lambda count: None,
) -> Seeded:
    """Make the demonstration, once. `progress` is told how many responses each batch wrote. Raises SurveyError in production."""
    if production:
        raise SurveyError(NEVER_IN_PRODUCTION)
    found = next((inspection for inspection in inspections_all(database) if inspection.slug == SLUG), None)
    if found:
        return Seeded(found, False, 0)
    inspection = open_inspection(database, SLUG, AREA, now, invented=True)
    grant(database, add_person(database, NAME, EMAIL, "lead-inspector", password, demonstration=True), inspection.id)
    window = (now - timedelta(days=DAYS_OPEN)).replace(hour=9, minute=0, second=0, microsecond=0), now + timedelta(days=DAYS_LEFT)
    opened = open_collections(database, library, inspection, window, AREA_SEND, UNTESTED_BECAUSE)
    random = np.random.default_rng(seed)
    counts = split(responses)
    for collection in opened:
        inventor = Inventor(library.get(collection.questionnaire), random, seed)
        for at in range(0, counts[collection.questionnaire], BATCH):
            size = min(BATCH, counts[collection.questionnaire] - at)
            _add(database, keys, collection, inventor, size, now)
            progress(size)
    return Seeded(inspection, True, responses)


def split(responses: int) -> dict[str, int]:
    """Responses by questionnaire; parents take what rounding leaves."""
    counts = {slug: round(responses * share) for slug, share in SHARES.items()}
    counts["area-send-parents"] += responses - sum(counts.values())
    return counts


def _add(database: Database, keys: TextKeys, collection: Collection, inventor: Inventor, size: int, now: datetime) -> None:
    """Write one batch with its hour counters, in one transaction."""
    hours: Counter[tuple[datetime, str]] = Counter()
    batch = [_response(collection, inventor, now, hours) for _ in range(size)]
    add_responses(database, keys, collection, batch, hours)


def _response(collection: Collection, inventor: Inventor, now: datetime, hours: Counter) -> InventedResponse:
    """A walk with a link, a start within the window, and the time it took."""
    random, walk = inventor.random, inventor.walk()
    minutes = max(2, round(len(walk.answers) * float(random.gamma(4.0, 0.07))))
    started = _start(collection, random, now - timedelta(minutes=minutes))
    ended = started + timedelta(minutes=minutes)
    hours[started.replace(minute=0), "started"] += 1
    if walk.finished:
        hours[ended.replace(minute=0), "submitted"] += 1
    return InventedResponse(
        id=random.bytes(16).hex(),
        channel=random_choice(random, CHANNELS, np.array([CHANNEL_SHARES[channel] for channel in CHANNELS])),
        state=SUBMITTED if walk.finished else IN_PROGRESS,
        answers=walk.answers,
        written=walk.written,
        met=walk.met,
        settings=_settings(walk),
        started_at=None if walk.finished else started,
        started_day=clock.day(started),
        finished_day=clock.day(ended) if walk.finished else None,
        minutes=minutes if walk.finished else None,
    )


def _settings(walk: Walk) -> dict[str, str]:
    return {} if walk.format == "standard" else {"format": walk.format}


def _start(collection: Collection, random: np.random.Generator, latest: datetime) -> datetime:
    """A minute within the window, rarely at night: of three draws the one nearest to early evening."""
    span = max(1.0, (latest - collection.opens).total_seconds())
    draws = [collection.opens + timedelta(seconds=float(random.random()) * span) for _ in range(3)]
    best = min(draws, key=lambda draw: abs(draw.astimezone(clock.LONDON).hour - 18))
    return best.replace(second=0, microsecond=0)
