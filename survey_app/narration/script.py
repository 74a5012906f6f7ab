"""Turns questions and frame texts of one format and language into lines: what is seen, in the order in which it is spoken.

Pages and clips are made from the same lines, so what is heard is what is read. Nothing here is cached: translating is a look-up, and a
`Language` compares without its table, so a cache keyed by it could answer with the words of another table.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.model import OPENING_KEYS, Helpline, Label, Option, Question, Questionnaire, Sentence, Wording

Facts = Mapping[str, str]

NO_FACTS: Facts = {}
PLACEHOLDER = re.compile(r"\{(area|answer:[a-z0-9-]+)\}")
WITHOUT_FACT = {"area": "your area", "answer": "your answer"}


@dataclass(frozen=True, slots=True)
class Line:
    """One block on screen and one clip: text as it is seen, the picture beside it, and the glossary word it explains."""

    text: str
    picture: str | None = None
    explains: str | None = None


@dataclass(frozen=True, slots=True)
class QuestionScript:
    """A question's lines. Options stand in screen order, outside options last, one line for each of `question.options`."""

    stem: tuple[Line, ...]
    hint: tuple[Line, ...] = ()
    options: tuple[Line, ...] = ()
    unit: Line | None = None

    @property
    def spoken(self) -> tuple[Line, ...]:
        """All lines in the order in which they are spoken (L80)."""
        return (*self.stem, *self.hint, *((self.unit,) if self.unit else ()), *self.options)


def shown(text: str, language: Language, facts: Facts = NO_FACTS) -> str:
    """A text as it is seen: translated, then `{area}` and `{answer:id}` filled in, each once. Not escaped; the template does that.

    A fact that is missing or blank leaves words that still read.

    >>> from survey_app.questionnaire.languages import ENGLISH
    >>> shown("Does your child live in {area}?", ENGLISH, {"area": "Northshire"})
    'Does your child live in Northshire?'
    >>> shown("{area} has a plan.", ENGLISH)
    'Your area has a plan.'
    """
    text = language.translate(text)
    if "{" not in text:
        return text

    def fill(found: re.Match[str]) -> str:
        if fact := facts.get(found[1], "").strip():
            return fact
        words = language.translate(WITHOUT_FACT[found[1].partition(":")[0]])
        return words[:1].upper() + words[1:] if found.start() == 0 else words

    return PLACEHOLDER.sub(fill, text)


def lines(sentences: Iterable[Sentence], language: Language, facts: Facts = NO_FACTS) -> tuple[Line, ...]:
    """A line for each sentence, in order."""
    return tuple(Line(shown(part.text, language, facts), part.picture, part.explains) for part in sentences)


def wording_lines(wording: Wording, format: str, language: Language, facts: Facts = NO_FACTS) -> tuple[Line, ...]:
    return lines(wording.sentences(format), language, facts)


def label_line(label: Label, format: str, language: Language, picture: str | None = None) -> Line:
    """A title, a unit or an option. Labels take no facts."""
    return Line(language.translate(label.text(format)), picture)


def option_line(option: Option, format: str, language: Language) -> Line:
    return label_line(option.label, format, language, option.picture)


def term_lines(questionnaire: Questionnaire, words: Iterable[str], language: Language) -> tuple[Line, ...]:
    """What each of these glossary words means; a word that the glossary has not is left out."""
    known = questionnaire.glossary
    return tuple(Line(language.translate(known[word].means), known[word].picture, word) for word in words if word in known)


def helpline_lines(helpline: Helpline, format: str, language: Language) -> tuple[Line, Line, Line]:
    """What the number is for, whose it is, and the number itself."""
    return label_line(helpline.label, format, language, helpline.picture), Line(language.translate(helpline.name)), Line(helpline.number)


def question_script(question: Question, format: str, language: Language, facts: Facts = NO_FACTS) -> QuestionScript:
    """The lines of one question or statement in one format and language."""
    return QuestionScript(
        stem=wording_lines(question.wording, format, language, facts),
        hint=wording_lines(question.hint, format, language, facts),
        options=tuple(option_line(option, format, language) for option in question.options),
        unit=label_line(question.unit, format, language) if question.unit else None,
    )


def answer_facts(questionnaire: Questionnaire, answers: Mapping[str, Any], format: str, language: Language) -> dict[str, str]:
    """Earlier choices as facts for `{answer:id}`: the label that was chosen. Answers that are not one code are left out."""
    facts = {}
    for id, code in answers.items():
        question = questionnaire.question(id)
        option = question.option(code) if question and isinstance(code, str) else None
        if option:
            facts[f"answer:{id}"] = option_line(option, format, language).text
    return facts


def frame_lines(questionnaire: Questionnaire, format: str, language: Language, facts: Facts = NO_FACTS) -> tuple[Line, ...]:
    """Everything spoken beside the questions: title, summary, opening, glossary, frame texts and helplines.

    Titles of sections are not: they stand small above a question, and hearing one before every question would tire.
    """
    found = [label_line(questionnaire.title, format, language)]
    wordings = (questionnaire.summary, *(questionnaire.opening[key] for key in OPENING_KEYS if key in questionnaire.opening))
    found += [line for wording in wordings for line in wording_lines(wording, format, language, facts)]
    found += lines(questionnaire.opening_for_child, language, facts)
    found += term_lines(questionnaire, questionnaire.glossary, language)
    found += [line for wording in questionnaire.texts.values() for line in wording_lines(wording, format, language, facts)]
    found += [line for helpline in questionnaire.helplines for line in helpline_lines(helpline, format, language)]
    return tuple(found)


def whole_script(questionnaire: Questionnaire, format: str, language: Language, facts: Facts = NO_FACTS) -> tuple[Line, ...]:
    """Every different line that a respondent may meet in a format: the frame, then each question with every choice it may repeat."""
    return tuple(dict.fromkeys(line for _question, found in script_by_page(questionnaire, format, language, facts) for line in found))


def script_by_page(
    questionnaire: Questionnaire, format: str, language: Language, facts: Facts = NO_FACTS
) -> Iterator[tuple[Question | None, tuple[Line, ...]]]:
    """The lines of the frame, with None, then of each question."""
    yield None, frame_lines(questionnaire, format, language, facts)
    for question in questionnaire.questions:
        for choices in choices_repeated(questionnaire, question, format, language):
            yield question, question_script(question, format, language, {**facts, **choices}).spoken


def all_texts(questionnaires: Iterable[Questionnaire], language: Language, facts_list: Iterable[Facts] = (NO_FACTS,)) -> tuple[str, ...]:
    """Every visible text of these questionnaires in all their formats, each once."""
    scripts = (
        whole_script(questionnaire, format, language, facts)
        for facts in facts_list
        for questionnaire in questionnaires
        for format in questionnaire.formats
    )
    return tuple(dict.fromkeys(line.text for script in scripts for line in script))


def choices_repeated(questionnaire: Questionnaire, question: Question, format: str, language: Language) -> Iterator[dict[str, str]]:
    """Each set of facts that the `{answer:id}` of a question can meet: none at first, then every option of the earlier questions."""
    yield {}
    sentences = (*question.wording.sentences(format), *question.hint.sentences(format))
    named = {name for part in sentences for name in PLACEHOLDER.findall(part.text) if name != "area"}
    earlier = [found for name in sorted(named) if (found := questionnaire.question(name.partition(":")[2]))]
    for options in product(*(found.options for found in earlier)) if earlier else ():
        codes = {found.id: option.code for found, option in zip(earlier, options, strict=True)}
        yield answer_facts(questionnaire, codes, format, language)
