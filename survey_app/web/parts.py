"""The parts of the running application, and the editions of questionnaires that its collections are bound to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import current_app, g, url_for

from survey_app.config import Settings
from survey_app.inspection.editions import edition_questionnaire
from survey_app.narration.catalogue import current_catalogue
from survey_app.presentation.page import Presenter
from survey_app.presentation.sheets import sheets_of
from survey_app.questionnaire.digest import content_digests
from survey_app.questionnaire.languages import ENGLISH, Language
from survey_app.questionnaire.library import Library
from survey_app.questionnaire.model import Questionnaire
from survey_app.store.collections import Collection
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
    """A questionnaire as a collection is bound to it, ready to be shown. `content` is the digest of what is shown now."""

    questionnaire: Questionnaire
    presenter: Presenter
    content: str


def edition(collection: Collection) -> Edition:
    """The edition of a collection: the file in the content folder if its frame is unchanged, else the one stored when it was opened."""
    return edition_of(collection.questionnaire, collection.frame_digest)


def edition_of(slug: str, frame: str) -> Edition:
    """The edition with that frame, kept. Raises UnknownThing when there is none."""
    editions: dict[tuple[str, str], Edition] = part("editions")
    if (slug, frame) not in editions:
        editions[slug, frame] = make_edition(edition_questionnaire(database(), library(), slug, frame), frame)
    return editions[slug, frame]


def questionnaire_of(collection: Collection) -> Questionnaire:
    return edition(collection).questionnaire


def make_edition(questionnaire: Questionnaire, frame: str) -> Edition:
    sheets = sheets_of(questionnaire, library().pictures, f"/pictures/{questionnaire.slug}/{frame}")
    content = content_digests(questionnaire, library().pictures.digests, {})[""]
    return Edition(questionnaire, Presenter(questionnaire, sheets, clip_address), content)


def clip_address(language: Language, text: str) -> str | None:
    """The address of a sentence's clip; None when it has none."""
    clip = current_catalogue(settings().content, language).clip(text)
    return url_for("site.clip", language=language.tag, file=clip.file) if clip else None
