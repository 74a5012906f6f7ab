"""The demonstration: invented, walked along the real path, the same every time, and never in production."""

import json
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from survey_app.errors import QuestionnaireError, SurveyError
from survey_app.inspection import demonstration
from survey_app.inspection.opening import edition_files, open_collections
from survey_app.inspection.results import Results
from survey_app.questionnaire.library import Library, read_library
from survey_app.questionnaire.path import met, path
from survey_app.store import people
from survey_app.store.collections import collections_of, inspections_all, links_of, open_inspection
from survey_app.store.database import Database
from survey_app.store.invented import InventedResponse, add_responses
from survey_app.store.secrecy import TextKeys
from survey_app.store.tables import responses, texts
from tests.support.content import questionnaire_text, write_content
from tests.support.settings import TEXT_KEY

NOW = datetime(2026, 1, 15, 14, 40, tzinfo=UTC)
KEYS = TextKeys((TEXT_KEY,))


def seeded(database: Database, library: Library, count: int = 120) -> demonstration.Seeded:
    return demonstration.seed(database, KEYS, library, "words for trying it", NOW, responses=count)


def rows(database: Database) -> list:
    with database.reading() as connection:
        return list(connection.execute(sa.select(responses)).mappings())


def test_every_audience_has_its_links_and_responses(database: Database, library: Library):
    done = seeded(database, library)
    assert done.made
    assert done.inspection.invented
    slugs = [link.slug for link in links_of(database)]
    assert {"northmoor-children-school", "northmoor-younger-school", "northmoor-parents-forum", "northmoor-practitioners-poster"} <= set(
        slugs
    )
    assert len(slugs) == 20
    counts = {}
    for collection in collections_of(database, done.inspection.id):
        results = Results(collection.id, library.get(collection.questionnaire))
        results.refresh(database)
        counts[collection.questionnaire] = len(results)
        assert collection.takes_new(NOW)
    assert counts == demonstration.split(120)
    assert sum(counts.values()) == 120


def test_invented_people_walk_the_real_path(database: Database, library: Library):
    done = seeded(database, library)
    names = {collection.id: collection.questionnaire for collection in collections_of(database, done.inspection.id)}
    for row in rows(database):
        questionnaire, answers = library.get(names[row["collection_id"]]), json.loads(row["answers"])
        values = {id: entry["value"] for id, entry in answers.items() if "value" in entry}
        on_path = path(questionnaire, values)
        assert json.loads(row["met"]) == list(met(on_path, answers)) == list(answers)
        assert (row["state"] == "submitted") == (len(answers) == len(on_path))
        for id, value in values.items():
            question = questionnaire.by_id[id]
            for code in value if isinstance(value, list) else [value]:
                assert isinstance(code, dict) or question.option(code), (id, code)


def test_what_they_wrote_is_stored_like_any_text(database: Database, library: Library):
    seeded(database, library)
    with database.reading() as connection:
        written = connection.execute(sa.select(texts)).all()
    assert written
    referred = {
        (row["id"], question, entry["value"]["text"])
        for row in rows(database)
        for question, entry in json.loads(row["answers"]).items()
        if isinstance(entry.get("value"), dict)
    }
    assert referred == {(text.response_id, text.question, text.id) for text in written}
    assert all(KEYS.decrypt(text.original, text.key_id).endswith(".") for text in written)


def test_a_second_call_says_that_it_is_there_and_changes_nothing(database: Database, library: Library):
    first = seeded(database, library, 30)
    before = rows(database)
    second = seeded(database, library, 30)
    assert (second.made, second.inspection) == (False, first.inspection)
    assert rows(database) == before


def test_the_demonstration_person_sees_this_inspection(database: Database, library: Library):
    done = seeded(database, library, 10)
    person = people.person_signing_in(database, demonstration.EMAIL, "words for trying it")
    assert person
    assert person.demonstration
    assert person.reads_results
    assert people.inspections_seen_by(database, person) == {done.inspection.id}


def test_the_same_seed_invents_the_same_answers(sqlite_url: str, tmp_path, library: Library):
    found = []
    for name in ("one", "two"):
        database = Database(f"sqlite:///{tmp_path / name}.db")
        database.upgrade()
        seeded(database, library, 40)
        found.append(sorted((row["answers"], row["state"], str(row["minutes"])) for row in rows(database)))
        database.engine.dispose()
    assert found[0] == found[1]


def test_it_is_refused_in_production(database: Database, library: Library):
    with pytest.raises(SurveyError, match="never made in production"):
        demonstration.seed(database, KEYS, library, "words for trying it", NOW, production=True)
    assert inspections_all(database) == ()


def test_invented_responses_are_refused_for_a_real_inspection(database: Database, library: Library):
    inspection = open_inspection(database, "real", "Realshire", NOW)
    collection = open_collections(database, library, inspection, (NOW, NOW), ["area-send-children"], "These are tests.")[0]
    one = InventedResponse("a" * 32, "school", "submitted", {}, {}, (), {}, None, NOW.date(), NOW.date(), 3)
    with pytest.raises(SurveyError, match="only for a demonstration"):
        add_responses(database, KEYS, collection, [one], {})
    assert rows(database) == []


def test_a_questionnaire_with_errors_is_not_opened(database: Database, tmp_path):
    text = questionnaire_text().replace("short: Help", "short: Help\n        when: {question: easy, is: 'yes'}")
    library = read_library(write_content(tmp_path / "content", text))
    inspection = open_inspection(database, "northmoor", "Northmoor", NOW, invented=True)
    with pytest.raises(QuestionnaireError, match="cannot be opened"):
        open_collections(database, library, inspection, (NOW, NOW), ["tiny"])
    assert collections_of(database, inspection.id) == ()


def test_an_edition_holds_the_questionnaire_and_everything_shared(library: Library):
    files = edition_files(library.content, "area-send-children")
    assert "questionnaires/area-send-children/questionnaire.yaml" in files
    assert {"questionnaires/shared/scales.yaml", "questionnaires/shared/criteria/area-send.yaml"} <= set(files)
    assert not [name for name in files if "parents" in name]
