"""The proof as people meet it: the command, the report it writes, and the page that inspectors find beside a collection."""

import json
import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import html5lib
import pytest
from click.testing import CliRunner, Result
from flask import Flask

from survey_app.cli import app as command
from survey_app.config import REPOSITORY
from survey_app.errors import SurveyError
from survey_app.inspection.opening import AREA_SEND
from survey_app.proof.report import Report, read_report
from survey_app.store import audit
from survey_app.store.collections import collections_of, find_inspection
from survey_app.store.database import Database
from survey_app.store.people import add_person, grant
from survey_app.store.proofs import newest_proof, proof_dates
from tests.journeys.proving import WHOLE, spoken_content
from tests.support.clips import clip_file
from tests.support.page_rules import PageClient
from tests.support.settings import TEXT_KEY

PASSWORD = "words for trying it"
PAGE = "/inspect/north-moor/tiny/proof.html"
THREE = [
    "Same questions, codes, order and paths: checked by machine.",
    "Same meaning: not signed off.",
    "Same measurement: not yet shown.",
]
Run = Callable[..., Result]


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return spoken_content(tmp_path_factory.mktemp("spoken") / "content", WHOLE)


@pytest.fixture
def content(spoken: Path, tmp_path: Path) -> Path:
    return shutil.copytree(spoken, tmp_path / "content")


@pytest.fixture
def run(sqlite_url: str, tmp_path: Path, content: Path) -> Run:
    """Runs `survey-app` on the small questionnaire and an empty database."""
    known = {
        "SURVEY_CONTENT": str(content),
        "DATABASE_URL": sqlite_url,
        "TEXT_KEYS": TEXT_KEY,
        "SURVEY_INSTANCE": str(tmp_path / "instance"),
    }
    unset = dict.fromkeys(("SURVEY_ENV", "SECRET_KEY", "PSEUDO_LANGUAGES"))
    return lambda *words, **changes: CliRunner().invoke(command, words, env=known | unset | changes)


@pytest.fixture
def opened(run: Run) -> Run:
    """The same with an inspection that has the questionnaire open, proved at its opening."""
    answer = run(
        "inspection", "open", "north-moor", "--area", "your area", "--questionnaire", "tiny", "--untested-because", "These are tests."
    )
    assert answer.exit_code == 0, answer.output
    assert "tiny: same questions, codes, order and paths: checked by machine." in answer.output
    return run


@pytest.fixture
def database(sqlite_url: str):
    made = Database(sqlite_url)
    yield made
    made.engine.dispose()


def kept(database: Database) -> Report:
    (collection,) = collections_of(database, find_inspection(database, "north-moor").id)
    proof = newest_proof(database, collection.id)
    assert proof
    return read_report(proof.report)


@pytest.fixture
def inspector(opened: Run, database: Database, make_app: Callable[..., Flask], content: Path) -> PageClient:
    person = add_person(database, "An inspector", "inspector@survey.example", "inspector", PASSWORD)
    grant(database, person, find_inspection(database, "north-moor").id)
    client = PageClient(make_app(content=content))
    client.open("/inspect/sign-in")
    client.press("Sign in", email=person.email, password=PASSWORD)
    return client


def change(content: Path, old: str, new: str) -> None:
    path = content / "questionnaires" / "tiny" / "questionnaire.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def told(output: str, lines: Sequence[str]) -> bool:
    return all(line in output for line in lines)


def test_the_command_makes_three_statements(run: Run):
    answer = run("prove", "tiny")
    assert (answer.exit_code, told(answer.output, THREE)) == (0, True), answer.output


def test_the_command_writes_a_report_for_programs_and_one_to_read(run: Run, tmp_path: Path):
    run("prove", "tiny", "--json", str(tmp_path / "proof.json"), "--html", str(tmp_path / "proof.html"))
    report = read_report((tmp_path / "proof.json").read_text())
    assert (report.holds, report.formats, report.languages) == (True, ("standard", "easy-read", "audio"), ("en",))
    assert re.fullmatch("[0-9a-f]{16}", report.frame)
    assert re.fullmatch("[0-9a-f]{16}", report.content)
    assert min(report.counts.pages, report.counts.comparisons, report.counts.clips, report.counts.pictures) > 0
    page = (tmp_path / "proof.html").read_text()
    html5lib.HTMLParser(strict=True).parse(page)
    assert told(page, [f"<b>{line}</b>" for line in THREE])
    assert "<script" not in page
    assert not re.findall(r'(?:src|href)="(?!#)', page), "a file to keep asks for other files"
    assert told(page, ["Adults make plans for you.", "Do they listen to you?", report.frame, report.content])


