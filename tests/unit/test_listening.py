"""What an answer keeps of listening (EQ-04): what a page sends is checked, since a page can be made to send anything."""

import pytest

from survey_app.presentation.listening import listening
from survey_app.questionnaire.library import Library
from survey_app.questionnaire.model import Question

CODES = ["yes", "sometimes", "no"]


@pytest.fixture
def question(library: Library) -> Question:
    found = next(one for one in library.questionnaires["area-send-children"].questions if one.scale and one.stored)
    assert [option.code for option in found.options][:3] == CODES
    return found


@pytest.mark.parametrize(
    ("sent", "kept"),
    {
        "no field, as without listening": ({}, {"listened": "unknown"}),
        "no script": ({"listened": "unknown", "heard": "", "replays": "0"}, {"listened": "unknown"}),
        "nothing pressed": ({"listened": "no", "heard": "", "replays": "0"}, {"listened": "no"}),
        "no word that is known": ({"listened": "perhaps"}, {"listened": "unknown"}),
        "begun and not ended": ({"listened": "yes", "heard": "", "replays": "0"}, {"listened": "yes", "heard": [], "replays": 0}),
        "in the order of the screen, once each": (
            {"listened": "yes", "heard": "no yes question no", "replays": "2"},
            {"listened": "yes", "heard": ["question", "yes", "no"], "replays": 2},
        ),
        "codes that are not there": (
            {"listened": "yes", "heard": "yes <script> often " + "x" * 100_000, "replays": "1"},
            {"listened": "yes", "heard": ["yes"], "replays": 1},
        ),
        "heard without having listened": ({"listened": "no", "heard": "yes", "replays": "4"}, {"listened": "no"}),
        "more often than anyone": ({"listened": "yes", "replays": "100"}, {"listened": "yes", "heard": [], "replays": 99}),
    }.values(),
)
def test_listening_is_kept_as_far_as_it_can_be_true(question: Question, sent: dict[str, str], kept: dict):
    assert listening(question, sent) == kept


@pytest.mark.parametrize("count", ["", "-1", "1.5", "many", "1e3", "٣", " 1", "9" * 5000])
def test_a_count_that_is_none_counts_as_none(question: Question, count: str):
    assert listening(question, {"listened": "yes", "replays": count})["replays"] == 0
