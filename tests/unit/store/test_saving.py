"""A response from its first save to its last: repeats, changes, what was met, and what no longer changes."""

from datetime import timedelta

import pytest

from survey_app.errors import CollectionClosed, UnknownThing
from survey_app.store import reading
from survey_app.store.collections import close_collections
from survey_app.store.responses import Response
from tests.unit.store.conftest import IDS, NOW, Survey


def test_beginning_twice_under_one_id_begins_once(survey: Survey):
    first = survey.begin("a" * 32)
    saved = survey.save(first, "help", "yes")
    assert survey.begin("a" * 32, NOW + timedelta(hours=2)) == saved
    assert len(survey.rows("responses")) == 1


def test_a_new_response_has_nothing_met_and_the_settings_it_began_with(survey: Survey):
    response = survey.begin()
    assert (response.revision, response.answers, response.settings, response.in_progress) == (1, {}, {"format": "easy-read"}, True)
    assert survey.met(response) == []


def test_every_save_counts_the_revision(survey: Survey):
    response = survey.begin()
    revisions = [survey.save(response, "help", code).revision for code in ("yes", "no", "yes")]
    assert revisions == [2, 3, 4]
    assert survey.read(response).revision == 4


def test_the_same_save_again_is_answered_as_the_first_and_changes_nothing(survey: Survey):
    response = survey.begin()
    first = survey.save(response, "help", "yes", save_id="save-one")
    before = survey.rows("responses"), survey.rows("saves")
    assert survey.save(response, "help", "yes", save_id="save-one") == first
    assert (survey.rows("responses"), survey.rows("saves")) == before


def test_a_repeat_that_arrives_late_does_not_undo_what_came_after(survey: Survey):
    response = survey.begin()
    survey.save(response, "help", "yes", save_id="save-one")
    survey.save(response, "help", "no", save_id="save-two")
    assert survey.save(response, "help", "yes", save_id="save-one").values == {"help": "no"}


@pytest.mark.parametrize(
    "other",
    [
        {"value": "no"},
        {"value": None},
        {"value": "yes", "provenance": {"format": "audio"}},
        {"value": "yes", "settings": {"size": "large"}},
    ],
    ids=["value", "skipped", "provenance", "settings"],
)
def test_the_same_save_id_with_other_content_is_a_new_save(survey: Survey, other: dict):
    response = survey.begin()
    survey.save(response, "help", "yes", save_id="save-one")
    again = survey.save(response, "help", save_id="save-one", **other)
    assert again.revision == 3
    assert again.values.get("help") == other["value"]


def test_an_answer_is_kept_with_the_way_it_was_given(survey: Survey):
    response = survey.begin()
    way = {"format": "audio", "language": "en", "listened": "yes", "pictures": False}
    survey.save(response, "help", "yes", provenance=way)
    assert survey.read(response).answers == {"help": {"value": "yes", **way}}


def test_settings_change_without_an_answer_and_back_to_the_defaults(survey: Survey):
    response = survey.begin()
    survey.save(response, "", shown=False, settings={"size": "large"})
    assert survey.read(response).settings == {"size": "large"}
    assert survey.met(response) == []
    survey.save(response, "", shown=False, settings={})
    assert survey.read(response).settings == {}


def test_skipping_takes_the_answer_away_and_stays_met(survey: Survey):
    response = survey.begin()
    survey.save(response, "help", "yes")
    survey.save(response, "help")
    assert survey.read(response).values == {}
    assert survey.met(response) == ["help"]


def test_what_was_met_is_in_the_order_of_the_path_and_only_what_is_still_on_it(survey: Survey):
    response = survey.begin()
    for question, value in (("help", "yes"), ("who-helps", ["family"]), ("in-words", None)):
        survey.save(response, question, value)
    assert survey.met(response) == ["help", "who-helps", "in-words"]
    survey.save(response, "help", "no")
    assert survey.met(response) == ["help", "in-words"]
    survey.save(response, "help", "yes")
    assert survey.met(response) == ["help", "who-helps", "in-words"]


