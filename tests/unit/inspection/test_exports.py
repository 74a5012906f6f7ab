"""Spreadsheets: every row once, codes as they are stored, no formula, no words."""

import csv
import io
from dataclasses import replace

import pytest

from survey_app.inspection import exports
from survey_app.inspection.summaries import summary
from survey_app.store.collections import Inspection
from tests.unit.inspection.made import answered, made, results, row

NORTHMOOR = Inspection(1, "northmoor", "full", "Northmoor", True)


def read(lines) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(lines), newline="")))


def test_every_response_is_one_row_with_codes_and_states():
    one = results(
        row(
            "b",
            {"lives": "yes", "age": ("young", "audio"), "listened": None, "helps": ["time", "friends"], "weeks": 12, "words": {"text": 3}},
        ),
        row("a", {"lives": "no"}, state="in-progress", finished_day=None, minutes=None, channel="forum"),
    )
    first, second = read(exports.responses_csv(one, NORTHMOOR))
    assert (first["state"], first["channel"], first["lives"], first["area"], first["age"]) == (
        "unfinished",
        "forum",
        "no",
        "elsewhere",
        "not-reached",
    )
    assert (second["listened"], second["work"], second["helps"], second["weeks"], second["words"]) == (
        "skipped",
        "not-shown",
        "time friends",
        "12",
        "answered",
    )
    assert (second["age:format"], second["minutes"], first["minutes"], second["finished-day"]) == ("audio", "5", "", "2026-01-12")


def test_rows_are_streamed_and_counted_and_nothing_tells_their_order_in_time():
    one = results(*(answered(f"{at * 7919 % 1201:04d}", "yes" if at % 2 else "no") for at in range(1201)))
    pieces = list(exports.responses_csv(one, NORTHMOOR))
    assert len(pieces) > 2
    rows = read(pieces)
    assert len(rows) == 1201
    again = results(*(answered(f"{at * 7919 % 1201:04d}", "yes" if at % 2 else "no") for at in reversed(range(1201))))
    assert "".join(exports.responses_csv(again, NORTHMOOR)) == "".join(pieces)


def test_an_export_holds_what_was_there_when_it_began():
    one = results(answered("a", "yes"))
    lines = exports.responses_csv(one, NORTHMOOR)
    one.take([replace(answered("a", "no"), revision=2), answered("b", "no")])
    assert [found["listened"] for found in read(lines)] == ["yes"]


def test_invented_data_says_so_in_the_first_column():
    rows = read(exports.responses_csv(results(answered("a", "yes")), NORTHMOOR))
    assert next(iter(rows[0].items())) == ("invented", "invented")
    real = read(exports.responses_csv(results(answered("a", "yes")), replace(NORTHMOOR, invented=False)))
    assert real[0]["invented"] == ""


@pytest.mark.parametrize("text", ["=1+1", "+44", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"])
def test_no_cell_is_taken_for_a_formula(text: str):
    assert exports.safe(text) == "'" + text


def test_numbers_and_plain_words_are_left_as_they_are():
    assert exports.safe(-1) == -1
    assert exports.safe("yes") == "yes"


def test_the_area_of_an_inspection_cannot_smuggle_a_formula_into_a_table():
    one = results(answered("a", "yes"))
    lines = exports.summary_csv([summary(one, made().by_id["listened"])], one, replace(NORTHMOOR, slug="=HYPERLINK(1)"))
    assert read(lines)[0]["inspection"] == "'=HYPERLINK(1)"


def test_the_summary_holds_the_figures_of_the_page():
    one = results(*(answered(str(at), "yes" if at < 3 else "no", "self" if at else "other") for at in range(4)))
    rows = read(exports.summary_csv([summary(one, made().by_id["listened"], by="who-chose")], one, NORTHMOOR))
    whole = {found["answer"]: found for found in rows if not found["group"]}
    assert (whole["yes"]["count"], whole["yes"]["base"], whole["yes"]["percent"]) == ("3", "4", "75")
    assert [found["count"] for found in rows if found["group"] == "Someone else" and found["answer"] == "yes"] == ["1"]
