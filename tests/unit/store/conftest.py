"""A small questionnaire open in an invented area, on each database, and what is done to its responses."""

import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from survey_app.inspection.opening import open_collections
from survey_app.questionnaire.library import Library, read_library
from survey_app.questionnaire.model import Questionnaire
from survey_app.store import responses
from survey_app.store.collections import Collection, Link, links_of, open_inspection
from survey_app.store.database import Database
from survey_app.store.responses import Response, Save
from survey_app.store.secrecy import TextKeys
from survey_app.store.tables import metadata
from tests.support.content import questionnaire_text, write_content
from tests.support.settings import TEXT_KEY

NOW = datetime(2026, 3, 2, 9, 47, 31, tzinfo=UTC)
QUESTIONS = """\
- id: help
  kind: yes-no
  wording: {standard: Do you get help?, easy-read: [{text: Do you get help?, picture: help}]}
  short: Help
  role: about-you
- id: who-helps
  kind: multiple-choice
  wording: {standard: Who helps you?, easy-read: [{text: Who helps you?, picture: who}]}
  short: Who helps
  role: about-you
  when: {question: help, is: yes}
  options:
    - {code: family, label: My family, picture: family}
    - {code: school, label: School, picture: school}
- id: in-words
  kind: long-text
  wording: {standard: What helps you?, easy-read: [{text: What helps you?, picture: what}]}
  short: In words
  role: open
  limit: 400
"""
IDS = ("help", "who-helps", "in-words", "who-chose", "easy", "right-questions")


@dataclass(frozen=True)
class Survey:
    """An open collection, with short names for what the store does to its responses."""

    database: Database
    keys: TextKeys
    questionnaire: Questionnaire
    collection: Collection
    link: Link

    def begin(self, id: str | None = None, now: datetime = NOW) -> Response:
        return responses.start(
            self.database, id or secrets.token_hex(16), self.link, self.collection.content_digest, {"format": "easy-read"}, now
        )

    def save(self, response: Response, question: str, value: Any = None, **more: Any) -> Response:
        more = {"save_id": secrets.token_hex(8), "provenance": {"format": "standard"}} | more
        return responses.save(self.database, self.keys, self.questionnaire, response.id, Save(question, value=value, **more))

    def read(self, response: Response) -> Response:
        found = responses.read(self.database, response.id)
        assert found
        return found

    def submit(self, response: Response, now: datetime = NOW + timedelta(minutes=4)) -> None:
        responses.submit(self.database, response, now)

    def words(self, response: Response) -> dict[str, str]:
        return responses.words(self.database, self.keys, self.read(response))

    def met(self, response: Response) -> list[str]:
        return json.loads(self.rows("responses", id=response.id)[0].met)

    def rows(self, table: str, **where: Any) -> list[sa.Row]:
        """Rows of a table as they lie there, in the order of its first column."""
        one = metadata.tables[table]
        query = sa.select(one).where(*(one.c[name] == value for name, value in where.items())).order_by(*one.primary_key)
        with self.database.reading() as connection:
            return list(connection.execute(query))


@pytest.fixture(scope="session")
def small_library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return read_library(write_content(tmp_path_factory.mktemp("small"), questionnaire_text(QUESTIONS)))


@pytest.fixture
def survey(database: Database, small_library: Library) -> Survey:
    return survey_in(database, small_library)


def survey_in(database: Database, library: Library) -> Survey:
    inspection = open_inspection(database, "northmoor", "Northmoor", NOW, invented=True)
    (collection,) = open_collections(
        database, library, inspection, (NOW - timedelta(days=1), NOW + timedelta(days=6)), ("tiny",), "These are tests."
    )
    return Survey(database, TextKeys((TEXT_KEY,)), library.get("tiny"), collection, links_of(database, inspection.id)[0])