def test_met_tells_answered_skipped_not_shown_and_not_reached_apart(survey: Survey):
    response = survey.begin()
    survey.save(response, "help", "no")
    survey.save(response, "in-words")
    assert states(survey, response) == ["answered", "not-shown", "skipped", "not-reached", "not-reached", "not-reached"]


def test_an_unfinished_response_can_be_read_from_the_first_save(survey: Survey):
    response = survey.begin()
    survey.save(response, "help", "yes")
    (row,) = reading.rows(survey.database, [response.id])
    assert (row.met, row.state, row.channel, row.finished_day) == (["help"], "in-progress", "school", None)
    assert reading.revisions(survey.database, survey.collection.id) == {response.id: 2}


def test_submitting_twice_submits_once(survey: Survey):
    response = survey.begin()
    survey.submit(response, NOW + timedelta(minutes=4))
    before = survey.rows("responses"), survey.rows("hours")
    survey.submit(response, NOW + timedelta(days=1))
    assert (survey.rows("responses"), survey.rows("hours")) == before
    (row,) = survey.rows("responses")
    assert (row.state, row.finished_day.isoformat()) == ("submitted", "2026-03-02")


@pytest.mark.parametrize(("took", "minutes"), [(5, 1), (61, 2), (299, 6), (3600, 61)], ids=str)
def test_only_whole_minutes_taken_are_left_of_the_time(survey: Survey, took: int, minutes: int):
    response = survey.begin()
    survey.submit(response, NOW + timedelta(seconds=took))
    (row,) = survey.rows("responses")
    assert row.started_at is None
    assert row.minutes == minutes  # counted from the full minute in which it began, the only start that is kept


@pytest.mark.parametrize("end", ["submitted", "closed"])
def test_after_the_end_nothing_changes(survey: Survey, end: str):
    response = survey.begin()
    survey.save(response, "help", "yes", save_id="save-one")
    if end == "submitted":
        survey.submit(response)
    else:
        close_collections(survey.database, survey.collection.inspection, NOW)
    before = survey.rows("responses"), survey.rows("saves")
    with pytest.raises(CollectionClosed):
        survey.save(response, "help", "no")
    assert survey.save(response, "help", "yes", save_id="save-one").values == {"help": "yes"}
    assert (survey.rows("responses"), survey.rows("saves")) == before


def test_closing_makes_unfinished_what_was_in_progress_and_leaves_what_was_sent(survey: Survey):
    going_on, sent = survey.begin(), survey.begin()
    survey.save(going_on, "help", "yes")
    survey.submit(sent)
    assert close_collections(survey.database, survey.collection.inspection, NOW + timedelta(hours=1)) == 1
    assert {row.id: row.state for row in survey.rows("responses")} == {going_on.id: "unfinished", sent.id: "submitted"}
    assert all(row.started_at is None for row in survey.rows("responses"))
    assert survey.read(going_on).revision == 3
    survey.submit(going_on)
    assert survey.read(going_on).state == "unfinished"


def test_closing_twice_closes_once(survey: Survey):
    survey.begin()
    first = close_collections(survey.database, survey.collection.inspection, NOW)
    assert (first, close_collections(survey.database, survey.collection.inspection, NOW + timedelta(days=1))) == (1, 0)
    assert [row.closes.replace(tzinfo=NOW.tzinfo) for row in survey.rows("collections")] == [NOW]


def test_an_unknown_response_is_told(survey: Survey):
    with pytest.raises(UnknownThing, match="no such response"):
        survey.save(Response("f" * 32, 0, 0, "", 1, {}, {}, "", None), "help", "yes")


def states(survey: Survey, response: Response) -> list[str]:
    """The state of each question, from nothing but `met` and the answers (design.md 7)."""
    (row,) = reading.rows(survey.database, [response.id])
    last = max(IDS.index(id) for id in row.met)
    found = []
    for at, id in enumerate(IDS):
        if id in row.met:
            found.append("answered" if "value" in row.answers[id] else "skipped")
        else:
            found.append("not-shown" if at < last else "not-reached")
    return found
