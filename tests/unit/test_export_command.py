"""Exporting a collection from the command line: the file, the line in the audit log, and what is told when it cannot be done."""

import csv
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from survey_app.config import REPOSITORY
from survey_app.export_command import export
from survey_app.inspection.demonstration import seed
from survey_app.inspection.opening import open_collections
from survey_app.questionnaire.library import Library, read_library
from survey_app.store import audit
from survey_app.store.collections import open_inspection
from survey_app.store.database import Database
from survey_app.store.secrecy import TextKeys
from tests.support.clock import START
from tests.support.settings import TEXT_KEY

PARENTS = "northmoor/area-send-parents"


@pytest.fixture
def database(sqlite_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Database]:
    """The database that the command opens."""
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    monkeypatch.setenv("SURVEY_CONTENT", str(REPOSITORY))
    monkeypatch.setenv("SURVEY_INSTANCE", str(tmp_path / "instance"))
    made = Database(sqlite_url)
    yield made
    made.engine.dispose()


@pytest.fixture
def demonstration(database: Database, library: Library) -> int:
    """An invented inspection; how many parents answered in it."""
    seed(database, TextKeys((TEXT_KEY,)), library, "a password of some length", START, responses=60)
    return 39


def run(collection: str, kind: str, out: Path) -> Result:
    return CliRunner().invoke(export, [collection, "--to", kind, "--out", str(out)])


def test_a_csv_has_a_row_for_each_response_and_no_written_answer(library, demonstration, tmp_path):
    out = tmp_path / "parents.csv"
    result = run(PARENTS, "csv", out)
    assert result.exit_code == 0, result.output
    assert f"{demonstration} responses. Not for sharing." in result.output
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == demonstration
    assert {row["invented"] for row in rows} == {"invented"}
    written = [question.id for question in library.get("area-send-parents").questions if question.kind in ("short-text", "long-text")]
    assert written
    assert {row[id] for row in rows for id in written} <= {"answered", "skipped", "not-shown", "not-reached"}


def test_json_says_the_same_as_csv_with_numbers_as_numbers(demonstration, tmp_path):
    run(PARENTS, "csv", tmp_path / "a.csv")
    run(PARENTS, "json", tmp_path / "a.json")
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    objects = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [{name: str(value) for name, value in one.items()} for one in objects] == rows
    assert {type(one["minutes"]) for one in objects if one["state"] == "submitted"} == {int}


def test_every_export_is_logged_and_a_refused_one_is_not(database, demonstration, tmp_path):
    (tmp_path / "in-the-way.csv").mkdir()
    assert run(PARENTS, "json", tmp_path / "parents.json").exit_code == 0
    assert run(PARENTS, "csv", tmp_path / "in-the-way.csv").exit_code != 0
    (line,) = [entry for entry in audit.entries(database) if entry.action == "export"]
    assert (line.subject, line.person_id) == (PARENTS, None)
    assert json.loads(line.detail) == {"rows": demonstration, "what": "responses", "to": "json", "by": "command"}


def test_the_file_is_its_owner_s_alone_and_whole(demonstration, tmp_path):
    out = tmp_path / "parents.csv"
    out.write_text("an older export")
    run(PARENTS, "csv", out)
    assert out.stat().st_mode & 0o777 == 0o600
    assert not [path.name for path in tmp_path.glob("*.part")]
    assert out.read_text(encoding="utf-8").startswith("invented,state,")


def test_a_collection_is_exported_with_the_questionnaire_it_was_opened_with(database, tiny_content, monkeypatch, tmp_path):
    content = tiny_content()
    monkeypatch.setenv("SURVEY_CONTENT", str(content))
    inspection = open_inspection(database, "northshire", "Northshire", START)
    open_collections(database, read_library(content), inspection, (START, START + timedelta(days=7)), ["tiny"], "These are tests.")
    questionnaire = content / "questionnaires" / "tiny" / "questionnaire.yaml"
    questionnaire.write_text(questionnaire.read_text().replace("id: help\n", "id: renamed\n"))
    assert run("northshire/tiny", "csv", tmp_path / "tiny.csv").exit_code == 0
    assert run("northshire/tiny", "json", tmp_path / "tiny.json").exit_code == 0
    columns = (tmp_path / "tiny.csv").read_text(encoding="utf-8").strip().split(",")
    assert "help" in columns and "renamed" not in columns
    assert json.loads((tmp_path / "tiny.json").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("collection", "kind", "told"),
    [
        ("southmoor/area-send-parents", "csv", "There is no inspection 'southmoor'. See: survey-app links"),
        ("northmoor/area-send", "csv", "northmoor has no collection 'area-send'. It has: area-send-children,"),
        ("northmoor", "csv", "Write <inspection>/<questionnaire>, such as northmoor/area-send-parents."),
        (PARENTS, "xlsx", "xlsx comes with a later release. Write --to csv or --to json."),
        (PARENTS, "sav", "sav comes with a later release."),
        (PARENTS, "parquet", "parquet comes with a later release."),
        (PARENTS, "docx", "There is no kind of file 'docx'. Write --to csv or --to json."),
    ],
)
def test_what_cannot_be_exported_is_refused_with_what_to_do(database, demonstration, tmp_path, collection, kind, told):
    result = run(collection, kind, tmp_path / "refused")
    assert result.exit_code == 1
    assert told in str(result.exception)
    assert not (tmp_path / "refused").exists()
    assert not [entry for entry in audit.entries(database) if entry.action == "export"]


def test_a_folder_that_is_not_there_is_told(demonstration, tmp_path):
    result = run(PARENTS, "csv", tmp_path / "nowhere" / "parents.csv")
    assert result.exit_code == 1
    assert "Make it, or give another --out." in str(result.exception)


def test_a_database_that_was_never_made_is_told(database, monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'empty.db'}")
    result = run(PARENTS, "csv", tmp_path / "parents.csv")
    assert result.exit_code == 1
    assert "survey-app db upgrade" in str(result.exception)
