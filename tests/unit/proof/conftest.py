"""Questionnaires for what works out walks and wordings, read from text."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from survey_app.questionnaire.library import read_library
from survey_app.questionnaire.model import Questionnaire
from tests.support.content import questionnaire_text, write_content

Read = Callable[[str], Questionnaire]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a questionnaire whose questions are given as YAML, with nothing else in it; each from a folder of its own."""
    folders = count()

    def from_text(questions: str) -> Questionnaire:
        return read_library(write_content(tmp_path / str(next(folders)), questionnaire_text(questions, ending=""))).get("tiny")

    return from_text
