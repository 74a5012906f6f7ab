"""Rules of plain English and easy read, as checks.

Each rule is a function of one `Passage` that returns the words that break it; word lists are in `lists/`, turns of phrase in `patterns/`.
Importing this package registers a check for every rule, which runs it over all that respondents meet.

They judge English only: the wording of a questionnaire file is English, and translations live in catalogues. Another language brings a
package of its own beside this one, with rules in a registry like LANGUAGE_RULES and its own word lists, and is added to LANGUAGES of
`checks`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from survey_app.questionnaire.checks import Finding, check
from survey_app.questionnaire.checks.accepting import sentences_met
from survey_app.questionnaire.checks.english import (  # noqa: F401  importing a module registers its rules
    asking,
    clauses,
    length,
    negatives,
    numbers,
    reading,
    vocabulary,
    voice,
    writing,
)
from survey_app.questionnaire.checks.english.passages import Passage, passages
from survey_app.questionnaire.checks.english.rules import LANGUAGE_RULES, Rule
from survey_app.questionnaire.checks.english.words import CACHED
from survey_app.questionnaire.checks.length import MOST_SENTENCES
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.model import CHILDREN, EVERYONE, PARENTS, Questionnaire

__all__ = ["LANGUAGE_RULES", "Passage", "Rule", "passages"]

KEPT = 8
"""Questionnaires whose passages are kept while the checks run over them, one check after another."""


@lru_cache(KEPT)
def _passages(questionnaire: Questionnaire) -> tuple[Passage, ...]:
    # More than that is an error of its own (too-much-text), and nobody's questionnaire.
    return tuple(passages(questionnaire)) if len(sentences_met(questionnaire)) <= MOST_SENTENCES else ()


def _alike(passage: Passage) -> Passage:
    """The passage without what no rule tells apart: forms for adults are alike in easy read, and all but those for parents in standard."""
    audiences = (CHILDREN,) if passage.easy else (CHILDREN, PARENTS)
    return passage if passage.audience in audiences else replace(passage, audience=EVERYONE)


@lru_cache(CACHED)
def _judged(passage: Passage) -> dict[str, tuple[str, ...]]:
    """What every rule finds in a passage; the same text at several places is judged once."""
    return {rule.code: words for rule in LANGUAGE_RULES.values() if (words := rule(passage))}


@lru_cache(KEPT)
def _faults(questionnaire: Questionnaire) -> dict[str, list[tuple[Passage, tuple[str, ...]]]]:
    """By the code of a rule, the passages that break it and their offending words: each passage is looked at once for all rules."""
    found: dict[str, list[tuple[Passage, tuple[str, ...]]]] = defaultdict(list)
    for passage in _passages(questionnaire):
        for code, words in _judged(_alike(passage)).items():
            found[code].append((passage, words))
    return found


def _finding(passage: Passage, words: tuple[str, ...], remedy: str) -> Finding:
    quoted = ", ".join(f"“{word}”" for word in dict.fromkeys(words))
    text = passage.text if len(passage.text) <= 90 else f"{passage.text[:87]}..."
    return Finding(passage.line, f"{quoted} in {passage.format}: {text!r}.", remedy, passage.question, passage.place)


def _check_of(rule: Rule) -> Callable[[Material], Iterator[Finding]]:
    def find(material: Material) -> Iterator[Finding]:
        for passage, words in _faults(material.questionnaire).get(rule.code, ()):
            yield _finding(passage, words, rule.remedy)

    find.__doc__ = rule.says
    return find


for _rule in LANGUAGE_RULES.values():
    check(_rule.code, _rule.severity, _rule.rule, _rule.source, _rule.applies, _rule.threshold)(_check_of(_rule))


@check("two-words-one-thing", "warning", "L23", "ER-13", threshold="any")
def one_word_for_one_thing(material: Material) -> Iterator[Finding]:
    """One thing has one word in all of a questionnaire."""
    for passage, word, first in vocabulary.two_words(_passages(material.questionnaire)):
        wrong = f"“{word}” and “{first}” are used for one thing: {passage.text!r}."
        yield Finding(passage.line, wrong, f"Write “{first}” here too.", passage.question, passage.place)


@check("reading-grade", "information", "L25", "RA-01, RA-02", threshold="100 words, reported")
def reading_grade(material: Material) -> Iterator[Finding]:
    """The reading grade of a section of at least 100 words is told, and never judged."""
    for section, format, grade, count in reading.grades(material.questionnaire):
        wrong = f"The {count} words of this section have a Flesch-Kincaid grade of {grade:.1f} in {format}."
        yield Finding(section.line, wrong, "It is for information: no formula can judge a question.", "", section.id)
