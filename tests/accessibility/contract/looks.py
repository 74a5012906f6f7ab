"""A look at one page: what it is, its HTML, and what Chromium measured of it. Checks are functions of a look that give lines of what is wrong."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

from accessibility.rules.page import kind, name_of, tag, text_of
from survey_app.narration.catalogue import Catalogue
from survey_app.questionnaire.model import Question, Questionnaire
from tests.accessibility.contract.measuring import Seen
from tests.support.shown import Shown

WELCOME, QUESTION, MISS, ERROR, SAID, MESSAGE, AROUND = "welcome", "question", "miss", "error", "said", "message", "around"
TEXTS = {"p", "li", "dt", "dd", "h1", "h2", "h3", "legend", "label", "summary", "figcaption"}
CHOOSING = ("radio", "checkbox")


@dataclass(frozen=True)
class Look:
    """One page of a walk. `seen` is None where no browser looked; `question` is what is asked, or was pressed to come here.

    `what` is one of the words above; `status` is the one that the page should have. `catalogue` holds the clips, if there are any.
    """

    name: str
    what: str
    format: str
    questionnaire: Questionnaire
    shown: Shown
    seen: Seen | None = None
    question: Question | None = None
    status: int = 200
    one_press: bool = False
    catalogue: Catalogue | None = None

    @property
    def asks(self) -> bool:
        """Whether it is the page of a question; a statement asks nothing."""
        return self.what == QUESTION and self.question is not None and self.question.kind != "statement"

    @cached_property
    def main(self) -> Element:
        return self.shown.all("main")[0]

    @cached_property
    def order(self) -> dict[Element, int]:
        """Element → its place in the document."""
        return {element: at for at, element in enumerate(self.shown.elements)}

    @cached_property
    def answers(self) -> list[Element]:
        """What an answer is given with: choices, fields, or buttons in one-press mode."""
        return [one for one in self.shown.all("input", "textarea", "select", "button") if _is_answer(one)]

    @cached_property
    def choices(self) -> list[Element]:
        return [one for one in self.answers if kind(one) in CHOOSING]

    @cached_property
    def blocks(self) -> list[Element]:
        """Sentence blocks of easy read, in reading order, those inside cards left out."""
        return [one for one in self.within_main if has_class(one, "survey-sentence")]

    @cached_property
    def within_main(self) -> list[Element]:
        inside = set(self.main.iter())
        return [one for one in self.shown.elements if one in inside]

    def buttons(self, name: str, value: str = "") -> list[Element]:
        found = [one for one in self.shown.button_elements() if one.get("name") == name and one.get("hidden") is None]
        return [one for one in found if not value or one.get("value") == value]

    def pictures(self, element: Element) -> int:
        return sum(has_class(one, "survey-picture") for one in parts(element, "svg", "img"))

    def links_named(self, name: str) -> list[Element]:
        return [one for one in self.shown.all("a") if name_of(self.shown, one) == name]

    def links_to(self, ending: str) -> list[Element]:
        """Links whose path ends so."""
        return [one for one in self.shown.all("a") if (one.get("href") or "").partition("?")[0].endswith(ending)]


Check = Callable[[Look], list[str]]


def _is_answer(control: Element) -> bool:
    return (control.get("name") or "").startswith("answer") and kind(control) != "hidden"


def has_class(element: Element, name: str) -> bool:
    return name in (element.get("class") or "").split()


def parts(element: Element, *tags: str) -> list[Element]:
    """The element and what is inside it, of these tags; all where none is named."""
    return [one for one in element.iter() if isinstance(one.tag, str) and (not tags or tag(one) in tags)]


def sentences_in(text: str) -> list[str]:
    """The sentences of a text; what has no end is one too. Initials and numbers end nothing."""
    return [part.strip() for part in re.split(r"(?<=[a-z0-9”’)][.?!])\s+(?=[A-Z“])", text.strip()) if part.strip()]


def is_sentence(text: str) -> bool:
    """Whether a text is a sentence and no mere name: it ends as one, and has more than one word."""
    return bool(re.search(r"[.?!][”’]?$", text)) and " " in text


def own_texts(look: Look) -> list[tuple[Element, str]]:
    """(element, text) of each element of main that holds words itself, and of sentence blocks as a whole."""
    found = []
    for element in look.within_main:
        if has_class(element, "survey-sentence") or (tag(element) in TEXTS and not _holds_texts(element)):
            words = text_of(element)
            if words:
                found.append((element, words))
    return found


def _holds_texts(element: Element) -> bool:
    return any(tag(one) in TEXTS or has_class(one, "survey-sentence") for one in parts(element) if one is not element)


def short(text: str, most: int = 60) -> str:
    return f'"{text[:most]}"'
