"""`survey-app check` tells every problem as text, JSON or SARIF, and its exit code says whether there are errors."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from survey_app.cli import app
from survey_app.config import REPOSITORY
from survey_app.questionnaire.checks import all_checks
from survey_app.questionnaire.checks.accepting import RULES
from survey_app.questionnaire.problems import Checked, Problem
from survey_app.questionnaire.report import as_json, as_text

YOUNGER = REPOSITORY / "questionnaires" / "area-send-children-younger"
TEXT = (YOUNGER / "questionnaire.yaml").read_text(encoding="utf-8")
HEAD = re.compile(r" +(?P<line>\d+)  (?P<severity>error|warning) +(?P<code>[a-z0-9-]+)(?: \((?P<rule>[^)]+)\))?")


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
    file, head, wrong, remedy, *_, limits, last = result.output.splitlines()
    found = HEAD.fullmatch(head)
    assert found
    line = TEXT[: TEXT.index("        scale: ")].count("\n") + 1
    assert (file, int(found["line"])) == (str(folder / "questionnaire.yaml"), line)
    assert (found["severity"], found["code"], found["rule"]) == ("error", "required-answer", "L40")
    assert "required" in wrong
    assert "remove the key" in remedy
    assert limits.startswith("Checks cannot judge ")
    assert last == "1 errors, 0 warnings"


def test_problems_stand_below_their_file_in_the_order_of_its_lines(changed: Callable):
    folder = changed("        scale: ", "        required: true\n        default: yes\n        scale: ")
    lines = check(folder).output.splitlines()
    assert lines.count(str(folder / "questionnaire.yaml")) == 1
    numbers = [int(found["line"]) for line in lines if (found := HEAD.fullmatch(line))]
    assert len(numbers) == 2
    assert numbers == sorted(numbers)


def test_json_has_the_same_problems_with_every_part_by_name(changed: Callable):
    folder = changed("        scale: ", "        required: true\n        scale: ")
    result = check(folder, "--format", "json")
    told = json.loads(result.output)
    assert set(told) == {"problems", "accepted", "limits"}
    (problem,) = told["problems"]
    assert result.exit_code == 1
    assert set(problem) == {"file", "line", "code", "severity", "wrong", "remedy", "rule", "question", "place"}
    assert (problem["code"], problem["severity"], problem["rule"]) == ("required-answer", "error", "L40")


ACCEPT = """
accept:
  - {check: practice-missing, because: "The first question is easy enough."}
