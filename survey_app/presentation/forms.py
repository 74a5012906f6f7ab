"""Reads what a respondent sent for one question: answered, empty, or not readable with the reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Form

from survey_app.presentation.fields import FIELDS, TEXT_KINDS
from survey_app.questionnaire.model import Question


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome of one form. `value` is what is stored (for words: None, with `text`); `raw` is what to show again."""

    value: Any = None
    text: str | None = None
    raw: Any = None
    error: str | None = None

    @property
    def empty(self) -> bool:
        return self.value is None and self.text is None and self.error is None


@lru_cache(maxsize=1024)
def form_class(question: Question) -> type[Form]:
    """The form of one question: a single field called `answer`."""
    field = FIELDS[question.kind](question=question)
    return type(f"AnswerTo_{question.id}", (Form,), {"answer": field})


def read(question: Question, sent: MultiDict[str, str]) -> Reading:
    """Read the answer to a question from a submitted form."""
    if question.kind not in FIELDS:
        return Reading()
    form = form_class(question)(sent)
    field = form["answer"]
    if not form.validate():
        return Reading(raw=field.data, error=str(field.errors[0]))
    if question.kind in TEXT_KINDS:
        return Reading(text=field.answer, raw=field.data)
    return Reading(value=field.answer, raw=field.data)


def shown_again(question: Question, value: Any, words: Mapping[str, str]) -> Any:
    """An earlier answer as its field shows it: codes, the number as text, the parts of a date, the words."""
    if value is None:
        return None
    if question.kind in TEXT_KINDS:
        return words.get(question.id, "")
    if question.kind == "date":
        year, month, day = str(value).split("-")
        return {"day": str(int(day)), "month": str(int(month)), "year": year}
    return str(value) if question.kind == "number" else value
