"""Opens a questionnaire in an application made for the proof, as a real collection with a real link."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from flask import Flask

from survey_app.inspection.editions import edition_questionnaire
from survey_app.inspection.opening import edition_files
from survey_app.proof.proving import Subject
from survey_app.questionnaire.library import Library
from survey_app.store.collections import Collection, open_collection, open_inspection
from survey_app.store.collections import edition_files as stored_files
from survey_app.store.database import Database


@dataclass(frozen=True, slots=True)
class Edition:
    """What a collection is bound to: the questionnaire's slug and audience, its frame, and the files that make it up."""

    slug: str
    audience: str
    frame: str
    files: Mapping[str, str]


def edition_in(library: Library, slug: str) -> Edition:
    """The file's own edition. Raises UnknownThing."""
    return Edition(slug, library.get(slug).audience, library.frame_digest(slug), edition_files(library.content, slug))


def edition_of(database: Database, collection: Collection) -> Edition:
    """The edition that a collection was opened with."""
    frame = collection.frame_digest
    return Edition(collection.questionnaire, collection.audience, frame, stored_files(database, frame))


def stage(app: Flask, edition: Edition, area: str = "") -> Subject:
    """Open an edition in the application's database, in an inspection of its own. Raises QuestionnaireError when it cannot be read."""
    database, library = app.extensions["survey-database"], app.extensions["survey-library"]
    now, number = app.extensions["survey-clock"](), app.extensions.get("survey-staged", 0) + 1
    app.extensions["survey-staged"] = number
    link = f"proof-{number}"
    opened = open_inspection(database, link, area, now)
    window = now - timedelta(minutes=1), now + timedelta(days=1)
    open_collection(database, opened, edition.slug, edition.audience, (edition.frame, ""), edition.files, window, {"website": link})
    return Subject(edition_questionnaire(database, library, edition.slug, edition.frame), f"/s/{link}", area)