def test_differences_end_the_command_with_1_and_say_what_to_do(run: Run, content: Path):
    clip_file(content, "Who helps you?").unlink()
    answer = run("prove", "tiny")
    assert answer.exit_code == 1
    assert told(answer.output, ["not shown, 3 differences found", "who-helps, easy-read, en: clip", "survey-app narrate tiny"])
    assert "Same meaning: not signed off." in answer.output


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("none",), "There is no questionnaire 'none'"),
        (("tiny", "--language", "xx"), "There is no language 'xx'. There are: en."),
        (("tiny", "--since", "nowhere.json"), "nowhere.json cannot be read"),
        (("tiny", "--collection", "nowhere"), "There is no inspection 'nowhere'"),
        (("tiny", "--json", "/no/such/folder/proof.json"), "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_told(run: Run, words: tuple[str, ...], message: str):
    error = run("prove", *words).exception
    assert isinstance(error, SurveyError)
    assert message in str(error)


def test_pseudo_languages_are_proved_when_asked_for(run: Run):
    answer = run("prove", "tiny", "--language", "en-XA", "--language", "ar-XB")
    assert answer.exit_code == 0, answer.output
    assert "2 languages" in answer.output


def test_a_translation_is_proved_and_what_is_not_translated_is_told(run: Run, content: Path, tmp_path: Path):
    folder = content / "translations" / "cy" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Do you get help?"\nmsgstr "Ydych chi\'n cael help?"\n'
    (folder / "questionnaires.po").write_text(text)
    run("prove", "tiny", "--json", str(tmp_path / "proof.json"))
    report = read_report((tmp_path / "proof.json").read_text())
    assert report.languages == ("en", "cy")
    assert "Who helps you?" in report.untranslated["cy"]
    assert "Do you get help?" not in report.untranslated["cy"]
    assert {one.what for one in report.failures} == {"clip"}, "there are no Welsh clips, and nothing else is wrong"
    assert {one.language for one in report.failures} == {"cy"}


def test_a_later_proof_tells_what_became_stale(run: Run, content: Path, tmp_path: Path):
    run("prove", "tiny", "--json", str(tmp_path / "before.json"))
    change(content, "[{text: Do you get help?, picture: help}]", "[{text: Do people help you?, picture: help}]")
    answer = run("prove", "tiny", "--since", str(tmp_path / "before.json"))
    assert "question help: easy-read (words); did not change: look at standard, audio; clips missing in en: 1" in answer.output


def test_opening_an_inspection_keeps_a_proof_with_each_collection(opened: Run, database: Database):
    report = kept(database)
    assert (report.inspection, report.area, report.untested_because) == ("north-moor", "your area", "These are tests.")
    assert (report.holds, report.stale, report.since) == (True, (), "the opening of the collection")
    assert "prove" in {entry.action for entry in audit.entries(database)}


def test_the_demonstration_is_proved_too(run: Run, monkeypatch: pytest.MonkeyPatch):
    proved: list[str] = []
    monkeypatch.setattr("survey_app.cli.prove_opened", lambda settings, database, found: proved.extend(one.questionnaire for one in found))
    settings = {"SURVEY_CONTENT": str(REPOSITORY)}
    assert run("demo", "--responses", "0", **settings).exit_code == 0
    assert proved == list(AREA_SEND)
    proved.clear()
    assert run("demo", "--responses", "0", **settings).exit_code == 0
    assert proved == [], "what is there already is not proved again"


def test_what_is_open_stays_open_when_the_proof_cannot_be_made(run: Run, database: Database, monkeypatch: pytest.MonkeyPatch):
    def fail(*anything: object) -> None:
        raise SurveyError("The disk is full. Make room.")

    monkeypatch.setattr("survey_app.prove_command.kept_proofs", fail)
    answer = run("inspection", "open", "north-moor", "--area", "North Moor", "--questionnaire", "tiny", "--untested-because", "Tests.")
    assert answer.exit_code == 0
    assert "It is open, but the proof of equivalence could not be made: The disk is full. Make room." in answer.output
    assert find_inspection(database, "north-moor")


def test_the_proof_can_be_left_for_later(run: Run, database: Database):
    words = ("--area", "North Moor", "--questionnaire", "tiny", "--untested-because", "Tests.", "--no-proof")
    assert run("inspection", "open", "north-moor", *words).exit_code == 0
    (collection,) = collections_of(database, find_inspection(database, "north-moor").id)
    assert newest_proof(database, collection.id) is None
    assert run("prove", "tiny", "--collection", "north-moor").exit_code == 1, "nobody has spoken the name of the area"
    assert any("North Moor" in one.expected for one in kept(database).failures)


def test_a_collection_is_proved_anew_against_its_last_proof(opened: Run, database: Database, content: Path):
    change(content, "standard: Do you get help?", "standard: Is there help for you?")
    assert opened("prove", "tiny", "--collection", "north-moor").exit_code == 1
    (one,) = kept(database).stale
    assert (one.item, one.changed, one.look_at) == ("question help", ("standard", "audio"), ("easy-read",))
    (collection,) = collections_of(database, find_inspection(database, "north-moor").id)
    assert len(proof_dates(database, collection.id)) == 2


def test_a_collection_is_proved_as_it_was_opened_when_the_file_has_another_frame(opened: Run, database: Database, content: Path):
    before = kept(database)
    change(content, "{code: school, label: School, picture: school}", "{code: class, label: School, picture: school}")
    assert opened("prove", "tiny", "--collection", "north-moor").exit_code == 0
    after = kept(database)
    assert after.frame == before.frame
    assert after.warnings[-1] == "The file has another frame by now. This proof is of the edition that respondents meet."


def test_inspectors_find_the_proof_beside_the_collection(inspector: PageClient, database: Database):
    inspector.open("/inspect/north-moor/tiny")
    inspector.follow("Proof of equivalence of the formats")
    assert inspector.page.heading.startswith("Proof of equivalence")
    assert told(inspector.page.text, THREE)
    assert told(
        inspector.page.text, ["was not tested with people", "These are tests.", "Do adults listen to you?", "Nothing changed since"]
    )
    assert "changed after this proof" not in inspector.page.text
    assert ("view", "north-moor/tiny") in {(entry.action, entry.subject) for entry in audit.entries(database)}
    inspector.open("/inspect/north-moor/tiny/proof.json")
    assert json.loads(inspector.answer.text)["statements"][0]["shown"] is True


def test_the_page_shows_differences_and_what_became_stale(inspector: PageClient, opened: Run, content: Path):
    clip_file(content, "Who helps you?").unlink()
    change(content, "[{text: Do you get help?, picture: help}]", "[{text: Do people help you?, picture: help}]")
    opened("prove", "tiny", "--collection", "north-moor")
    inspector.open(PAGE)
    for words in ("differences found", "who-helps", "bytes of the clip", "question help", "easy-read (words)", "standard, audio"):
        assert words in inspector.page.text


def test_the_page_says_when_content_changed_after_the_proof(
    opened: Run, inspector: PageClient, content: Path, make_app: Callable[..., Flask]
):
    change(content, "standard: Do you get help?", "standard: Is there help for you?")
    later = PageClient(make_app(content=content))
    later.open("/inspect/sign-in")
    later.press("Sign in", email="inspector@survey.example", password=PASSWORD)
    later.open(PAGE)
    assert "What is shown to respondents changed after this proof." in later.page.text


def test_a_collection_without_a_proof_says_how_to_make_one(run: Run, database: Database, make_app: Callable[..., Flask], content: Path):
    words = ("--area", "North Moor", "--questionnaire", "tiny", "--untested-because", "Tests.", "--no-proof")
    run("inspection", "open", "north-moor", *words)
    person = add_person(database, "An inspector", "inspector@survey.example", "inspector", PASSWORD)
    grant(database, person, find_inspection(database, "north-moor").id)
    client = PageClient(make_app(content=content))
    client.open("/inspect/sign-in")
    client.press("Sign in", email=person.email, password=PASSWORD)
    client.open(PAGE)
    assert "survey-app prove tiny --collection north-moor" in client.page.text
    assert client.browser.get("/inspect/north-moor/tiny/proof.json").status_code == 404


def test_records_of_people_are_shown_when_there_are_any(run: Run, content: Path, tmp_path: Path):
    records = "reviews:\n- {what: meaning-signed-off, by: a panel of readers, on: '2027-01-31', version: 1}\n"
    change(content, "opening:\n", records + "opening:\n")
    answer = run("prove", "tiny")
    assert "Same meaning: signed off by a panel of readers on 2027-01-31." in answer.output
    change(content, "version: 1}", "version: 2}")
    assert "Same meaning: not signed off." in run("prove", "tiny").output, "a record is of one version"


def test_shipped_questionnaires_carry_no_record_of_people(library):
    assert [one.slug for one in library.questionnaires.values() if one.signed_off or one.tested] == []
