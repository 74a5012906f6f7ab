"""The JSON Schema of questionnaire files, generated from their shape so that editors complete and validate."""

import json
from typing import Any

from survey_app.questionnaire.source import QuestionnaireShape


def questionnaire_schema() -> dict[str, Any]:
    """The schema as an author's editor needs it: a text may stand wherever a list or a mapping of one is meant."""
    schema = QuestionnaireShape.model_json_schema(by_alias=True)
    definitions = schema["$defs"]
    text = {"type": "string", "minLength": 1}
    definitions["LabelShape"] = {"title": "Label", "anyOf": [text, definitions["LabelShape"]]}
    sentences = {"anyOf": [text, {"type": "array", "items": text}], "description": "one sentence, or a list of sentences"}
    definitions["WordingShape"]["properties"]["standard"] = sentences
    word = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
    definitions["QuestionShape"]["properties"]["criterion"] = {"anyOf": [word, {"type": "array", "items": word, "maxItems": 2}]}
    definitions.pop("PlainSentenceShape", None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "Questionnaire"}


def schema_text() -> str:
    return json.dumps(questionnaire_schema(), indent=1, ensure_ascii=False) + "\n"
