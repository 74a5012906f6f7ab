"""The command line: what it prints for people and for scripts, and what it says when it cannot do what was asked."""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import sqlalchemy as sa
from flask import Flask

from survey_app.cli import main
from survey_app.config import REPOSITORY
from survey_app.questionnaire.model import CHILDREN, PARENTS, PRACTITIONERS
from survey_app.store.database import Database
from survey_app.store.people import person_signing_in
from survey_app.store.tables import metadata
from tests.journeys.walking import begin
from tests.support.content import questionnaire_text, write_content
from tests.support.page_rules import PageClient
from tests.support.settings import TEXT_KEY

KEYS = ["questionnaire", "audience", "channel", "url", "opens", "closes"]
MAIN = {CHILDREN: "area-send-children", PARENTS: "area-send-parents", PRACTITIONERS: "area-send-practitioners"}
OPEN = ("inspection", "open", "north-moor", "--area", "North Moor", "--untested-because", "These are tests.", "--no-proof")
Told = tuple[int, str, str]
Run = Callable[..., Told]


@pytest.fixture
def run(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `survey-app` with arguments, on an empty database and without any setting of this machine; gives (exit code, output, errors)."""
    for name in ("SURVEY_ENV", "SECRET_KEY", "BASE_URL", "PORT", "PSEUDO_LANGUAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    monkeypatch.setenv("SURVEY_INSTANCE", str(tmp_path / "instance"))
    monkeypatch.setenv("SURVEY_CONTENT", str(REPOSITORY))
    monkeypatch.setenv("TEXT_KEYS", TEXT_KEY)

    def call(*arguments: str) -> Told:
        monkeypatch.setattr(sys, "argv", ["survey-app", *arguments])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    """The database that the commands use."""
    made = Database(sqlite_url)
    yield made
    made.engine.dispose()


@pytest.fixture
def small(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The same with a small questionnaire instead of the shipped ones."""
    monkeypatch.setenv("SURVEY_CONTENT", str(write_content(tmp_path / "content", questionnaire_text())))
    return run


def count(database: Database, table: str) -> int:
    with database.reading() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(metadata.tables[table])).scalar_one()


@pytest.fixture
def demonstration(run: Run) -> Told:
    return run("demo", "--responses", "60", "--no-proof")


def test_links_for_scripts_have_the_shape_that_was_promised(run: Run, demonstration: Told):
    code, text, _ = run("links", "--json")
    found = json.loads(text)
    assert code == 0
    for link in found:
        assert list(link)[: len(KEYS)] == KEYS
        assert all(isinstance(link[key], str) and link[key] for key in KEYS)
        assert datetime.fromisoformat(link["opens"]) < datetime.fromisoformat(link["closes"])
        assert datetime.fromisoformat(link["opens"]).tzinfo
        assert urlsplit(link["url"])[:2] == ("http", "localhost:8000")
    assert {link["audience"] for link in found} == {CHILDREN, PARENTS, PRACTITIONERS}
    assert {audience: next(link["questionnaire"] for link in found if link["audience"] == audience) for audience in MAIN} == MAIN


@pytest.mark.parametrize(
    ("name", "value", "site"),
    [
        ("BASE_URL", "https://survey.example", "https://survey.example"),
        ("BASE_URL", "https://survey.example/", "https://survey.example"),
        ("PORT", "8123", "http://localhost:8123"),
    ],
)
def test_links_are_absolute(small: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str, site: str):
    monkeypatch.setenv(name, value)
    small(*OPEN, "--questionnaire", "tiny")
    assert next(link["url"] for link in json.loads(small("links", "--json")[1])) == f"{site}/s/north-moor-tiny-school"


def test_links_without_any_say_what_to_do(run: Run):
    assert run("links", "--json") == (0, "[]\n", "")
    assert "survey-app demo" in run("links")[1]


def test_links_for_people_tell_address_and_end(small: Run):
    small(*OPEN, "--questionnaire", "tiny")
    lines = small("links")[1].splitlines()
    assert len(lines) == 5
    assert all(line.startswith("http://localhost:8000/s/north-moor-tiny-") and "closes 20" in line for line in lines)


