"""The questionnaire as the rest of the program knows it: frozen values with everything looked up (scales, texts, criteria)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from survey_app.questionnaire.conditions import Condition
from survey_app.questionnaire.records import Acceptance, Review, Video

STANDARD, EASY_READ, AUDIO = "standard", "easy-read", "audio"
FORMATS = (STANDARD, EASY_READ, AUDIO)
CHILDREN, PARENTS, PRACTITIONERS, EVERYONE = "children-and-young-people", "parents-and-carers", "practitioners", "everyone"
AUDIENCES = (CHILDREN, PARENTS, PRACTITIONERS, EVERYONE)
OPENING_KEYS = (
    "who-we-are",
    "why",
    "you-choose",
    "you-can-stop",
    "miss-any-question",
    "who-sees",
    "must-tell-someone",
    "where-to-get-help",
    "someone-can-help",
)
ROLES = ("about-you", "practice", "feedback", "who-answered", "open", "way")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One block on screen, one clip, one message to translate; in easy read with one picture."""

    text: str
    picture: str | None = None
    explains: str | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Wording:
    """A text for each way of writing. Audio speaks the standard wording."""

    standard: tuple[Sentence, ...] = ()
    easy_read: tuple[Sentence, ...] = ()
    line: int = field(default=0, compare=False)

    def sentences(self, format: str) -> tuple[Sentence, ...]:
        return self.easy_read if format == EASY_READ else self.standard

    def __bool__(self) -> bool:
        return bool(self.standard or self.easy_read)


@dataclass(frozen=True, slots=True)
class Label:
    """A short text: an option, a title."""

    standard: str
    easy_read: str

    def text(self, format: str) -> str:
        return self.easy_read if format == EASY_READ else self.standard


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose. `tone` is positive, mixed, negative or None; outside options stand apart, after the divider.

    `line` is that of the questionnaire's own file, 0 for what shared/scales.yaml brings.
    """

    code: str
    label: Label
    picture: str | None = None
    tone: str | None = None
    outside: bool = False
    exclusive: bool = False
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Question:
    """One question (or statement) with its options in screen order, scored ones first."""

    id: str
    kind: str
    wording: Wording
    short: str
    line: int = field(compare=False)
    section: str = ""
    hint: Wording = Wording()
    options: tuple[Option, ...] = ()
    scale: str | None = None
    criteria: tuple[str, ...] = ()
    role: str | None = None
    indicator: str | None = None
    service: str | None = None
    item: str | None = None
    when: Condition | None = None
    practice: bool = False
    sensitive: bool = False
    filter: bool = False
    is_break: bool = False
    reconstructed: bool = False
    lives_in_area: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    limit: int | None = None
    smallest: int | None = None
    largest: int | None = None
    unit: Label | None = None
    video: Video | None = None
    accept: tuple[Acceptance, ...] = ()

    @property
    def counted(self) -> bool:
        """Whether it is a question at all, for "Question 3 of 12": not a statement and not practice."""
        return self.kind != "statement" and not self.practice

    @property
    def stored(self) -> bool:
        return self.counted

    @property
    def one_choice(self) -> bool:
        """Whether one of several answers is chosen, so that one press can be enough (WA-12)."""
        return self.kind in ("scale", "single-choice", "yes-no")

    @property
    def scored(self) -> bool:
        return bool(self.criteria)

    @property
    def scale_options(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if not option.outside)

    @property
    def outside_options(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.outside)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(option.code for option in self.options)

    def option(self, code: str) -> Option | None:
        return next((option for option in self.options if option.code == code), None)


@dataclass(frozen=True, slots=True)
class Section:
    """Questions under one title; `when` applies to all of them and is already joined into each."""

    id: str
    title: Label
    questions: tuple[Question, ...]
    line: int = field(default=0, compare=False)
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A hard word and what it means."""

    word: str
    means: str
    picture: str | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Criterion:
    """Something the inspection evaluates; data, not code."""

    id: str
    code: str
    name: str
    short: str
    report_questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Criteria:
    id: str
    criteria: Mapping[str, Criterion]
    report_questions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Indicator:
    """An idea asked of several audiences, compared and never merged."""

    id: str
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Helpline:
    """A number to call, from a source that was read."""

    id: str
    name: str
    number: str
    label: Label
    audiences: tuple[str, ...]
    picture: str
    source: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Questionnaire:
    """One instrument, whole. Compared and hashed by identity: it is loaded once."""

    slug: str
    version: int
    audience: str
    formats: tuple[str, ...]
    criteria: Criteria
    title: Label
    sections: tuple[Section, ...]
    opening: Mapping[str, Wording]
    texts: Mapping[str, Wording]
    file: str
    summary: Wording = Wording()
    opening_for_child: tuple[Sentence, ...] = ()
    glossary: Mapping[str, Term] = field(default_factory=dict)
    ages: tuple[int, int] | None = None
    younger: str | None = None
    easy_read_form: str | None = None
    helplines: tuple[Helpline, ...] = ()
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    videos: Mapping[str, Video] = field(default_factory=dict)
    reviews: tuple[Review, ...] = ()
    accept: tuple[Acceptance, ...] = ()
    shared_texts: frozenset[str] = frozenset()

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for section in self.sections for question in section.questions)

    @cached_property
    def by_id(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}

    @cached_property
    def section_of(self) -> dict[str, Section]:
        return {question.id: section for section in self.sections for question in section.questions}

    @property
    def for_young_children(self) -> bool:
        return self.ages is not None and self.ages[1] <= 7

    @property
    def accepted(self) -> tuple[Acceptance, ...]:
        """Every warning that was let stand: the questionnaire's own, the shared texts' and its questions'."""
        return (*self.accept, *(one for question in self.questions for one in question.accept))

    @property
    def tested(self) -> Review | None:
        """The newest record that people tested this version (L87, ER-30); None is a state, not a mistake."""
        return self._newest("tested-with-people")

    @property
    def signed_off(self) -> Review | None:
        """The newest record that people found the formats of this version to mean the same; nothing in the program makes one."""
        return self._newest("meaning-signed-off")

    def _newest(self, what: str) -> Review | None:
        found = [one for one in self.reviews if one.what == what and one.version == self.version]
        return max(found, key=lambda one: one.on, default=None)

    def question(self, id: str) -> Question | None:
        return self.by_id.get(id)

    def text(self, id: str) -> Wording:
        """A frame text such as `help`; empty when the shared file has none."""
        return self.texts.get(id, Wording())
