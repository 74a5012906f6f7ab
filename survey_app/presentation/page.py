"""The page object: all that a template needs to draw a question or a frame page, worked out beforehand.

What does not change between respondents (sentences, pictures, clips, options) is prepared once per question, format, language and
area. Only the answer, the error and the place on the path are a respondent's own.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from survey_app.narration.script import Line, answer_facts, helpline_lines, label_line, question_script, term_lines, wording_lines
from survey_app.presentation.fields import TEXT_KINDS
from survey_app.presentation.preferences import Preferences
from survey_app.presentation.sheets import OPTIONS, Sheets
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.model import EASY_READ, Question, Questionnaire, Sentence, Wording
from survey_app.questionnaire.path import Progress

ClipAddress = Callable[[Language, str], str | None]

CONTROLS = {
    "scale": "choice",
    "single-choice": "choice",
    "yes-no": "choice",
    "multiple-choice": "choice",
    "number": "number",
    "date": "date",
    "short-text": "words",
    "long-text": "words",
    "statement": "statement",
}
"""Kind → the component of templates/components/kinds/ that draws its answer."""


@dataclass(frozen=True, slots=True)
class Block:
    """One sentence on the page: text, address of its picture and of its clip. `clip` is "" where sound is wanted and not there."""

    text: str
    picture: str | None = None
    clip: str | None = None


@dataclass(frozen=True, slots=True)
class CallableLine:
    """A helpline: what it is for, its name, its number, and the address that calls it."""

    purpose: Block
    name: Block
    number: Block
    address: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One option as a card. The first keeps the plain id `answer`, so that an error can lead to it."""

    code: str
    id: str
    block: Block
    outside: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A question prepared in one format, language and area."""

    question: Question
    control: str
    context: tuple[Block, ...]
    heading: tuple[Block, ...]
    hint: tuple[Block, ...]
    notes: tuple[Block, ...]
    terms: tuple[tuple[str, str], ...]
    choices: tuple[Choice, ...]
    outside: tuple[Choice, ...]
    unit: str
    section: str
    title: str
    multiple: bool
    safety: tuple[Block, ...] = ()
    key: tuple = ()

    @property
    def silent(self) -> bool:
        """Whether a clip that this page should have is not there."""
        blocks = (*self.context, *self.heading, *self.hint, *(choice.block for choice in (*self.choices, *self.outside)))
        return any(block.clip == "" for block in blocks)


@dataclass(frozen=True, slots=True)
class Page:
    """A prepared question with what is one respondent's own. `answer` is what the field shows: codes, text, or the parts of a date."""

    asked: Asked
    progress: Progress | None
    answer: Any = None
    error: str | None = None
    answered_before: bool = False

    @property
    def question(self) -> Question:
        return self.asked.question

    @property
    def same_for_all(self) -> tuple | None:
        """A key under which the drawn question may be kept: choices look the same for all who chose the same. None for other kinds."""
        if self.asked.control != "choice" or self.error:
            return None
        chosen = tuple(self.answer) if isinstance(self.answer, list) else self.answer
        return (self.asked.key, chosen, self.progress)

    def chosen(self, code: str) -> bool:
        return code in self.answer if isinstance(self.answer, (list, tuple)) else code == self.answer


