"""A passage is a text at one place of a questionnaire, with what a rule of language may look at.

`passages` walks everything that respondents meet (L28): no text is shown or spoken that is not judged.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from survey_app.questionnaire.checks.english.words import initials, words_in
from survey_app.questionnaire.model import AUDIO, CHILDREN, EASY_READ, STANDARD, Label, Option, Question, Questionnaire, Sentence, Wording

FIRST_LETTERS = 4
"""Of a glossary word: a text without them (or its initials) has no form of the word, which then need not be looked for."""
STEM, SENTENCE, LABEL, TITLE, NAME = "stem", "sentence", "label", "title", "name"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text where it stands. `part` is stem (what is asked), sentence, label, title or name; `kind` is that of its question.

    `glossary` are words that are explained, with spaces. `place` is what an `accept:` names. Passages are equal where rules judge them alike.
    """

    text: str
    format: str = EASY_READ
    audience: str = CHILDREN
    part: str = SENTENCE
    kind: str = ""
    glossary: frozenset[str] = frozenset()
    line: int = field(default=0, compare=False)
    question: str = field(default="", compare=False)
    place: str = field(default="", compare=False)

    @property
    def easy(self) -> bool:
        return self.format == EASY_READ

    @property
    def simple(self) -> bool:
        """Whether it is easy read, or any form for children and young people: "ER, CYP" in evidence.md."""
        return self.easy or self.audience == CHILDREN

    @property
    def asks(self) -> bool:
        """Whether it is what a question asks."""
        return self.part == STEM or (self.part == SENTENCE and self.text.rstrip(" ”\"'’").endswith("?"))


def passages(questionnaire: Questionnaire) -> Iterator[Passage]:
    """Every text that its respondents meet, in each declared format, in the order of the file."""
    return Walk(questionnaire).all()


class Walk:
    """One walk through a questionnaire."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questionnaire = questionnaire
        self.glossary = frozenset(word.replace("-", " ") for word in questionnaire.glossary)
        declared = set(questionnaire.formats)
        self.formats = tuple(format for format, needs in ((STANDARD, {STANDARD, AUDIO}), (EASY_READ, {EASY_READ})) if needs & declared)
        self.shared_labels: set[Option] = set()

    def all(self) -> Iterator[Passage]:
        whole = self.questionnaire
        yield from self.label(whole.title, 1, "title", TITLE)
        yield from self.wording(whole.summary, "summary")
        for key, wording in whole.opening.items():
            yield from self.wording(wording, key)
        yield from self.sentences(whole.opening_for_child, EASY_READ, "opening-for-child")
        for word, term in whole.glossary.items():
            for text, part in ((word.replace("-", " "), TITLE), (term.means, SENTENCE)):
                yield self.passage(text, self.formats[-1], part, term.line or 1, word)
        for section in whole.sections:
            yield from self.label(section.title, section.line, section.id, TITLE)
            for question in section.questions:
                yield from self.question(question)
        for id, wording in whole.texts.items():
            yield from self.wording(wording, id)
        for id, film in whole.videos.items():
            yield from (self.passage(text, self.formats[0], SENTENCE, film.line, id) for text in film.transcript)
        for line in whole.helplines:
            yield from self.label(line.label, line.line or 1, line.id, LABEL)
            yield self.passage(line.name, self.formats[-1], NAME, line.line or 1, line.id)

    def question(self, question: Question) -> Iterator[Passage]:
        yield from self.wording(question.wording, question.id, question)
        yield from self.wording(question.hint, question.id, question, hint=True)
        for option in question.options:
            # A scale's labels stand once, in the shared file: a fault there is told at the first question that takes it.
            if option.line or option not in self.shared_labels:
                yield from self.label(option.label, option.line or question.line, question.id, LABEL, question)
            if not option.line:
                self.shared_labels.add(option)
        if question.unit:
            yield from self.label(question.unit, question.line, question.id, LABEL, question)
        if question.video:
            for text in question.video.transcript:
                yield self.passage(text, self.formats[0], SENTENCE, question.video.line, question.id, question)

    def wording(self, wording: Wording, place: str, question: Question | None = None, hint: bool = False) -> Iterator[Passage]:
        for format in self.formats:
            yield from self.sentences(wording.sentences(format), format, place, question, hint)

    def sentences(
        self, parts: Iterable[Sentence], format: str, place: str, question: Question | None = None, hint: bool = False
    ) -> Iterator[Passage]:
        parts = tuple(parts)
        asked = frozenset() if hint or question is None or question.kind == "statement" else stems(parts)
        for at, sentence in enumerate(parts):
            part = STEM if at in asked else SENTENCE
            yield self.passage(sentence.text, format, part, sentence.line, place, question)

    def label(self, label: Label, line: int, place: str, part: str, question: Question | None = None) -> Iterator[Passage]:
        for format in self.formats:
            yield self.passage(label.text(format), format, part, line, place, question)

    def passage(self, text: str, format: str, part: str, line: int, place: str, question: Question | None = None) -> Passage:
        kind, id = (question.kind, question.id) if question else ("", "")
        small = text.lower()
        explained = frozenset(word for word in self.glossary if word[:FIRST_LETTERS] in small or initials(word) in words_in(text))
        return Passage(text, format, self.questionnaire.audience, part, kind, explained, line, id, place)


def stems(parts: tuple[Sentence, ...]) -> frozenset[int]:
    """Which sentences of a question's wording ask: those with a question mark, else the last that explains nothing."""
    asking = [at for at, sentence in enumerate(parts) if sentence.text.rstrip(" ”\"'’").endswith("?")]
    plain = [at for at, sentence in enumerate(parts) if not sentence.explains]
    return frozenset(asking or plain[-1:])