def test_every_printed_link_can_be_answered(run: Run, demonstration: Told, make_app: Callable[..., Flask], clock):
    found = json.loads(run("links", "--json")[1])
    app = make_app()
    app.extensions["survey-clock"] = lambda: datetime.fromisoformat(found[0]["opens"])
    for link in {link["questionnaire"]: link for link in reversed(found)}.values():
        begin(PageClient(app), urlsplit(link["url"]).path, "easy-read")


def test_the_demonstration_is_made_once(run: Run, demonstration: Told, database: Database, tmp_path: Path):
    code, text, _ = demonstration
    assert (code, "Made an invented inspection with 60 invented responses." in text) == (0, True)
    before = {table: count(database, table) for table in metadata.tables}
    assert before["responses"] == 60
    code, text, _ = run("demo", "--responses", "60")
    assert (code, "The demonstration is there already." in text) == (0, True)
    assert {table: count(database, table) for table in metadata.tables} == before


def test_the_demonstration_tells_a_sign_in_that_works_and_only_its_owner_can_read(demonstration: Told, database: Database):
    password = demonstration[1].partition("Password: ")[2].strip()
    assert person_signing_in(database, "demonstration@survey.example", password)
    note = Path(database.url.database or "").parent / "demonstration-sign-in.txt"
    assert password in note.read_text(encoding="utf-8")
    assert note.stat().st_mode & 0o077 == 0


def test_the_demonstration_is_refused_in_production_before_anything_is_touched(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("SURVEY_ENV", "production")
    monkeypatch.setenv("SECRET_KEY", "x" * 40)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'production' / 'survey.db'}")
    code, text, told = run("demo")
    assert (code, text) == (1, "")
    assert told.startswith("A demonstration is never made in production.")
    assert not (tmp_path / "production").exists()


def test_an_inspection_is_opened_and_closed(small: Run, database: Database, make_app: Callable[..., Flask], tmp_path: Path):
    opened = small(*OPEN, "--days", "3", "--questionnaire", "tiny")
    assert opened == (0, "North Moor is open for 3 days. See the links with: survey-app links\n", "")
    app = make_app(content=tmp_path / "content")
    (link, *_) = json.loads(small("links", "--json")[1])
    app.extensions["survey-clock"] = lambda: datetime.fromisoformat(link["opens"])
    client = PageClient(app)
    begin(client, "/s/north-moor-tiny-school")
    assert small("inspection", "close", "north-moor") == (0, "Closed. 1 responses stay as unfinished.\n", "")
    assert small("inspection", "close", "north-moor") == (0, "Closed. 0 responses stay as unfinished.\n", "")


def test_a_full_inspection_has_four_questionnaires(run: Run):
    assert run(*OPEN)[0] == 0
    found = {link["questionnaire"] for link in json.loads(run("links", "--json")[1])}
    assert found == {"area-send-children", "area-send-children-younger", "area-send-parents", "area-send-practitioners"}


def test_a_person_is_added(small: Run, database: Database):
    small(*OPEN, "--questionnaire", "tiny")
    password = "a password of some length"
    options = ("--name", "Ines", "--role", "inspector", "--inspection", "north-moor", "--password", password)
    assert small("user", "add", "ines@survey.example", *options) == (0, "Ines can sign in as inspector.\n", "")
    assert person_signing_in(database, "ines@survey.example", password)
    assert count(database, "access") == 1