"""


@pytest.fixture
def without_practice(changed: Callable) -> Path:
    """A questionnaire with a warning and no error."""
    folder: Path = changed("practice: true", "practice: false")
    file = folder / "questionnaire.yaml"
    text = file.read_text(encoding="utf-8").replace("role: practice", "role: about-you")
    file.write_text(text, encoding="utf-8")
    return folder


def accepted(folder: Path) -> Path:
    """The folder with its warning accepted, beside whatever the questionnaire accepts already."""
    file = folder / "questionnaire.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("\naccept:\n", ACCEPT, 1) if "\naccept:\n" in text else text + ACCEPT, encoding="utf-8")
    return folder


def test_warnings_alone_end_well(without_practice: Path):
    result = check(without_practice, "--format", "json")
    problems = json.loads(result.output)["problems"]
    assert "practice-missing" in {problem["code"] for problem in problems}
    assert {problem["severity"] for problem in problems} == {"warning"}
    assert result.exit_code == 0


def test_an_accepted_warning_is_counted_and_listed_with_its_reason_when_asked(without_practice: Path):
    folder = accepted(without_practice)
    short, long = check(folder).output, check(folder, "--accepted").output
    assert "practice-missing" not in short
    assert "--accepted" in short.splitlines()[-3]
    assert short.splitlines()[-1].endswith(" accepted")
    assert "practice-missing (L48)" in long
    assert "Because: The first question is easy enough." in long


def test_an_accepted_warning_stands_apart_in_json(without_practice: Path):
    told = json.loads(check(accepted(without_practice), "--format", "json").output)
    assert "practice-missing" not in {problem["code"] for problem in told["problems"]}
    (one,) = [one for one in told["accepted"] if one["code"] == "practice-missing"]
    assert (one["line"], one["because"]) == (1, "The first question is easy enough.")


def test_what_is_for_information_is_listed_when_asked():
    told = Checked((Problem("one.yaml", 3, "reading-grade", "information", "The grade is 5.0.", "It is for information."),))
    short, long = as_text(told), as_text(told, with_information=True)
    assert "reading-grade" not in short
    assert "For more: --information." in short
    assert "The grade is 5.0." in long
    assert short.splitlines()[-1] == long.splitlines()[-1] == "0 errors, 0 warnings, 1 for information"
    assert as_json(told)["problems"]


# SARIF 2.1.0: the parts that code review tools read, from the standard's own schema.
SARIF = {
    "type": "object",
    "required": ["version", "runs", "$schema"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "items": {
                "required": ["tool", "results", "columnKind"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "required": ["name", "rules"],
                                "properties": {
                                    "rules": {
                                        "uniqueItems": True,
                                        "items": {
                                            "required": ["id", "shortDescription", "help"],
                                            "properties": {
                                                "help": {"required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
                                                "defaultConfiguration": {
                                                    "properties": {"level": {"enum": ["none", "note", "warning", "error"]}}
                                                },
                                            },
                                        },
                                    }
                                },
                            }
                        },
                    },
                    "results": {
                        "items": {
                            "required": ["ruleId", "message", "locations", "level"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "message": {"required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
                                "locations": {
                                    "items": {
                                        "required": ["physicalLocation"],
                                        "properties": {
                                            "physicalLocation": {
                                                "required": ["artifactLocation", "region"],
                                                "properties": {
                                                    "artifactLocation": {
                                                        "properties": {"uri": {"type": "string", "format": "uri-reference"}}
                                                    },
                                                    "region": {"properties": {"startLine": {"type": "integer", "minimum": 1}}},
                                                },
                                            }
                                        },
                                    }
                                },
                                "suppressions": {
                                    "items": {
                                        "required": ["kind"],
                                        "additionalProperties": False,
                                        "properties": {
                                            "kind": {"enum": ["inSource", "external"]},
                                            "status": {"enum": ["accepted", "underReview", "rejected"]},
                                            "justification": {"type": "string", "minLength": 1},
                                        },
                                    }
                                },
                            },
                        }
                    },
                },
            },
        },
    },
}


def sarif(*arguments: str | Path) -> dict:
    told = json.loads(check(*arguments, "--format", "sarif").output)
    jsonschema.validate(told, SARIF, format_checker=jsonschema.FormatChecker())
    return told["runs"][0]


def test_sarif_names_rule_level_file_and_line(changed: Callable):
    folder = changed("        scale: ", "        required: true\n        scale: ")
    run = sarif(folder)
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("required-answer", "error")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "required-answer"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("area-send-children-younger/questionnaire.yaml")
    assert place["region"]["startLine"] == TEXT[: TEXT.index("        scale: ")].count("\n") + 1
    assert "remove the key" in result["message"]["text"]


def test_sarif_knows_every_check_with_its_help():
    rules = {rule["id"]: rule for rule in sarif(YOUNGER)["tool"]["driver"]["rules"]}
    assert set(all_checks()) | set(RULES) <= set(rules)
    assert "L49" in rules["break-missing"]["help"]["text"]
    assert rules["break-missing"]["defaultConfiguration"]["level"] == "warning"


def test_sarif_shows_an_accepted_warning_as_suppressed_with_its_reason(without_practice: Path):
    (result,) = [one for one in sarif(accepted(without_practice))["results"] if one["ruleId"] == "practice-missing"]
    assert result["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "The first question is easy enough."}]


def test_a_file_that_is_not_there_is_a_problem_and_no_traceback(tmp_path: Path):
    result = check(tmp_path / "nothing.yaml")
    assert result.exit_code == 1
    assert "cannot-read-file" in result.output


def test_hostile_bytes_are_a_problem_and_no_traceback(tmp_path: Path):
    file = tmp_path / "questionnaire.yaml"
    file.write_bytes(b"\xff\xfe\0" * 100)
    result = check(file, "--format", "json")
    (problem,) = json.loads(result.output)["problems"]
    assert (result.exit_code, problem["code"]) == (1, "not-utf-8")


def test_a_whole_content_folder_is_checked_with_its_own_shared_files_and_pictures(tiny_content: Callable[..., Path]):
    content = tiny_content(pictures=["yes"])
    codes = {problem["code"] for problem in json.loads(check(content, "--format", "json").output)["problems"]}
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
