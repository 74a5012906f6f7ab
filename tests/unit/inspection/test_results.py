"""Responses as columns: the four states apart, and never a row missed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from survey_app.inspection.opening import open_collections
from survey_app.inspection.results import ELSEWHERE, LIVES, NOT_REACHED, NOT_SAID, NOT_SHOWN, SKIPPED, UNREADABLE, Results, ResultsCache
from survey_app.store import responses
from survey_app.store.collections import Collection, links_of, open_inspection
from survey_app.store.database import Database
from survey_app.store.responses import Save
from survey_app.store.secrecy import TextKeys
from tests.support.settings import TEXT_KEY
from tests.unit.inspection.made import answered, made, made_library, results, row

NOW = datetime(2026, 1, 12, 12, tzinfo=UTC)
KEYS = TextKeys((TEXT_KEY,))


def test_a_question_met_without_a_value_was_missed_and_the_others_are_told_by_what_was_met():
    """NA-04: before the last question met it was not shown, after it not reached; conditions are not looked at."""
    one = results(row("a", {"lives": "yes", "age": None, "listened": "no", "helps": ["calm"]}))
    assert one.answers("age").tolist() == [SKIPPED]
    assert one.answers("work").tolist() == [NOT_SHOWN]
    assert one.answers("weeks").tolist() == [NOT_REACHED]
    assert one.answers("listened").tolist() == [2]


def test_an_answer_that_is_no_longer_on_the_path_is_not_counted():
    kept = row(
        "a", {"lives": "yes", "age": "young", "listened": "yes", "work": "yes", "helps": None}, met=["lives", "age", "listened", "helps"]
    )
    assert results(kept).answers("work").tolist() == [NOT_SHOWN]


def test_before_the_first_question_nothing_is_reached():
    one = results(row("a", {}, state="in-progress", finished_day=None, minutes=None))
    assert {int(one.answers(question)[0]) for question in ("lives", "listened", "words")} == {NOT_REACHED}
    assert one.fact("last").tolist() == [-1]
    assert one.fact("submitted").tolist() == [False]


def test_each_kind_has_its_numbers():
    one = results(row("a", {"helps": ["friends", "time"], "weeks": 12, "words": {"text": 7}}))
    assert one.answers("helps").tolist() == [0b101]
    assert one.answers("weeks").tolist() == [11]
    assert one.answers("words").tolist() == [0]


@pytest.mark.parametrize(
    ("question", "value"), [("listened", "often"), ("helps", ["gold"]), ("weeks", "many"), ("weeks", 0), ("listened", ["yes"])]
)
def test_a_value_outside_the_frame_is_kept_as_unreadable(question: str, value: object):
    assert results(row("a", {question: value})).answers(question).tolist() == [UNREADABLE]


def test_where_people_live_is_read_from_the_question_that_asks():
    one = results(*(answered(str(at), "yes", lives=lives) for at, lives in enumerate(["yes", "looked-after", "no", "do-not-know", None])))
    assert one.area().tolist() == [LIVES, LIVES, ELSEWHERE, NOT_SAID, NOT_SAID]


def test_each_answer_has_its_format_and_the_response_that_of_its_last_answer():
    one = results(row("a", {"lives": ("yes", "standard"), "age": (None, "audio"), "listened": ("yes", "easy-read")}))
    assert [int(one.formats(question)[0]) for question in ("lives", "age", "listened", "work")] == [1, 3, 2, 0]
    assert one.fact("format").tolist() == [2]
    assert one.fact("mixed").tolist() == [True]


def test_columns_grow_by_doubling():
    one = results()
    rooms = set()
    for at in range(2000):
        one.take([answered(str(at), "yes")])
        rooms.add(len(one._columns["submitted"]))
    assert rooms == {256, 512, 1024, 2048}
    assert len(one) == 2000


def test_a_row_that_comes_again_takes_its_own_place():
    one = results(answered("a", "yes"), answered("b", "yes"))
    one.take([replace(answered("a", "no"), revision=2)])
    assert one.answers("listened").tolist() == [2, 0]


# With a database


@pytest.fixture
def collection(database: Database) -> Collection:
    inspection = open_inspection(database, "northmoor", "Northmoor", NOW, invented=True)
    window = (NOW - timedelta(days=1), NOW + timedelta(days=6))
    return open_collections(database, made_library(), inspection, window, ["tiny"], "These are tests.")[0]


def begin(database: Database, collection: Collection, id: str, **answers: object) -> None:
    link = next(link for link in links_of(database) if link.channel == "school")
    responses.start(database, id, link, collection.content_digest, {}, NOW)
    for question, value in answers.items():
        say(database, id, question, value)


def say(database: Database, id: str, question: str, value: object) -> None:
    sent = Save(question, f"{question}-{value}", value=value, provenance={"format": "easy-read", "language": "en"})
    responses.save(database, KEYS, made(), id, sent)


def test_refreshing_reads_what_is_new_and_what_changed(database: Database, collection: Collection):
    one = Results(collection.id, made())
    assert one.refresh(database) == 0
    begin(database, collection, "a" * 32, lives="yes")
    begin(database, collection, "b" * 32, lives="no")
    assert one.refresh(database) == 2
    assert one.refresh(database) == 0
    say(database, "a" * 32, "age", "old")
    assert one.refresh(database) == 1
    assert one.answers("age")[one.ids.index("a" * 32)] == 1
    found = responses.read(database, "a" * 32)
    assert found
    responses.submit(database, found, NOW + timedelta(minutes=4))
    assert one.refresh(database) == 1
    assert one.fact("submitted").tolist().count(True) == 1
    assert one.fact("minutes")[one.ids.index("a" * 32)] == 4


def test_a_response_that_commits_late_is_not_missed(database: Database, collection: Collection):
    """Rows are compared by id and revision, never by time or number: an old id that appears later is read like any other."""
    one = Results(collection.id, made())
    begin(database, collection, "f" * 32, lives="yes")
    one.refresh(database)
    begin(database, collection, "0" * 32, lives="no")
    assert one.refresh(database) == 1
    assert sorted(one.ids) == ["0" * 32, "f" * 32]


def test_a_response_that_is_gone_leaves_the_columns(database: Database, collection: Collection):
    from sqlalchemy import delete

    from survey_app.store.tables import responses as table
    from survey_app.store.tables import saves

    one = Results(collection.id, made())
    for id, lives in (("a", "yes"), ("b", "no"), ("c", "looked-after")):
        begin(database, collection, id * 32, lives=lives)
    one.refresh(database)
    with database.writing() as connection:
        connection.execute(delete(saves).where(saves.c.response_id == "a" * 32))
        connection.execute(delete(table).where(table.c.id == "a" * 32))
    one.refresh(database)
    assert {id[0]: int(number) for id, number in zip(one.ids, one.answers("lives"), strict=True)} == {"b": 2, "c": 1}


def test_a_fresh_reading_and_a_refreshed_one_hold_the_same(database: Database, collection: Collection):
    kept, random = Results(collection.id, made()), np.random.default_rng(1)
    for at in range(30):
        begin(database, collection, f"{at:032d}", lives="yes")
        say(database, f"{int(random.integers(at + 1)):032d}", "age", ["young", "old"][int(random.integers(2))])
        kept.refresh(database)
    fresh = Results(collection.id, made())
    fresh.refresh(database)
    for question in ("lives", "age", "listened"):
        assert dict(zip(kept.ids, kept.answers(question).tolist(), strict=True)) == dict(
            zip(fresh.ids, fresh.answers(question).tolist(), strict=True)
        )


def test_the_cache_keeps_one_set_of_results_for_a_collection(database: Database, collection: Collection):
    cache = ResultsCache()
    with cache.of(database, collection, made()) as first:
        assert len(first) == 0
    begin(database, collection, "a" * 32, lives="yes")
    with cache.of(database, collection, made()) as second:
        assert second is first
        assert len(second) == 1
