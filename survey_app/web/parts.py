"""The parts of the running application, and the editions of questionnaires that its collections are bound to."""

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from flask import current_app, g, url_for

from survey_app.config import Settings
from survey_app.errors import QuestionnaireError
from survey_app.narration.catalogue import current_catalogue
from survey_app.presentation.page import Presenter
from survey_app.presentation.sheets import Sheets, sheets_of
from survey_app.questionnaire.digest import frame_digest
from survey_app.questionnaire.languages import ENGLISH, Language
from survey_app.questionnaire.library import Library, read_library
from survey_app.questionnaire.model import Questionnaire
from survey_app.store.collections import Collection, edition_files
from survey_app.store.database import Database
from survey_app.store.secrecy import TextKeys


def part(name: str) -> Any:
    return current_app.extensions[f"survey-{name}"]


def database() -> Database:
    return part("database")


def library() -> Library:
    return part("library")


def settings() -> Settings:
    return part("settings")


def text_keys() -> TextKeys:
    return part("text-keys")


def languages() -> Mapping[str, Language]:
    return part("languages")


def now() -> datetime:
    """The time, from a clock that tests can set."""
    clock: Callable[[], datetime] = part("clock")
    return clock()


def language() -> Language:
    """The language of this request."""
    return getattr(g, "language", ENGLISH) if g else ENGLISH


@dataclass(frozen=True)
class Edition:
    """A questionnaire as a collection is bound to it, ready to be shown."""

    questionnaire: Questionnaire
    presenter: Presenter


def edition(collection: Collection) -> Edition:
    """The edition of a collection: the file in the content folder if its frame is unchanged, else the one stored when it was opened."""
    editions: dict[tuple[str, str], Edition] = part("editions")
    key = (collection.questionnaire, collection.frame_digest)
    if key not in editions:
        editions[key] = make_edition(edition_questionnaire(collection))
    return editions[key]


def questionnaire_of(collection: Collection) -> Questionnaire:
    return edition(collection).questionnaire


def make_edition(questionnaire: Questionnaire) -> Edition:
    sheets = sheets_of(questionnaire, library().pictures)
    return Edition(questionnaire, Presenter(questionnaire, sheets, clip_address))


def edition_questionnaire(collection: Collection) -> Questionnaire:
    known = library()
    if collection.questionnaire in known.questionnaires and known.frame_digest(collection.questionnaire) == collection.frame_digest:
        return known.get(collection.questionnaire)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in edition_files(database(), collection.frame_digest).items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        stored = read_library(Path(folder))
    found = stored.questionnaires.get(collection.questionnaire)
    if found is None or frame_digest(found) != collection.frame_digest:
        raise QuestionnaireError(f"The stored edition of {collection.questionnaire} cannot be read. Open a new collection.", stored.problems)
    return found


def sheets(slug: str) -> Sheets:
    """The picture sheets of a shipped questionnaire, kept."""
    kept: dict[str, Sheets] = part("sheets")
    if slug not in kept:
        kept[slug] = sheets_of(library().get(slug), library().pictures)
    return kept[slug]


def clip_address(language: Language, text: str) -> str | None:
    """The address of a sentence's clip; None when it has none."""
    clip = current_catalogue(settings().content, language).clip(text)
    return url_for("site.clip", language=language.tag, file=clip.file) if clip else None
