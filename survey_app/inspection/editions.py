"""The questionnaire that a collection is bound to, for everyone who shows or counts its answers."""

import tempfile
from pathlib import Path

from survey_app.errors import QuestionnaireError
from survey_app.questionnaire.digest import frame_digest
from survey_app.questionnaire.library import Library, read_library
from survey_app.questionnaire.model import Questionnaire
from survey_app.store.collections import edition_files
from survey_app.store.database import Database


def edition_questionnaire(database: Database, library: Library, slug: str, frame: str) -> Questionnaire:
    """The questionnaire with that frame: the file in the content folder if it is unchanged, else what was stored when a collection was opened.

    Raises UnknownThing when there is no such edition, QuestionnaireError when it cannot be read any more.
    """
    if slug in library.questionnaires and library.frame_digest(slug) == frame:
        return library.get(slug)
    return stored_questionnaire(database, slug, frame)


def stored_questionnaire(database: Database, slug: str, frame: str) -> Questionnaire:
    """The questionnaire as it stood in its files when its collection was opened; raises as edition_questionnaire does."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in edition_files(database, frame).items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        stored = read_library(Path(folder))
    found = stored.questionnaires.get(slug)
    if found is None or frame_digest(found) != frame:
        raise QuestionnaireError(f"The stored edition of {slug} cannot be read. Open a new collection.", stored.problems)
    return found