@dataclass
class Presenter:
    """Prepares the pages of one questionnaire, and keeps what it has prepared."""

    questionnaire: Questionnaire
    sheets: Sheets
    clip_address: ClipAddress
    prepared: dict[tuple, Asked] = field(default_factory=dict)
    drawn: dict[tuple, str] = field(default_factory=dict)
    prepared_blocks: dict[tuple, tuple[Block, ...]] = field(default_factory=dict)

    def asked(self, question: Question, preferences: Preferences, language: Language, area: str, answers: Mapping[str, Any]) -> Asked:
        """The question as this respondent meets it, without anything of theirs but earlier answers repeated in its wording."""
        format = preferences.format
        choices = answer_facts(self.questionnaire, _repeated(question, answers), format, language)
        key = (question.id, format, language.tag, preferences.shows_pictures, preferences.listens, area, *sorted(choices.items()))
        found = self.prepared.get(key)
        if found is None:
            found = self.prepared[key] = self._prepare(question, preferences, language, {"area": area, **choices}, key)
        return found

    def blocks(self, wording: Wording, sheet: str, preferences: Preferences, language: Language, area: str) -> tuple[Block, ...]:
        """A frame text in the respondent's format, drawn from a sheet."""
        key = (id(wording), sheet, preferences.format, language.tag, preferences.shows_pictures, preferences.listens, area)
        found = self.prepared_blocks.get(key)
        if found is None:
            lines = wording_lines(wording, preferences.format, language, {"area": area})
            found = self.prepared_blocks[key] = tuple(self.block(line, sheet, preferences, language) for line in lines)
        return found

    def text(self, id: str, sheet: str, preferences: Preferences, language: Language, area: str) -> tuple[Block, ...]:
        return self.blocks(self.questionnaire.text(id), sheet, preferences, language, area)

    def title(self, preferences: Preferences, language: Language) -> Block:
        return self.block(label_line(self.questionnaire.title, preferences.format, language), OPTIONS, preferences, language)

    def helplines(self, preferences: Preferences, language: Language) -> tuple["CallableLine", ...]:
        """The numbers for this audience: what each is for, whose it is, and the number."""
        found = []
        for helpline in self.questionnaire.helplines:
            lines = helpline_lines(helpline, preferences.format, language)
            purpose, name, number = (self.block(line, OPTIONS, preferences, language) for line in lines)
            found.append(CallableLine(purpose, name, number, "tel:" + helpline.number.replace(" ", "")))
        return tuple(found)

    def sentences(
        self, sentences: tuple[Sentence, ...], sheet: str, preferences: Preferences, language: Language, area: str
    ) -> tuple[Block, ...]:
        """Sentences that stand in every format as they are, such as the opening read to a child."""
        return self.blocks(Wording(sentences, sentences), sheet, preferences, language, area) if sentences else ()

    def block(self, line: Line, sheet: str, preferences: Preferences, language: Language) -> Block:
        picture = self.sheets.href(sheet, line.picture) if preferences.shows_pictures else None
        clip = (self.clip_address(language, line.text) or "") if preferences.listens else None
        return Block(line.text, picture, clip)

    def _prepare(self, question: Question, preferences: Preferences, language: Language, facts: Mapping[str, str], key: tuple) -> Asked:
        format, sheet = preferences.format, f"q-{question.id}"
        script = question_script(question, format, language, facts)

        def blocks(lines: tuple[Line, ...]) -> tuple[Block, ...]:
            return tuple(self.block(line, sheet, preferences, language) for line in lines)

        stem = blocks(script.stem)
        context, heading = ((), stem) if format == EASY_READ else _split(stem, question.kind)
        choices = tuple(
            Choice(
                option.code,
                "answer" if at == 0 else f"answer-{option.code}",
                self.block(line, OPTIONS, preferences, language),
                option.outside,
                option.outside or option.exclusive,
            )
            for at, (option, line) in enumerate(zip(question.options, script.options, strict=True))
        )
        return Asked(
            question=question,
            control=CONTROLS[question.kind],
            context=context,
            heading=heading,
            hint=blocks(script.hint),
            notes=self._notes(question, preferences, language, facts["area"]),
            safety=self._safety(question, preferences, language, facts["area"]),
            terms=_terms(self.questionnaire, question, format, language),
            choices=tuple(choice for choice in choices if not choice.outside),
            outside=tuple(choice for choice in choices if choice.outside),
            unit=script.unit.text if script.unit else "",
            section=label_line(self.questionnaire.section_of[question.id].title, format, language).text,
            title=_title(script.stem, question.kind, format),
            multiple=question.kind == "multiple-choice",
            key=key,
        )

    def _notes(self, question: Question, preferences: Preferences, language: Language, area: str) -> tuple[Block, ...]:
        """What stands between the question and the answer: this is practice, these words are rebuilt, write no names."""
        wanted = [
            id
            for id, holds in (
                ("practice", question.practice),
                ("reconstructed", question.reconstructed),
                ("before-text-names", question.kind in TEXT_KINDS),
            )
            if holds
        ]
        return tuple(block for id in wanted for block in self.text(id, f"q-{question.id}", preferences, language, area))

    def _safety(self, question: Question, preferences: Preferences, language: Language, area: str) -> tuple[Block, ...]:
        """Before words are written: nobody reads them at once (CN-07)."""
        if question.kind not in TEXT_KINDS:
            return ()
        return self.text("before-text-not-read", f"q-{question.id}", preferences, language, area)


def _repeated(question: Question, answers: Mapping[str, Any]) -> dict[str, Any]:
    """The earlier answers that this question's wording repeats; none for nearly every question."""
    texts = "".join(part.text for wording in (question.wording, question.hint) for part in (*wording.standard, *wording.easy_read))
    return {id: value for id, value in answers.items() if f"{{answer:{id}}}" in texts} if "{answer:" in texts else {}


def _split(stem: tuple[Block, ...], kind: str) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Context and heading of a standard page: the heading is the sentence that asks, or a statement's first."""
    if kind == "statement":
        return stem[1:], stem[:1]
    asks = next((at for at in range(len(stem) - 1, -1, -1) if stem[at].text.rstrip().endswith("?")), len(stem) - 1)
    return stem[:asks] + stem[asks + 1 :], stem[asks : asks + 1]


def _title(stem: tuple[Line, ...], kind: str, format: str) -> str:
    """What the question is called where it stands alone, as in the window's title and on the check page.

    In easy read that takes the sentences together, because one may lean on the noun of the sentence before.
    """
    if kind == "statement":
        return stem[0].text
    if format == EASY_READ:
        return " ".join(line.text for line in stem if not line.explains)
    asking = [line.text for line in stem if line.text.rstrip().endswith("?")]
    return (asking or [line.text for line in stem])[-1]


def _terms(questionnaire: Questionnaire, question: Question, format: str, language: Language) -> tuple[tuple[str, str], ...]:
    """Hard words of a standard page, opened with one press; easy read explains them in its next block instead (ER-10)."""
    if format == EASY_READ:
        return ()
    means = term_lines(questionnaire, question.terms, language)
    return tuple((language.translate((line.explains or "").replace("-", " ")), line.text) for line in means)
