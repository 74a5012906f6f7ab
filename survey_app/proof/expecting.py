"""What a page should say, from the file alone: the questionnaire as its loader read it, and the format's own rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from survey_app.narration.script import answer_facts, shown, whole_script
from survey_app.presentation.formats import FORMATS
from survey_app.proof.reading import PRESS
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.model import EASY_READ, Question, Questionnaire, Sentence, Wording

CONTROLS = {
    "scale": "radio",
    "single-choice": "radio",
    "yes-no": "radio",
    "multiple-choice": "checkbox",
    "number": "number",
    "date": "date",
    "short-text": "short-text",
    "long-text": "long-text",
    "statement": "",
}
"""Kind → what an answer is given with."""


@dataclass(frozen=True, slots=True)
class ExpectedText:
    """A text and the id of its picture, "" for none."""

    text: str
    picture: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedChoice:
    code: str
    words: ExpectedText
    outside: bool


@dataclass(frozen=True)
class Expected:
    """One question in one format and language: sentences in screen order, the words of the heading, options in order, and the unit."""

    question: Question
    asked: tuple[ExpectedText, ...]
    heading: str
    choices: tuple[ExpectedChoice, ...]
    unit: str
    control: str


@dataclass(frozen=True)
class Reader:
    """Someone who meets a questionnaire in one format and language, about one area, and may answer each choice with one press."""

    questionnaire: Questionnaire
    format: str
    language: Language
    area: str
    one_press: bool = False

    @property
    def name(self) -> str:
        """The format as it is told; answering with one press is another way through the same format."""
        return f"{self.format}, one press" if self.one_press else self.format

    @property
    def pictures(self) -> bool:
        return FORMATS[self.format].pictures

    @property
    def listens(self) -> bool:
        return FORMATS[self.format].listening

    def expected(self, question: Question, answers: Mapping[str, Any]) -> Expected:
        """The question for someone who gave these answers before it."""
        facts = {"area": self.area, **answer_facts(self.questionnaire, answers, self.format, self.language)}
        stem = self._told(question.wording, facts)
        asking = _asking(question, self.format, stem)
        in_order = stem
        if asking is not None and question.kind != "statement":
            in_order = (*(one for one in stem if one is not asking), asking)
        return Expected(
            question,
            (*in_order, *self._told(question.hint, facts)),
            " ".join(one.text for one in stem) if asking is None else asking.text,
            tuple(
                ExpectedChoice(option.code, self._one(option.label.text(self.format), option.picture, facts), option.outside)
                for option in question.options
            ),
            self.language.translate(question.unit.text(self.format)) if question.unit else "",
            PRESS if self.one_press and question.one_choice else CONTROLS[question.kind],
        )

    def frame_texts(self) -> frozenset[ExpectedText]:
        """Every sentence beside the questions that a page may show."""
        found = self.questionnaire
        wordings = (found.summary, *found.opening.values(), *found.texts.values())
        sentences = [one for wording in wordings for one in wording.sentences(self.format)]
        sentences += [Sentence(term.means, term.picture) for term in found.glossary.values()]
        return frozenset(self._sentence(one) for one in (*sentences, *found.opening_for_child))

    def spoken(self) -> frozenset[str]:
        """Every sentence that a clip can be made of beforehand."""
        script = whole_script(self.questionnaire, self.format, self.language, {"area": self.area})
        return frozenset(" ".join(line.text.split()) for line in script)

    def opening(self) -> tuple[ExpectedText, ...]:
        """The statements before taking part, in order."""
        texts = tuple(one for wording in self.questionnaire.opening.values() for one in self._told(wording, {"area": self.area}))
        return (*texts, *(self._sentence(one) for one in self.questionnaire.opening_for_child))

    def _told(self, wording: Wording, facts: Mapping[str, str]) -> tuple[ExpectedText, ...]:
        return tuple(self._one(one.text, one.picture, facts) for one in wording.sentences(self.format))

    def _sentence(self, sentence: Sentence) -> ExpectedText:
        return self._one(sentence.text, sentence.picture, {"area": self.area})

    def _one(self, text: str, picture: str | None, facts: Mapping[str, str]) -> ExpectedText:
        words = " ".join(shown(text, self.language, facts).split())
        return ExpectedText(words, picture or "" if self.pictures else "")


def _asking(question: Question, format: str, stem: tuple[ExpectedText, ...]) -> ExpectedText | None:
    """The sentence that is the heading: a statement's first, else the last that asks. In easy read all are (DECISIONS.md)."""
    if question.kind == "statement":
        return stem[0]
    if format == EASY_READ:
        return None
    return next((one for one in reversed(stem) if one.text.endswith("?")), stem[-1])
