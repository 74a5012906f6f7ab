"""docs/questionnaire.schema.json is current, and editors that use it accept and refuse what the loader does."""

import json
import re

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from survey_app.cli import app
from survey_app.config import REPOSITORY
from survey_app.questionnaire.schema import schema_text
from survey_app.questionnaire.source import QuestionnaireShape, QuestionShape
from survey_app.questionnaire.yaml_source import read_document
from tests.unit.questionnaire.conftest import Reader
from tests.unit.questionnaire.written import ask, option, say, section, whole

FILE = REPOSITORY / "docs" / "questionnaire.schema.json"
SHIPPED = sorted((REPOSITORY / "questionnaires").glob("*/questionnaire.yaml"))


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = json.loads(FILE.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_the_schema_in_the_repository_is_current():
    assert FILE.read_text(encoding="utf-8") == schema_text(), "Run: survey-app schema"


def test_the_command_agrees_that_it_is_current():
    assert CliRunner().invoke(app, ["schema", "--check"]).exit_code == 0


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_every_shipped_questionnaire_validates(validator: Draft202012Validator, path):
    value = read_document(path, path.name).value
    assert [error.message for error in validator.iter_errors(value)] == []


@pytest.mark.parametrize(
    "written",
    [
        whole() | {"colour": "red"},
        whole(ask("a", colour="red")),
        whole(sections=[section("a", ask("a"), colour="red")]),
        whole(ask("a", "single-choice", options=[option("one", colour="red"), option("two")])),
        whole(ask("a", required=True)),
        whole(ask("a", default="yes")),
        whole(ask("a") | {"kind": "slider"}),
        whole(audience="pupils"),
        whole(formats=[]),
        whole(title=None),
        whole(ask("a", limit=5000)),
        whole(ask("a", when={"question": "a", "like": "x"})),
        whole(ask("a", wording={"large": "A?"})),
        whole(ask("Not An Id")),
        whole(ask("a", outside=["a", "b", "c"])),
        whole(ask("a", criterion=["a", "b", "c"])),
        whole(ask("a", wording={"easy-read": [{"text": "A?"}]})),
        whole(texts={"help": {"colour": "red"}}),
        whole(glossary={"plan": {"picture": "plan"}}),
        whole(opening={}),
        whole(ages={"from": 30, "to": 40}),
    ],
)
def test_what_the_loader_refuses_the_schema_refuses(reader: Reader, validator: Draft202012Validator, written: dict):
    assert not validator.is_valid(written)
    assert reader.read(written)[0] is None


@pytest.mark.parametrize(
    "written",
    [
        whole(),
        whole(title={"standard": "A", "easy-read": "B"}),
        whole(ask("a", wording={"standard": ["One.", "Two?"]})),
        whole(ask("a", criterion="needs")),
        whole(ask("a", "yes-no"), ask("b", when={"all": [{"any": [{"question": "a", "is": "yes"}]}]})),
        whole(summary=say("A summary.")),
        whole(
            *(
                ask(f"q-{kind}", kind)
                for kind in (
                    "scale",
                    "single-choice",
                    "multiple-choice",
                    "yes-no",
                    "number",
                    "date",
                    "short-text",
                    "long-text",
                    "statement",
                )
            )
        ),
    ],
)
def test_what_the_loader_takes_the_schema_takes(reader: Reader, validator: Draft202012Validator, written: dict):
    assert [error.message for error in validator.iter_errors(written)] == []
    assert reader.read(written)[0] is not None


def test_every_key_is_told_in_the_page_on_the_language():
    page = (REPOSITORY / "docs" / "questionnaire-language.md").read_text(encoding="utf-8")
    words = set(re.findall(r"[a-z]+(?:-[a-z]+)*", page))
    keys = {field.alias or name for shape in (QuestionnaireShape, QuestionShape) for name, field in shape.model_fields.items()}
    assert len(keys) > 30
    assert keys - words == set()
