"""Mistakes in the shape of a file, in words for its author: pydantic finds them, this tells where, what is wrong and what to do."""

from collections.abc import Mapping
from typing import Any

from survey_app.questionnaire.problems import Problem, shortened
from survey_app.questionnaire.yaml_source import Document

REMEDY = {
    "extra_forbidden": ("unknown-key", "Remove it, or correct its spelling; docs/questionnaire-language.md lists the keys."),
    "missing": ("missing-key", "Write it."),
    "literal_error": ("unknown-value", "Use one of these words."),
    "string_pattern_mismatch": ("not-an-id", "Write lower-case words joined by hyphens."),
}
NEVER = {
    "required": ("required-answer", "L40", "Nothing may be required; remove the key."),
    "default": ("preselected-answer", "L41", "Nothing may be chosen beforehand; remove the key."),
    "selected": ("preselected-answer", "L41", "Nothing may be chosen beforehand; remove the key."),
}
# What pydantic calls a mistake -> the same in words, said of the key.
WRONG = {
    "string_type": "must be text; put quotation marks around it",
    "bool_type": "must be true or false",
    "int_type": "must be a whole number",
    "list_type": "must be a list",
    "model_type": "must be a group of keys",
    "dict_type": "must be a group of keys",
    "string_too_short": "is empty",
    "string_too_long": "is longer than {max_length} characters",
    "too_short": "needs at least {min_length}",
    "too_long": "has more than {max_length}",
    "greater_than_equal": "is less than {ge}",
    "less_than_equal": "is more than {le}",
    "value_error": "does not fit: {error}",
}
NO_SUCH_KIND = {"grid", "matrix", "slider", "ranking", "drag", "rating"}


def shape_problem(document: Document, found: Mapping[str, Any]) -> Problem:
    """One mistake of shape in words: pydantic knows the place, this tells the line and the remedy."""
    place = tuple(found["loc"])
    line = document.line(place)
    key = shortened(str(place[-1])) if place else ""
    kind = found["type"]
    value = shortened(found.get("input"))
    if kind == "extra_forbidden" and key in NEVER:
        code, rule, remedy = NEVER[key]
        return Problem(document.file, line, code, "error", f"The key {key!r} is not allowed.", remedy, rule)
    if key == "kind" and str(value) in NO_SUCH_KIND:
        return Problem(
            document.file,
            line,
            "kind-not-accessible",
            "error",
            f"There is no kind {value!r}: many people cannot use it.",
            "Ask one question for each row, as a scale.",
            "L62",
        )
    code, remedy = REMEDY.get(kind, ("wrong-value", "Compare with docs/questionnaire-language.md."))
    where = shortened(next((part for part in reversed(document.written(place)) if isinstance(part, str) and part != "text"), "the file"))
    context = found.get("ctx", {})
    if context.get("class_name") in ("LabelShape", "PlainSentenceShape"):
        kind = "string_type"
    wrong = {
        "extra_forbidden": f"There is no key {key!r} here.",
        "missing": f"The key {key!r} is missing.",
        "literal_error": f"{value!r} does not go with {where!r}. It must be {context.get('expected', '')}.",
        "string_pattern_mismatch": f"{value!r} is not an id.",
    }.get(kind) or f"{where!r} {WRONG.get(kind, found['msg']).format(**context)}."
    return Problem(document.file, line, code, "error", wrong, remedy)
