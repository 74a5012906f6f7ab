"""The page object: all that a template needs to draw a question or a frame page, worked out beforehand.

What does not change between respondents (sentences, pictures, clips, options) is prepared once per question, format, language and
area. Only the answer, the error and the place on the path are a respondent's own.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from survey_app.narration.script import Line, answer_facts, helpline_lines, label_line, question_script, term_lines, wording_lines
from survey_app.presentation.blocks import Block, CallableLine, FindSound
from survey_app.presentation.fields import TEXT_KINDS
from survey_app.presentation.films import Film, no_film
from survey_app.presentation.preferences import Preferences
from survey_app.presentation.sheets import OPTIONS, WORDS, Sheets
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.model import EASY_READ, Question, Questionnaire, Sentence, Wording
from survey_app.questionnaire.path import Progress
from survey_app.questionnaire.records import Video

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
    film: Film | None = None

    @property
    def options(self) -> tuple[Block, ...]:
        """All answers, in the order of the screen."""
        return tuple(choice.block for choice in (*self.choices, *self.outside))

    @property
    def spoken(self) -> tuple[Block, ...]:
        """All sentences but the answers, in the order of the screen."""
        return (*self.context, *self.heading, *self.hint, *self.notes, *self.safety)

    @property
    def silent(self) -> bool:
        """Whether a clip that this page should have is not there."""
        return any(block.clip == "" for block in (*self.spoken, *self.options))

    @property
    def bytes(self) -> int:
        """What listening to the whole page fetches."""
        return sum(block.bytes for block in (*self.spoken, *self.options))


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
    sound: FindSound
    find_film: Callable[[Video], Film | None] = no_film
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

    def glossary(self, preferences: Preferences, language: Language) -> tuple[tuple[str, Block], ...]:
        """Every hard word with what it means, in the order of the alphabet (ER-11)."""
        lines = term_lines(self.questionnaire, sorted(self.questionnaire.glossary), language)
        return tuple((_word(line, language), self.block(line, WORDS, preferences, language)) for line in lines)

    def sentences(
        self, sentences: tuple[Sentence, ...], sheet: str, preferences: Preferences, language: Language, area: str
    ) -> tuple[Block, ...]:
        """Sentences that stand in every format as they are, such as the opening read to a child."""
        return self.blocks(Wording(sentences, sentences), sheet, preferences, language, area) if sentences else ()

    def block(self, line: Line, sheet: str, preferences: Preferences, language: Language) -> Block:
        picture = self.sheets.href(sheet, line.picture) if preferences.shows_pictures else None
        if not preferences.listens:
            return Block(line.text, picture)
        return Block.listened(line.text, picture, self.sound(language, line.text))

    def film_of(self, text_id: str) -> Film | None:
        """The film of a frame text, such as "about-inspection"; None where the questionnaire has none."""
        video = self.questionnaire.videos.get(text_id)
        return self.find_film(video) if video else None

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
            film=self.find_film(question.video) if question.video else None,
        )

    def _notes(self, question: Question, preferences: Preferences, language: Language, area: str) -> tuple[Block, ...]:
        """What stands between the question and the answer: this is practice, these words are rebuilt, write no names, you can stop."""
        wanted = [
            id
            for id, holds in (
                ("practice", question.practice),
                # In easy read it stands on the first page: a question page has at most four blocks (contract, easy read 7).
                ("reconstructed", question.reconstructed and preferences.format != EASY_READ),
                ("before-text-names", question.kind in TEXT_KINDS),
                ("break", question.is_break),
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
    return tuple((_word(line, language), line.text) for line in means)


def _word(means: Line, language: Language) -> str:
    """The glossary word that a line explains, as it is read."""
    return language.translate((means.explains or "").replace("-", " "))