ADD = ("user", "add", "ines@survey.example", "--name", "Ines", "--password", "a password of some length")
REFUSED = {
    "an inspection that is not there": (("inspection", "close", "nowhere"), "There is no inspection 'nowhere'. See: survey-app links"),
    "a questionnaire that is not there": ((*OPEN, "--questionnaire", "tinny"), "There is no questionnaire 'tinny'. There are: tiny."),
    "a slug that no address can carry": (
        ("inspection", "open", "North Moor/1", *OPEN[3:], "--questionnaire", "tiny"),
        "cannot be part of an address. Use",
    ),
    "an untested form without a reason": ((*OPEN[:5], "--questionnaire", "tiny"), '--untested-because "..."'),
    "an untested form with an empty reason": (
        (*OPEN[:6], " ", "--questionnaire", "tiny"),
        "Nobody has tested the easy read of tiny (version 1)",
    ),
    "a slug that is too long": (("inspection", "open", "n" * 41, *OPEN[3:], "--questionnaire", "tiny"), "Use up to 40 lower-case letters"),
    "no days": ((*OPEN, "--days", "0"), "--days"),
    "a role that is not there": ((*ADD, "--role", "chief"), "There is no role 'chief'. Use one of: administrator,"),
    "a short password": ((*ADD[:-1], "short", "--role", "inspector"), "The password is too short. Use at least 12 characters."),
    "a person for no inspection": ((*ADD, "--role", "inspector", "--inspection", "nowhere"), "There is no inspection 'nowhere'."),
    "a command that is not there": (("inspect",), "No such command"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_done_is_told_with_what_to_do_and_changes_nothing(small: Run, database: Database, what: str):
    arguments, told = REFUSED[what]
    code, _, errors = small(*arguments)
    assert code != 0
    assert told in errors
    assert "Traceback" not in errors
    assert {table: count(database, table) for table in ("inspections", "collections", "people")} == dict.fromkeys(
        ("inspections", "collections", "people"), 0
    )


def test_the_same_slug_or_address_twice_is_told(small: Run):
    for told in ("", "There is an inspection 'north-moor' already. Choose another slug"):
        code, _, errors = small(*OPEN, "--questionnaire", "tiny")
        assert (code != 0, told in errors) == (bool(told), True)
    for told in ("", "ines@survey.example is already there."):
        code, _, errors = small(*ADD, "--role", "inspector")
        assert (code != 0, told in errors) == (bool(told), True)


def test_a_questionnaire_with_errors_is_not_opened(run: Run, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    content = write_content(tmp_path / "content", questionnaire_text(ending=""))
    monkeypatch.setenv("SURVEY_CONTENT", str(content))
    code, _, errors = run(*OPEN, "--questionnaire", "tiny")
    assert code == 1
    assert "This cannot be opened: tiny. Put these errors right first:" in errors
    assert "questionnaire.yaml:" in errors
    assert count(database, "inspections") == 0


@pytest.mark.parametrize("command", [("links",), ("inspection", "close", "x"), (*OPEN,), (*ADD, "--role", "inspector"), ("serve",)])
def test_a_database_that_is_not_ready_is_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'empty.db'}")
    assert run(*command) == (1, "", "The database is not at this version. Run: survey-app db upgrade\n")


def test_a_database_is_brought_up_to_date_once_and_again(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'empty.db'}")
    for _ in range(2):
        assert run("db", "upgrade") == (0, "The database is at this version.\n", "")
    assert run("links", "--json") == (0, "[]\n", "")


@pytest.mark.parametrize("command", [("db", "upgrade"), ("links",), ("demo",)])
@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("nonsense", "DATABASE_URL cannot be used. Write it as sqlite:///"),
        ("mysql://survey@localhost/survey", "DATABASE_URL cannot be used. Write it as sqlite:///"),
        ("sqlite://", "DATABASE_URL cannot be used. Write it as sqlite:///"),
        ("postgresql://survey@127.0.0.1:9/survey?connect_timeout=2", "The database cannot be reached: "),
    ],
)
def test_a_database_that_cannot_be_used_is_told(run: Run, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], url: str, told: str):
    monkeypatch.setenv("DATABASE_URL", url)
    code, _, errors = run(*command)
    assert code == 1
    assert errors.startswith(told)
    assert errors.count("\n") == 1


def test_production_without_its_settings_names_all_of_them(run: Run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SURVEY_ENV", "production")
    for name in ("TEXT_KEYS", "DATABASE_URL"):
        monkeypatch.delenv(name)
    code, _, errors = run("links")
    assert code == 1
    assert errors.startswith("Set these and start again: ")
    assert all(f"{name} is not set" in errors for name in ("SECRET_KEY", "TEXT_KEYS", "DATABASE_URL"))


def test_a_key_can_be_used_for_texts(run: Run, monkeypatch: pytest.MonkeyPatch):
    code, key, _ = run("key")
    assert code == 0
    monkeypatch.setenv("TEXT_KEYS", f"{key.strip()} {TEXT_KEY}")
    assert run("links")[0] == 0


def test_help_is_there_for_every_command(run: Run):
    for command in ((), ("inspection",), ("inspection", "open"), ("user", "add"), ("demo",), ("links",), ("db",), ("serve",), ("check",)):
        code, text, _ = run(*command, "--help")
        assert (code, text.startswith("Usage: ")) == (0, True)
