"""`survey-app check` tells every problem as text or JSON, and its exit code says whether there are errors."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from survey_app.cli import app
from survey_app.config import REPOSITORY

YOUNGER = REPOSITORY / "questionnaires" / "area-send-children-younger"
TEXT = (YOUNGER / "questionnaire.yaml").read_text(encoding="utf-8")
LINE = re.compile(r"(?P<file>\S+):(?P<line>\d+): (?P<severity>error|warning) (?P<code>[a-z0-9-]+)(?: \((?P<rule>[^)]+)\))?: (?P<wrong>.+)")


def check(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(app, ["check", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str, str], Path]:
    """A folder with a shipped questionnaire in which a text is replaced."""

    def write(old: str, new: str) -> Path:
        assert old in TEXT
        folder = tmp_path / YOUNGER.name
        folder.mkdir()
        (folder / "questionnaire.yaml").write_text(TEXT.replace(old, new, 1), encoding="utf-8")
        return folder

    return write


@pytest.mark.parametrize("path", [YOUNGER, YOUNGER / "questionnaire.yaml"])
def test_a_sound_questionnaire_ends_well_given_as_folder_or_file(path: Path):
    result = check(path)
    assert result.exit_code == 0
    assert result.output.splitlines()[-1].startswith("0 errors, ")


def test_an_error_is_told_with_file_line_code_rule_and_remedy(changed: Callable):
    folder = changed("        scale: ", "        required: true\n        scale: ")
    result = check(folder)
    assert result.exit_code == 1
    first, *_, last = result.output.splitlines()
    found = LINE.fullmatch(first)
    assert found
    line = TEXT[: TEXT.index("        scale: ")].count("\n") + 1
    assert (found["file"], int(found["line"])) == (str(folder / "questionnaire.yaml"), line)
    assert (found["severity"], found["code"], found["rule"]) == ("error", "required-answer", "L40")
    assert "remove the key" in found["wrong"]
    assert last == "1 errors, 0 warnings"


def test_json_has_the_same_problems_with_every_part_by_name(changed: Callable):
    folder = changed("        scale: ", "        required: true\n        scale: ")
    result = check(folder, "--format", "json")
    (problem,) = json.loads(result.output)
    assert result.exit_code == 1
    assert set(problem) == {"file", "line", "code", "severity", "wrong", "remedy", "rule", "question"}
    assert (problem["code"], problem["severity"], problem["rule"]) == ("required-answer", "error", "L40")


def test_warnings_alone_end_well(changed: Callable):
    folder = changed("practice: true", "practice: false").joinpath("questionnaire.yaml")
    text = folder.read_text(encoding="utf-8").replace("role: practice", "role: about-you")
    folder.write_text(text, encoding="utf-8")
    result = check(folder, "--format", "json")
    problems = json.loads(result.output)
    assert "practice-missing" in {problem["code"] for problem in problems}
    assert {problem["severity"] for problem in problems} == {"warning"}
    assert result.exit_code == 0


def test_a_sound_questionnaire_is_an_empty_list_in_json_but_for_missing_clips():
    result = check(YOUNGER, "--format", "json")
    assert result.exit_code == 0
    assert {problem["code"] for problem in json.loads(result.output)} <= {"clip-missing"}


def test_a_file_that_is_not_there_is_a_problem_and_no_traceback(tmp_path: Path):
    result = check(tmp_path / "nothing.yaml")
    assert result.exit_code == 1
    assert "cannot-read-file" in result.output


def test_hostile_bytes_are_a_problem_and_no_traceback(tmp_path: Path):
    file = tmp_path / "questionnaire.yaml"
    file.write_bytes(b"\xff\xfe\0" * 100)
    result = check(file, "--format", "json")
    (problem,) = json.loads(result.output)
    assert (result.exit_code, problem["code"]) == (1, "not-utf-8")


def test_a_whole_content_folder_is_checked_with_its_own_shared_files_and_pictures(tiny_content: Callable[..., Path]):
    content = tiny_content(pictures=["yes"])
    codes = {problem["code"] for problem in json.loads(check(content, "--format", "json").output)}
    assert "missing-picture" in codes


def test_a_folder_whose_name_is_not_the_slug_is_told(tiny_content: Callable[..., Path]):
    content = tiny_content()
    (content / "questionnaires" / "tiny").rename(content / "questionnaires" / "other")
    result = check(content)
    assert result.exit_code == 1
    assert "slug-differs-from-folder" in result.output


def test_an_unknown_format_is_refused_by_name():
    result = CliRunner().invoke(app, ["check", "--format", "xml"])
    assert result.exit_code == 2
    assert "xml" in result.output
