"""Formats are equivalent by construction: whoever chooses the same options leaves the same rows, in whatever format they were met."""

from collections.abc import Callable

import pytest
from flask import Flask

from survey_app.config import REPOSITORY
from survey_app.questionnaire.library import Library
from tests.journeys.agreement import SWITCHING, differences, walks_that_choose

SHIPPED = sorted(path.parent.name for path in (REPOSITORY / "questionnaires").glob("*/questionnaire.yaml"))
WALKS = range(5)
"""As many as the longest scale has options."""
SWITCHED = (1, 3)


@pytest.mark.parametrize("slug", SHIPPED)
def test_the_nth_option_leaves_the_same_rows_in_every_format(app: Flask, library: Library, open_survey: Callable[..., str], slug: str):
    questionnaire, address = library.get(slug), open_survey(slug)
    met: set[str] = set()
    for n in WALKS:
        walks = walks_that_choose(app, address, questionnaire, n, switching=n in SWITCHED)
        assert differences(questionnaire, walks) == [], f"choosing option {n}"
        for name, walk in walks.items():
            assert walk.stored.state == "submitted"
            assert set(walk.ways.values()) == (set(questionnaire.formats) if name == SWITCHING else {name})
            met |= set(walk.offered)
    assert met == set(questionnaire.by_id)
