"""The rendering contract on every page of every shipped questionnaire in every format, with script in Chromium and without script."""

import re
from collections.abc import Callable

import pytest

from survey_app.config import REPOSITORY
from survey_app.questionnaire.library import Library
from survey_app.questionnaire.model import FORMATS
from tests.accessibility.contract.clauses import CLAUSES, FILMS, Clause
from tests.accessibility.contract.conftest import Walks
from tests.accessibility.contract.every_kind import EVERY_KIND

FIRST_HALF = {"area-send-children", "area-send-children-younger", "area-send-consultation", "area-send-practitioners"}
"""Two browsers walk side by side, each with a group of tests (pytest-xdist): one meets these, the other the rest."""
MOST_TOLD = 12


def text_of(slug: str) -> str:
    """The file of a questionnaire: what there is to walk is read without loading any."""
    return (REPOSITORY / "questionnaires" / slug / "questionnaire.yaml").read_text(encoding="utf-8")


def formats_of(slug: str) -> list[str]:
    """The formats a questionnaire declares."""
    declared = None if slug == EVERY_KIND else re.search(r"^formats: \[(.+)\]", text_of(slug), re.M)
    return [name.strip() for name in declared[1].split(",")] if declared else list(FORMATS)


def has_film(slug: str) -> bool:
    return slug == EVERY_KIND or bool(re.search(r"^\s*video:", text_of(slug), re.M))


SHIPPED = sorted(path.parent.name for path in (REPOSITORY / "questionnaires").glob("*/questionnaire.yaml"))
WALKED = [
    pytest.param(slug, format, id=f"{slug}-{format}", marks=pytest.mark.xdist_group(f"contract-{1 if slug in FIRST_HALF else 2}"))
    for slug in (*SHIPPED, EVERY_KIND)
    for format in formats_of(slug)
]
SHOWN_HERE = [
    pytest.param(*walked.values, clause, id=f"{walked.id}-{clause.id}", marks=walked.marks)
    for walked in WALKED
    for clause in CLAUSES
    if (clause.html or clause.drawn) and walked.values[1] in clause.formats and (clause not in FILMS or has_film(walked.values[0]))
]
pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("slug", "format"), WALKED)
def test_the_walk_meets_every_question_and_nothing_goes_wrong(
    walks: Walks, library: Library, record_property: Callable[[str, object], None], slug: str, format: str
):
    walked = walks(slug, format)
    record_property("figure", str(walked))
    if slug != EVERY_KIND:
        assert walked.met == set(library.get(slug).by_id)
    wrong = walked.wrong["console"] + walked.wrong["rules"]
    assert not wrong, told(wrong)


@pytest.mark.parametrize(("slug", "format", "clause"), SHOWN_HERE)
def test_every_page_keeps_the_clause(walks: Walks, slug: str, format: str, clause: Clause):
    wrong = walks(slug, format).wrong[clause.id]
    assert not wrong, f"{clause.id}, {clause.says}:\n{told(wrong)}"


def told(lines: list[str]) -> str:
    """The first lines, one below the other, and how many there are besides."""
    more = [f"and {len(lines) - MOST_TOLD} more"] if len(lines) > MOST_TOLD else []
    return "\n".join([*lines[:MOST_TOLD], *more])
