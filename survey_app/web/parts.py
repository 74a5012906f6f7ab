"""The parts of the running application, and the editions of questionnaires that its collections are bound to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import current_app, g, request, url_for

from survey_app.config import Settings
from survey_app.inspection.editions import edition_questionnaire
from survey_app.narration.catalogue import current_catalogue
from survey_app.presentation.blocks import Sound
from survey_app.presentation.films import FILMS, Film, read_film
from survey_app.presentation.page import Presenter
from survey_app.presentation.sheets import sheets_of
from survey_app.questionnaire.digest import content_digests
from survey_app.questionnaire.languages import ENGLISH, Language
from survey_app.questionnaire.library import Library
from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.pictures import PicturePack
from survey_app.questionnaire.records import Video
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


def saves_data() -> bool:
    """Whether the reader's phone asks for little data (WA-22): then a button tells first what it fetches."""
    return bool(request) and request.headers.get("Save-Data", "").strip().lower() == "on"


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
    return fresh_edition(questionnaire, library().pictures, f"/pictures/{questionnaire.slug}/{frame}")


def fresh_edition(questionnaire: Questionnaire, pack: PicturePack, folder: str) -> Edition:
    """A questionnaire ready to be shown with the pictures of a pack, which are served from `folder`."""
    sheets = sheets_of(questionnaire, pack, folder)
    content = content_digests(questionnaire, pack.digests, {})[""]
    return Edition(questionnaire, Presenter(questionnaire, sheets, sound, film), content)


def sound(language: Language, text: str) -> Sound | None:
    """Where a sentence's clip is to be had; None when it has none."""
    clip = current_catalogue(settings().content, language).clip(text)
    return Sound(url_for("site.clip", language=language.tag, file=clip.file), clip.bytes) if clip else None


def film(video: Video) -> Film | None:
    """A film with the addresses of its files; None when one of them is not there."""
    return read_film(video, settings().content / FILMS, lambda name: url_for("site.film", file=name))
