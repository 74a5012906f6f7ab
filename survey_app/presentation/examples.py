"""Components as their YAML describes them: what each is for, its examples as data, and what people must be able to do with it.

The same examples are documentation, fixtures of tests and the pattern book. An example holds a macro's arguments. Two arguments come from
the reader instead, because the reader's settings decide them: `visit`, and `easy` (whether the format is easy read).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, StringConstraints

from survey_app.errors import QuestionnaireError
from survey_app.presentation.blocks import Block, CallableLine, FindSound
from survey_app.presentation.films import Film
from survey_app.presentation.formats import FORMATS
from survey_app.presentation.page import CONTROLS, Asked, Choice, Page
from survey_app.presentation.preferences import Preferences
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.loader import read_shape
from survey_app.questionnaire.model import EASY_READ, Question, Wording
from survey_app.questionnaire.path import Progress
from survey_app.questionnaire.problems import Problem
from survey_app.questionnaire.source import Shape, Text, Word, as_list

WAYS = ("keyboard", "touch", "voice", "screen-reader", "zoom", "own-colours", "no-script")
"""In what ways people use a page; outcomes are told for each that a component has to do with."""


class OutcomeShape(Shape):
    """Something that a person can observe, with the success criterion of WCAG 2.2 it comes from. No criterion asks for pages without script."""

    way: Literal["keyboard", "touch", "voice", "screen-reader", "zoom", "own-colours", "no-script"]
    outcome: Text
    wcag: Annotated[str, StringConstraints(pattern=r"^[1-4]\.[1-5]\.[0-9]{1,2}$")] | None = None


class ExampleShape(Shape):
    """One state of a component. Several arguments in a list are drawn one after the other. `inside` names what must stand around it."""

    name: Word
    macro: str | None = None
    inside: Literal["answers", "list", "pairs", "form", "question"] | None = None
    visit: dict[str, Any] = {}
    with_: Annotated[list[dict[str, Any]], BeforeValidator(as_list)] = [{}]


class ComponentShape(Shape):
    for_: Text
    examples: list[ExampleShape]
    accessibility: list[OutcomeShape]


@dataclass(frozen=True)
class Component:
    """A macro file and what its YAML says. `template` is the name by which templates import it."""

    name: str
    template: str
    purpose: str
    examples: tuple[ExampleShape, ...]
    outcomes: tuple[OutcomeShape, ...]

    @property
    def macro(self) -> str:
        """The macro that an example draws when it names none: all kinds have a `control`, others one of their own name."""
        folder, _, file = self.template.rpartition("/")
        return "control" if folder == "components/kinds" else file.removesuffix(".html")

    def example(self, name: str) -> ExampleShape | None:
        return next((example for example in self.examples if example.name == name), None)

    @cached_property
    def pictures(self) -> frozenset[str]:
        """Ids of all pictures that the examples draw."""
        return frozenset(_pictures([example.with_ for example in self.examples]))


def _pictures(data: Any) -> list[str]:
    if isinstance(data, list):
        return [id for part in data for id in _pictures(part)]
    if isinstance(data, dict):
        own = [id for key in ("picture", "href") if isinstance(id := data.get(key), str)]
        return own + [id for part in data.values() for id in _pictures(part)]
    return []


def read_components(templates: Path) -> dict[str, Component]:
    """Every component by name, in alphabetical order. Raises QuestionnaireError with a problem for each YAML that is missing or wrong."""
    problems: list[Problem] = []
    found = {}
    for path in sorted((templates / "components").rglob("*.html"), key=lambda path: path.stem):
        about = path.with_suffix(".yaml")
        read = read_shape(about, str(about.relative_to(templates)), ComponentShape, problems)
        if read:
            shape: Any = read[0]
            name = path.stem.replace("_", "-")
            outcomes = sorted(shape.accessibility, key=lambda outcome: WAYS.index(outcome.way))
            found[name] = Component(name, path.relative_to(templates).as_posix(), shape.for_, tuple(shape.examples), tuple(outcomes))
    if problems:
        raise QuestionnaireError("Components are not described. Write or mend the YAML beside each macro file.", tuple(problems))
    return found


@dataclass(frozen=True)
class Reader:
    """Someone who looks at an example: their settings, and where pictures and clips are to be had."""

    preferences: Preferences
    language: Language
    picture_address: Callable[[str], str]
    sound: FindSound

    @property
    def easy(self) -> bool:
        return self.preferences.format == EASY_READ

    def arguments(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """A macro's arguments made of an example's data, as this reader meets them."""
        return {name: self.argument(name, value) for name, value in data.items()}

    def argument(self, name: str, data: Any) -> Any:
        if name in MADE:
            return MADE[name](self, data)
        return self.language.translate(data) if name in WORDS else data

    def block(self, data: str | Mapping[str, Any]) -> Block:
        """A sentence. Its picture and its clip are there when the reader's settings bring them."""
        told = {"text": data} if isinstance(data, str) else data
        picture = self.picture_address(told["picture"]) if self.preferences.shows_pictures and told.get("picture") else None
        text = self.language.translate(told["text"])
        return Block.listened(text, picture, self.sound(self.language, told["text"])) if self.preferences.listens else Block(text, picture)

    def blocks(self, data: list) -> tuple[Block, ...]:
        return tuple(self.block(part) for part in data)

    def choice(self, data: Mapping[str, Any], first: bool = False, outside: bool = False) -> Choice:
        id = "answer" if first or data.get("first") else f"answer-{data['code']}"
        return Choice(data["code"], id, self.block(data), outside, outside or bool(data.get("alone")))

    def page(self, data: Mapping[str, Any]) -> Page:
        """A question page. As for a real one, easy read has context and heading together and no terms."""
        context, heading = self.blocks(data.get("context", [])), self.blocks(data["heading"])
        options = [self.choice(option, first=at == 0) for at, option in enumerate(data.get("options", []))]
        asked = Asked(
            question=Question("example", data["kind"], Wording(), "", 0, limit=data.get("limit")),
            control=CONTROLS[data["kind"]],
            context=() if self.easy else context,
            heading=context + heading if self.easy else heading,
            hint=self.blocks(data.get("hint", [])),
            notes=self.blocks(data.get("notes", [])),
            terms=()
            if self.easy
            else tuple((self.language.translate(word), self.language.translate(means)) for word, means in data.get("terms", [])),
            choices=tuple(options),
            outside=tuple(self.choice(option, outside=True) for option in data.get("outside", [])),
            unit=self.language.translate(data.get("unit", "")),
            section=self.language.translate(data.get("section", "")),
            title=self.language.translate(" ".join(part if isinstance(part, str) else part["text"] for part in data["heading"])),
            multiple=data["kind"] == "multiple-choice",
            safety=self.blocks(data.get("safety", [])),
        )
        place = Progress(data["number"], data.get("of")) if "number" in data else None
        error = self.language.translate(data["error"]) if "error" in data else None
        return Page(asked, place, data.get("answer"), error, bool(data.get("answered-before")))

    def given(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """A line of the check page."""
        heading = (self.block(data["title"]),)
        return {"title": heading[0].text, "heading": heading, "answers": self.blocks(data.get("answers", [])), "url": "/"}

    def lines(self, data: list) -> tuple:
        """Helplines: what each is for, its name, its number and the address to call."""
        return tuple(
            CallableLine(self.block(line), self.block(line["name"]), self.block(line["number"]), "tel:" + line["number"].replace(" ", ""))
            for line in data
        )

    def settings(self, data: list) -> list[tuple[str, Block]]:
        return [(value, self.block(words)) for value, words in data]


WORDS = ("message", "words", "title", "count", "word", "means")
"""Arguments that are words to read; all others that no builder makes are passed on as they are."""

MADE: dict[str, Callable[[Reader, Any], Any]] = {
    "block": Reader.block,
    "blocks": Reader.blocks,
    "choice": Reader.choice,
    "choices": Reader.settings,
    "film": lambda reader, data: Film(**{**data, "transcript": tuple(data["transcript"])}),
    "format": lambda reader, id: FORMATS[id],
    "formats": lambda reader, ids: [FORMATS[id] for id in ids],
    "given": Reader.given,
    "href": lambda reader, id: reader.picture_address(id),
    "lines": Reader.lines,
    "page": Reader.page,
    "pages": Reader.settings,
}
