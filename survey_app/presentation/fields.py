"""WTForms fields per kind of question. WTForms reads and validates; templates write the HTML."""

from collections.abc import Callable
from datetime import date
from typing import Any

from wtforms import Field, RadioField, SelectMultipleField, StringField, TextAreaField, ValidationError

from survey_app.presentation import messages
from survey_app.questionnaire.model import Question

EARLIEST_YEAR, LATEST_YEAR = 1900, 2100


class ChoiceField(RadioField):
    """One code. A code that is not an option of the question cannot be read."""

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, choices=list(question.codes), validate_choice=False, **kwargs)
        self.question = question

    def pre_validate(self, form: Any) -> None:
        if self.data and self.data not in self.question.codes:
            raise ValidationError(messages.unknown_option(self.question))

    @property
    def answer(self) -> str | None:
        return self.data or None


class ChoicesField(SelectMultipleField):
    """Several codes, kept in screen order. An exclusive option, and every outside option, stands alone."""

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, choices=list(question.codes), validate_choice=False, **kwargs)
        self.question = question

    def pre_validate(self, form: Any) -> None:
        chosen = set(self.data or ())
        if chosen - set(self.question.codes):
            raise ValidationError(messages.unknown_option(self.question))
        for option in self.question.options:
            if (option.exclusive or option.outside) and option.code in chosen and len(chosen) > 1:
                raise ValidationError(messages.excludes(self.question, option.label.standard))

    @property
    def answer(self) -> list[str] | None:
        return [code for code in self.question.codes if code in (self.data or ())] or None


class WholeNumberField(StringField):
    """A whole number as people write it: spaces and a thousands comma do not matter."""

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.question = question

    def pre_validate(self, form: Any) -> None:
        text = (self.data or "").strip()
        if not text:
            return
        number = self.answer
        if number is None:
            raise ValidationError(messages.not_a_number(self.question))
        low, high = self.question.smallest, self.question.largest
        if (low is not None and number < low) or (high is not None and number > high):
            raise ValidationError(messages.out_of_range(self.question))

    @property
    def answer(self) -> int | None:
        text = "".join(self.data or "").replace(",", "").replace(" ", "").strip()
        return int(text) if text.removeprefix("-").isdecimal() and len(text) < 12 else None


class DateField(Field):
    """A date in three parts, `answer-day`, `answer-month` and `answer-year`; the answer is ISO 8601 text."""

    PARTS = ("day", "month", "year")

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.question = question

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        self.process_errors: list[str] = []
        source = formdata if formdata is not None else {}
        self.data = {part: (source.get(f"{self.name}-{part}") or "").strip() for part in self.PARTS}

    def pre_validate(self, form: Any) -> None:
        if not any(self.data.values()):
            return
        found = self.answer
        if found is None:
            raise ValidationError(messages.not_a_date(self.question))
        year = int(found[:4])
        if not (self.question.smallest or EARLIEST_YEAR) <= year <= (self.question.largest or LATEST_YEAR):
            raise ValidationError(messages.year_out_of_range(self.question))

    @property
    def answer(self) -> str | None:
        parts = [self.data[part] for part in reversed(self.PARTS)]
        if not all(part.isdecimal() and len(part) <= 4 for part in parts):
            return None
        try:
            return date(*(int(part) for part in parts)).isoformat()
        except ValueError:
            return None


class WordsField(TextAreaField):
    """Words, with every kind of line end made one and the outer spaces taken off. Too many letters cannot be read."""

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.question = question

    def pre_validate(self, form: Any) -> None:
        over = len(self.answer or "") - (self.question.limit or 0)
        if over > 0:
            raise ValidationError(messages.too_long(self.question, over))

    @property
    def answer(self) -> str | None:
        text = (self.data or "").replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()
        return text or None


FIELDS: dict[str, Callable[..., Field]] = {
    "scale": ChoiceField,
    "single-choice": ChoiceField,
    "yes-no": ChoiceField,
    "multiple-choice": ChoicesField,
    "number": WholeNumberField,
    "date": DateField,
    "short-text": WordsField,
    "long-text": WordsField,
}
"""Kind → field. A statement takes no answer and has none."""

TEXT_KINDS = ("short-text", "long-text")
