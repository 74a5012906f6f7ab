"""The budgets of design page 9: bytes, counts and CPU ratios of one run. No wall-clock time is asserted."""

from pathlib import Path

import pytest

from tests.performance import figures


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("figures")


@pytest.fixture(scope="module")
def weights(folder: Path) -> list[figures.Weight]:
    return figures.weights(folder)


def test_the_first_html_of_a_page_fits_one_flight(weights: list[figures.Weight]) -> None:
    """PF-03: 14 KB compressed."""
    assert {(w.page, w.format): w.html for w in weights if w.html > figures.FIRST_HTML_LIMIT} == {}


def test_pages_stay_within_their_weight(weights: list[figures.Weight]) -> None:
    """PF-05: a standard page 40 KB in all, easy read 100 KB, script 20 KB."""
    assert {(w.page, w.format): w.total for w in weights if w.total > figures.WEIGHT_LIMITS[w.format]} == {}
    assert max(w.script for w in weights) <= figures.SCRIPT_LIMIT


def test_a_cold_visit_makes_few_requests(weights: list[figures.Weight]) -> None:
    assert {(w.page, w.format): w.requests for w in weights if w.requests > figures.REQUEST_LIMIT} == {}


def test_easy_read_pages_draw_their_pictures(weights: list[figures.Weight]) -> None:
    """The weight would be easy to keep with no pictures at all."""
    assert next(w for w in weights if (w.page, w.format) == ("question", "easy-read")).requests >= 5


def test_cpu_of_pages_and_responses_stays_within_the_gates(folder: Path) -> None:
    cost = figures.costs(folder, times=120)
    assert max(cost.get.values()) <= figures.GET_GATE
    assert cost.response <= figures.RESPONSE_GATE


def test_checking_all_questionnaires_takes_less_than_two_seconds() -> None:
    """The rules of English included: an author runs it after every change."""
    assert figures.checking() <= figures.CHECK_GATE


def test_clips_fit_their_limits() -> None:
    """AU, PF-08: at most 64 KB a clip; design page 6: 8 MB in all."""
    sounds = figures.clips()
    assert sounds["clips"] > 0
    assert sounds["largest"] <= 65_536
    assert sounds["bytes"] <= 8_388_608
