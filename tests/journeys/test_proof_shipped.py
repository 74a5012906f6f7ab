"""What the repository ships is proved: every format of every questionnaire, with its pictures and its English clips."""

import pytest
from flask import Flask

from survey_app.config import REPOSITORY
from survey_app.proof.proving import pages_of, walk_all
from survey_app.proof.staging import edition_in, stage
from survey_app.questionnaire.languages import ENGLISH
from survey_app.questionnaire.library import Library

SHIPPED = sorted(path.parent.name for path in (REPOSITORY / "questionnaires").glob("*/questionnaire.yaml"))


@pytest.mark.parametrize("slug", SHIPPED)
def test_the_formats_of_a_shipped_questionnaire_are_equivalent(app: Flask, library: Library, slug: str):
    walked: list[int] = []
    found = walk_all(app, stage(app, edition_in(library, slug)), [ENGLISH], walked.append)
    assert [one for one in found.failures if one.what != "clip"] == []
    silent = sorted({one.expected for one in found.failures})
    assert silent == [], f"build them: survey-app narrate {slug}"
    assert sum(walked) == pages_of(library.get(slug), [ENGLISH])
