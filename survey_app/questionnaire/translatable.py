"""Every text of a content folder that respondents meet, with the places where it stands, for translators.

Texts are found by their shape, so a new key that takes a label or a wording is found without a word here. Names that only inspectors
meet (short names, criteria, indicators) are not among them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from survey_app.errors import QuestionnaireError
from survey_app.questionnaire import source
from survey_app.questionnaire.loader import read_shape
from survey_app.questionnaire.problems import Problem
from survey_app.questionnaire.yaml_source import Document, Place

SHARED: dict[str, type[BaseModel]] = {
    "scales.yaml": source.ScalesShape,
    "helplines.yaml": source.HelplinesShape,
    "texts.yaml": source.TextsShape,
}
TEXTS: dict[type[BaseModel], tuple[str, ...]] = {
    source.LabelShape: ("standard", "easy_read"),
    source.PlainSentenceShape: ("text",),
    source.SentenceShape: ("text",),
    source.TermShape: ("means",),
    source.HelplineShape: ("name",),
}
"""The keys of each shape whose words are shown as they stand."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text at one of its places. `about` tells a translator what it belongs to, from the whole down to the sentence."""

    text: str
    file: str
    line: int
    about: str


def translatable(content: Path) -> Iterator[Text]:
    """All texts of all questionnaires and what they share, file by file. Raises QuestionnaireError when a file cannot be read."""
    folder = content / "questionnaires"
    problems: list[Problem] = []
    shapes = [(folder / "shared" / name, shape) for name, shape in SHARED.items()]
    shapes += [(path, source.QuestionnaireShape) for path in sorted(folder.glob("*/questionnaire.yaml"))]
    for path, shape in shapes:
        if found := read_shape(path, path.relative_to(content).as_posix(), shape, problems):
            value, document = found
            start = (value.questionnaire,) if isinstance(value, source.QuestionnaireShape) else ()
            yield from _texts(value, document, (), start)
    if problems:
        raise QuestionnaireError("\n".join(problem.as_text() for problem in problems), tuple(problems))


def _texts(value: Any, document: Document, place: Place, trail: tuple[str, ...]) -> Iterator[Text]:
    """Texts in a value, in the order in which its shape names them."""

    def text(words: str, *key: str, say: bool = True) -> Text:
        return Text(words, document.file, document.line((*place, *key)), " / ".join((*trail, *(key if say else ()))))

    if isinstance(value, list):
        for at, part in enumerate(value):
            name = getattr(part, "id", None) or getattr(part, "code", None) or str(at + 1)
            yield from _texts(part, document, (*place, at), (*trail, name))
    elif isinstance(value, dict):
        for key, part in value.items():
            if isinstance(part, source.TermShape):
                yield text(key.replace("-", " "), key)
            yield from _texts(part, document, (*place, key), (*trail, key))
    elif isinstance(value, BaseModel):
        shown = TEXTS.get(type(value), ())
        words = {_key(type(value), name): getattr(value, name) for name in shown}
        if len(set(words.values())) < len(words):  # a label that is the same in every format
            yield text(next(iter(words.values())))
        else:
            yield from (text(found, key, say=key != "text") for key, found in words.items())
        for name in type(value).model_fields:
            if name not in shown and not isinstance(part := getattr(value, name), str):
                key = _key(type(value), name)
                yield from _texts(part, document, (*place, key), (*trail, key))


def _key(shape: type[BaseModel], name: str) -> str:
    return shape.model_fields[name].alias or name
