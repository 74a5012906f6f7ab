"""Opening an inspection's surveys: one collection per questionnaire, bound to its frame, with a readable link per channel."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from survey_app.errors import QuestionnaireError
from survey_app.questionnaire.checks import check_material
from survey_app.questionnaire.library import Library
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.problems import errors
from survey_app.store.collections import CHANNELS, Collection, Inspection, open_collection
from survey_app.store.database import Database

AREA_SEND = ("area-send-children", "area-send-children-younger", "area-send-parents", "area-send-practitioners")
"""The questionnaires of a full inspection; the first of an audience is its main one."""


def open_collections(
    database: Database, library: Library, inspection: Inspection, window: tuple[datetime, datetime], slugs: Sequence[str] = AREA_SEND
) -> tuple[Collection, ...]:
    """Open a collection with its links for each questionnaire. Raises QuestionnaireError, before anything is opened, when one has errors."""
    questionnaires = [library.get(slug) for slug in slugs]
    for questionnaire in questionnaires:
        require_sound(library, questionnaire)
    return tuple(_open(database, library, inspection, questionnaire, window) for questionnaire in questionnaires)


def require_sound(library: Library, questionnaire: Questionnaire) -> None:
    """Raises QuestionnaireError when a questionnaire breaks an error rule: respondents must not meet it."""
    found = [problem for problem in library.problems if problem.file == questionnaire.file]
    found += check_material(Material(questionnaire, library.pictures, questionnaires=library.questionnaires))
    wrong = errors(found)
    if wrong:
        listed = "\n".join(problem.as_text() for problem in wrong)
        raise QuestionnaireError(f"{questionnaire.slug} has errors, so it cannot be opened. Put these right first:\n{listed}", wrong)


def _open(
    database: Database, library: Library, inspection: Inspection, questionnaire: Questionnaire, window: tuple[datetime, datetime]
) -> Collection:
    slug = questionnaire.slug
    digests = library.frame_digest(slug), library.content_digest(slug)
    addresses = {channel: f"{inspection.slug}-{short_name(questionnaire)}-{channel}" for channel in CHANNELS}
    files = edition_files(library.content, slug)
    return open_collection(database, inspection, slug, questionnaire.audience, digests, files, window, addresses)


def short_name(questionnaire: Questionnaire) -> str:
    """What a link calls a questionnaire, in one readable word where that is enough."""
    return "younger" if questionnaire.for_young_children else questionnaire.slug.removeprefix("area-send-")


def edition_files(content: Path, slug: str) -> dict[str, str]:
    """The texts that make up an edition, by their name in the content folder: the questionnaire and everything shared."""
    folder = content / "questionnaires"
    files = [folder / slug / "questionnaire.yaml", *sorted((folder / "shared").rglob("*.yaml"))]
    return {file.relative_to(content).as_posix(): file.read_text(encoding="utf-8") for file in files}
