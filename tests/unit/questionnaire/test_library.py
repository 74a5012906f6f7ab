"""The library reads a whole content folder, pictures included, and tells what is wrong anywhere in it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from survey_app.errors import QuestionnaireError, UnknownThing
from survey_app.questionnaire.library import read_library, require_readable
from survey_app.questionnaire.problems import Problem, errors, listed
from tests.support.content import questionnaire_text


def test_a_sound_folder_is_read_without_a_problem(tiny_content: Callable[..., Path]):
    library = read_library(tiny_content(questionnaire_text(), questionnaire_text(slug="other")))
    assert library.problems == ()
    assert set(library.questionnaires) == {"tiny", "other"}
    assert require_readable(library) is library
    assert library.frame_digest("tiny") != library.frame_digest("other")


def test_a_questionnaire_that_is_not_there_is_told_with_those_that_are(tiny_content: Callable[..., Path]):
    library = read_library(tiny_content())
    with pytest.raises(UnknownThing, match=r"'nothing'.*tiny"):
        library.get("nothing")


def test_a_folder_with_nothing_in_it_says_so(tmp_path: Path):
    library = read_library(tmp_path)
    assert {problem.code for problem in library.problems} == {"cannot-read-file"}
    with pytest.raises(UnknownThing, match="none could be read"):
        library.get("tiny")


def test_one_broken_file_does_not_take_the_others_with_it(tiny_content: Callable[..., Path]):
    library = read_library(tiny_content(questionnaire_text(), questionnaire_text(slug="broken").replace("version: 1", "version: one")))
    assert set(library.questionnaires) == {"tiny"}
    assert [(problem.code, problem.file) for problem in library.problems] == [("wrong-value", "questionnaires/broken/questionnaire.yaml")]
    with pytest.raises(QuestionnaireError, match=r"questionnaires/broken/questionnaire\.yaml:2"):
        require_readable(library)


def test_a_drawing_without_an_entry_and_an_entry_without_a_drawing_are_told(tiny_content: Callable[..., Path]):
    content = tiny_content()
    pictures = content / "media" / "pictures"
    (pictures / "no.svg").rename(pictures / "stray.svg")
    library = read_library(content)
    assert {problem.code for problem in library.problems} == {"picture-without-entry", "picture-without-drawing"}
    ledger = (pictures / "ledger.yaml").read_text(encoding="utf-8").splitlines()
    (missing,) = [problem for problem in library.problems if problem.code == "picture-without-drawing"]
    assert ledger[missing.line - 1].strip().startswith("no:")


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        ("alternative: " + "word " * 15, set()),
        ("alternative: " + "word " * 16, {"long-alternative-text"}),
        ('shows: "yes"', {"pictures-alike"}),
    ],
)
def test_an_entry_is_short_and_tells_its_drawing_from_others(tiny_content: Callable[..., Path], entry: str, codes: set[str]):
    content = tiny_content(pictures=["yes", "no"])
    ledger = content / "media" / "pictures" / "ledger.yaml"
    key = entry.partition(":")[0]
    lines = ledger.read_text(encoding="utf-8").splitlines()
    at = next(at for at, line in enumerate(lines) if line.strip().startswith("yes:" if key == "alternative" else "no:"))
    lines[at] = re.sub(rf'{key}: "[^"]*"', entry, lines[at])
    ledger.write_text("\n".join(lines), encoding="utf-8")
    found = [problem for problem in read_library(content).problems if problem.file.endswith("ledger.yaml")]
    assert {problem.code for problem in found} == codes
    assert {problem.severity for problem in found} <= {"error"}


def test_a_picture_without_a_style_has_that_of_the_pack(tiny_content: Callable[..., Path]):
    content = tiny_content(pictures=["yes", "no"])
    ledger = content / "media" / "pictures" / "ledger.yaml"
    ledger.write_text(ledger.read_text(encoding="utf-8").replace('shows: "no"', 'style: photographs, shows: "no"'), encoding="utf-8")
    pictures = read_library(content).pictures.pictures
    assert (pictures["yes"].style, pictures["no"].style) == ("plain", "photographs")


def test_a_sheet_holds_each_known_picture_once(tiny_content: Callable[..., Path]):
    pack = read_library(tiny_content()).pictures
    sheet = pack.sheet(["no", "no", "nowhere", "yes"])
    assert sheet.count("<symbol") == 2
    assert 'id="no"' in sheet and 'id="yes"' in sheet
    assert pack.sheet([]) == '<svg xmlns="http://www.w3.org/2000/svg"></svg>'


def test_a_picture_s_digest_is_that_of_drawing_and_alternative_text(tiny_content: Callable[..., Path]):
    content = tiny_content()
    before = read_library(content).pictures.digests
    ledger = content / "media" / "pictures" / "ledger.yaml"
    ledger.write_text(ledger.read_text(encoding="utf-8").replace('alternative: "no"', 'alternative: "a cross"'), encoding="utf-8")
    (content / "media" / "pictures" / "yes.svg").write_text('<svg viewBox="0 0 96 96"><path d="M0 0"/></svg>', encoding="utf-8")
    now = read_library(content).pictures.digests
    assert {id for id in now if now[id] != before[id]} == {"no", "yes"}


def test_problems_read_as_one_line_and_errors_are_those_that_stop():
    one = Problem("a.yaml", 3, "unknown-key", "error", "There is no key 'x' here.", "Remove it.", "L40", "a")
    two = Problem("a.yaml", 4, "too-long", "warning", "It is long.", "Cut it.")
    assert one.as_text() == "a.yaml:3: error unknown-key (L40): There is no key 'x' here. Remove it."
    assert two.as_text() == "a.yaml:4: warning too-long: It is long. Cut it."
    assert errors([one, two]) == (one,)


@pytest.mark.parametrize(
    ("count", "text"), [(0, ""), (2, "0, 1"), (20, ", ".join(map(str, range(20)))), (22, ", ".join(map(str, range(20))) + " and 2 more")]
)
def test_a_long_row_of_words_is_cut(count: int, text: str):
    assert listed(map(str, range(count))) == text
