"""Drawings and tables carry the same numbers, and no page needs more than the strict policy allows."""

import json
import re
from xml.etree import ElementTree

import pytest

from survey_app.inspection import charts
from survey_app.inspection.question_page import question_page
from survey_app.inspection.summaries import Figure, Selection, Share
from tests.unit.inspection.made import answered, made, results, row

LISTENED = made().by_id["listened"]


def some_results():
    said = ["yes"] * 21 + ["sometimes"] * 8 + ["no"] * 11 + ["do-not-know"] * 3 + [None] * 2
    rows = [answered(str(at), one, "self" if at % 3 else "other") for at, one in enumerate(said)]
    helped = [row(f"h{at}", {"helps": ["time"] if at % 2 else ["calm", "friends"], "weeks": at + 1}) for at in range(40)]
    return results(*rows, *helped)


@pytest.mark.parametrize("id", ["listened", "age", "helps", "weeks", "words", "who-chose"])
def test_drawing_plotly_table_and_sentence_hold_the_same_numbers(id: str):
    page = question_page(some_results(), made().by_id[id], Selection(), None, "Northmoor")
    drawn = str(charts.svg(page.scale, "scale"))
    interactive = json.loads(charts.plotly_json(page.scale))["data"]
    assert [(part.label, part.count) for part in page.scale.parts] == [(name, count) for name, _percent, count in page.rows]
    assert [trace["customdata"] for trace in interactive] == [[count] for _name, _percent, count in page.rows]
    assert [trace["x"][0] for trace in interactive] == pytest.approx([part.value for part in page.scale.parts])
    for name, percent, count in page.rows:
        assert f"{percent} ({count})" in drawn
        assert name in drawn


def test_what_stands_outside_the_scale_is_drawn_apart_and_hatched():
    page = question_page(some_results(), LISTENED, Selection(), None, "Northmoor")
    drawn = str(charts.svg(page.outside, "outside"))
    assert [(part.label, part.count) for part in page.outside.parts][:3] == [
        ("I do not know", 3),
        ("I do not want to say", 0),
        ("Missed this question", 2),
    ]
    assert "url(#outside-hatch)" in drawn
    assert "hatch" not in str(charts.svg(page.scale, "scale"))
    assert json.loads(charts.plotly_json(page.outside))["data"][0]["marker"]["pattern"]["shape"] == "/"


def test_a_scale_of_three_is_one_bar_of_the_published_tints_with_white_gaps():
    page = question_page(some_results(), LISTENED, Selection(), None, "Northmoor")
    assert page.scale.kind == "stacked"
    assert [part.colour for part in page.scale.parts] == ["#12436D", "#2073BC", "#6BACE6"]
    bars = [rect for rect in tree(charts.svg(page.scale, "scale")).iter(tagged("rect")) if rect.get("stroke") == "#fff"]
    assert sum(float(bar.get("width", "").rstrip("%")) for bar in bars) == pytest.approx(100, abs=0.05)


def test_other_questions_have_one_bar_an_answer_in_one_colour():
    page = question_page(some_results(), made().by_id["helps"], Selection(), None, "Northmoor")
    assert page.scale.kind == "bars"
    assert {part.colour for part in page.scale.parts} == {"#12436D"}


@pytest.mark.parametrize("id", ["listened", "helps", "weeks", "words"])
def test_a_drawing_is_valid_says_what_it_shows_and_has_no_style(id: str):
    page = question_page(some_results(), made().by_id[id], Selection(), None, "Northmoor")
    for chart, name in ((page.scale, "scale"), (page.outside, "outside")):
        drawn = tree(charts.svg(chart, name))
        assert drawn.get("role") == "img"
        assert drawn.get("viewBox") is None
        assert not [element for element in drawn.iter() if "style" in element.attrib or element.tag.endswith("style")]
        assert all(f"{part.label} {part.text}" in (drawn.get("aria-label") or "") for part in chart.parts)
    assert page.finding in (tree(charts.svg(page.scale, "scale")).get("aria-label") or "")


def test_words_in_a_drawing_are_escaped():
    chart = charts.Chart("bars", 'A <script> & "more"', (charts.Part("<b>", 50, 1, "50% (1)"),))
    drawn = str(charts.svg(chart, "x"))
    assert "<script>" not in drawn
    assert "<b>" not in drawn
    assert "<b>" not in json.loads(charts.plotly_json(chart))["data"][0]["y"][0]


def test_a_cell_draws_ten_people_or_more():
    def figure(*counts: int) -> Figure:
        base = sum(counts)
        return Figure(base, base, tuple(Share(str(at), count, base) for at, count in enumerate(counts)), (), 0, 0, 0, 0)

    assert charts.stacked_cell(figure(3, 3, 3)) == ""
    assert charts.stacked_cell(figure(4, 3, 3)).count("<rect") == 3
    assert charts.stacked_cell(figure(4, 3, 3, 2)) == ""


def test_days_to_come_are_drawn_without_a_number():
    from datetime import date

    drawn = str(
        charts.svg(charts.days_chart([(date(2026, 1, 12), 3), (date(2026, 1, 13), 0), (date(2026, 1, 14), None)], "Sent each day"), "days")
    )
    assert 'aria-label="Sent each day: Mon 12 3; Tue 13 0."' in drawn


def test_plotly_is_imported_only_when_its_chart_is_asked_for():
    import subprocess
    import sys

    code = "import sys, survey_app.web.dashboard, survey_app.inspection.charts as c; c.plotly_script(); print('plotly' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "False"


def test_plotlys_script_is_the_installed_one():
    assert re.search(rb"plotly\.js v\d", charts.plotly_script().read_bytes()[:400])


def tree(svg: object) -> ElementTree.Element:
    return ElementTree.fromstring(str(svg).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def tagged(name: str) -> str:
    return "{http://www.w3.org/2000/svg}" + name
