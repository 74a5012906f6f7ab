"""The words of a questionnaire laid side by side: each item (a question, a frame text, ...) with its sentences and digest in each format."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from survey_app.presentation.formats import FORMATS
from survey_app.questionnaire.digest import digest
from survey_app.questionnaire.model import EASY_READ, STANDARD, Label, Option, Question, Questionnaire, Sentence, Wording

QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Words:
    """What an item says in one format, as the file has it. The digest is of the sentences with the drawings beside them."""

    digest: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is worded. `options` are an option's code and its label in standard and in easy read."""

    kind: str
    id: str
    formats: Mapping[str, Words]
    options: tuple[tuple[str, str, str], ...] = ()

    @property
    def name(self) -> str:
        return f"{self.kind} {self.id}".strip()


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of an item before a format is chosen."""

    wordings: tuple[Wording, ...] = ()
    labels: tuple[Label, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    options: tuple[Option, ...] = field(default=())


def items(questionnaire: Questionnaire, drawings: Mapping[str, str]) -> tuple[Item, ...]:
    """Every item in the order of the file, questions first. `drawings` are the digests of the pictures."""

    def words(parts: _Parts, format: str) -> Words:
        pictures = FORMATS[format].pictures
        found = list(_sentences(parts, format))
        shown = [[text, drawings.get(picture, picture) if pictures and picture else ""] for text, picture in found]
        return Words(digest(shown), tuple(text for text, _ in found))

    return tuple(
        Item(
            kind,
            id,
            {format: words(parts, format) for format in questionnaire.formats},
            tuple((option.code, option.label.text(STANDARD), option.label.text(EASY_READ)) for option in parts.options),
        )
        for kind, id, parts in _all(questionnaire)
    )


def _sentences(parts: _Parts, format: str) -> Iterator[tuple[str, str | None]]:
    for wording in parts.wordings:
        yield from ((one.text, one.picture) for one in wording.sentences(format))
    yield from ((label.text(format), None) for label in parts.labels)
    yield from ((one.text, one.picture) for one in parts.sentences)
    yield from ((option.label.text(format), option.picture) for option in parts.options)


def _all(questionnaire: Questionnaire) -> Iterator[tuple[str, str, _Parts]]:
    for question in questionnaire.questions:
        labels = (question.unit,) if question.unit else ()
        yield QUESTION, question.id, _Parts((question.wording, question.hint), labels, options=question.options)
    yield "title", "", _Parts(labels=(questionnaire.title,))
    yield "summary", "", _Parts((questionnaire.summary,))
    for section in questionnaire.sections:
        yield "section", section.id, _Parts(labels=(section.title,))
    for id, wording in questionnaire.opening.items():
        yield "opening", id, _Parts((wording,))
    if questionnaire.opening_for_child:
        yield "opening-for-child", "", _Parts(sentences=questionnaire.opening_for_child)
    for term in questionnaire.glossary.values():
        yield "term", term.word, _Parts(sentences=(Sentence(term.means, term.picture),))
    for id, wording in questionnaire.texts.items():
        yield "text", id, _Parts((wording,))
    for line in questionnaire.helplines:
        yield "helpline", line.id, _Parts(labels=(line.label,), sentences=(Sentence(line.name), Sentence(line.number, line.picture)))


def alike(questionnaire: Questionnaire) -> tuple[str, ...]:
    """The questions whose easy read has the very words of standard; empty where the questionnaire has not both."""
    if not {STANDARD, EASY_READ} <= set(questionnaire.formats):
        return ()
    return tuple(question.id for question in _worded(questionnaire) if _plain(question, STANDARD) == _plain(question, EASY_READ))


def _worded(questionnaire: Questionnaire) -> Iterable[Question]:
    return (question for question in questionnaire.questions if question.counted)


def _plain(question: Question, format: str) -> str:
    words = " ".join(one.text for one in question.wording.sentences(format))
    return " ".join(words.casefold().split())


def mostly_alike(questionnaire: Questionnaire) -> str:
    """The warning that easy read equals standard on more than a tenth of the questions; "" where it does not."""
    found, of = alike(questionnaire), len(list(_worded(questionnaire)))
    if 10 * len(found) <= of:
        return ""
    return f"Easy read has the very words of standard in {len(found)} of {of} questions, more than a tenth: {', '.join(found)}."
