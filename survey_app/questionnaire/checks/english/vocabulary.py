"""Rules of words: jargon, rare words, sayings, two words for one thing."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from survey_app.questionnaire.checks.english.passages import NAME, Passage
from survey_app.questionnaire.checks.english.rules import SIMPLE, language_rule
from survey_app.questionnaire.checks.english.words import (
    CACHED,
    bases,
    entries,
    irregular_past,
    is_participle,
    sentences,
    word_set,
    words,
    words_in,
    zipf,
)
from survey_app.questionnaire.model import CHILDREN, PARENTS

COMMON = 4.0
"""The Zipf value from which a word counts as common (RA-06): about the 7,000 most used words of English, with their forms."""


@cache
def _jargon() -> tuple[tuple[re.Pattern[str], frozenset[str], frozenset[str]], ...]:
    """Each word of the trade, how it is found, and after or before which words it is none."""
    found = []
    for line in entries("jargon"):
        word, _, plain = line.partition(":")
        after, _, before = plain.partition("|")
        flags = 0 if word.isupper() else re.I
        pattern = re.compile(rf"(?<![\w-]){_spaced(word)}(?![\w-])", flags)
        found.append((pattern, frozenset(after.split()), frozenset(before.split())))
    return tuple(found)


def _spaced(phrase: str) -> str:
    """A phrase as a pattern, with spaces or hyphens between its words."""
    return re.escape(phrase).replace(r"\ ", "[ -]")


@cache
def _jargon_starts() -> frozenset[str]:
    """The first words of all jargon: a text without them has none."""
    return frozenset(line.partition(":")[0].split()[0].lower() for line in entries("jargon"))


@language_rule(
    "unexplained-jargon", "error", "L10", "ER-12, ER-10", applies="children, parents, easy read",
    remedy="Use an everyday word, or explain the word in the glossary."
)  # fmt: skip
def unexplained_jargon(passage: Passage) -> tuple[str, ...]:
    """Words of the trade are explained in the glossary or left out."""
    if (not passage.easy and passage.audience not in (CHILDREN, PARENTS)) or _jargon_starts().isdisjoint(words_in(passage.text)):
        return ()
    text = without_glossary(passage.text, passage.glossary)
    found: dict[str, None] = {}
    for pattern, after, before in _jargon():
        for hit in pattern.finditer(text):
            last, first = text[: hit.start()].rsplit(None, 1)[-1:], text[hit.end() :].split(None, 1)[:1]
            plain = {_bare(part) for part in last} & after or {_bare(part) for part in first} & before
            if not plain:
                found[hit.group()] = None
    return tuple(found)


def _bare(word: str) -> str:
    return word.strip("“”\"'‘’.,?!").lower()


def without_glossary(text: str, glossary: Iterable[str]) -> str:
    """The text without the phrases that the glossary explains, in singular or plural."""
    for phrase in sorted(glossary, key=len, reverse=True):
        forms = {phrase, phrase.removesuffix("s"), f"{phrase.removesuffix('s')}s", f"{phrase}es"}
        pattern = "|".join(_spaced(form) for form in sorted(forms, key=len, reverse=True))
        text = re.sub(rf"(?<![\w-])(?:{pattern})(?![\w-])", "…", text, flags=re.I)
    return text


@language_rule(
    "uncommon-word",
    "warning",
    "L11",
    "ER-12, RA-06",
    applies=SIMPLE,
    threshold=f"Zipf {COMMON}",
    remedy="Use an everyday word, or explain it in the glossary.",
)
def uncommon_word(passage: Passage) -> tuple[str, ...]:
    """Words are common ones; names, glossary words and forms of common words may be."""
    if passage.part == NAME:
        return ()
    text = without_glossary(passage.text, passage.glossary)
    return tuple(dict.fromkeys(word for sentence in sentences(text) for word in _uncommon(words(sentence))))


def _uncommon(row: tuple[str, ...]) -> Iterator[str]:
    for at, word in enumerate(row):
        name = word[0].isupper() and at > 0
        if not name and not any(sign.isdigit() for sign in word) and not all(is_common(part.lower()) for part in word.split("-")):
            yield word


def is_common(word: str) -> bool:
    """Whether a word, or one that it is a form of, is common or known."""
    if word in irregular_past() or (is_participle(word) and not word.endswith("ed")):
        return True
    return any(base in word_set("known_words") or zipf(base) >= COMMON for base in bases(word))


@cache
def _sayings() -> re.Pattern:
    phrases = (re.escape(line).replace(r"\*", r"\w*").replace("'", "['’]") for line in entries("idioms"))
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.I)


@language_rule("idiom", "warning", "L20", "ER-14", applies=SIMPLE, remedy="Say what it means in plain words.")
def idiom(passage: Passage) -> tuple[str, ...]:
    """Words mean what they say: no sayings, no foreign words."""
    return tuple(found.group() for found in _sayings().finditer(passage.text))


@cache
def one_thing() -> tuple[tuple[re.Pattern, ...], ...]:
    """Sets of words for one thing."""
    sets = (tuple(part.strip() for part in line.split(",")) for line in entries("one_thing"))
    return tuple(tuple(re.compile(rf"(?<![\w-]){_spaced(word)}(?:s|es)?(?![\w-])", re.I) for word in row) for row in sets)


@lru_cache(CACHED)
def _things_in(text: str) -> tuple[tuple[int, int, str], ...]:
    """Which of the sets a text names: the set, which word of it, and how it is written."""
    return tuple(
        (at, which, hit.group()) for at, row in enumerate(one_thing()) for which, word in enumerate(row) if (hit := word.search(text))
    )


def two_words(found: Iterable[Passage]) -> Iterator[tuple[Passage, str, str]]:
    """Passages of one format with a second word for a thing that an earlier one calls otherwise: the passage, its word, the first word."""
    first: dict[tuple[str, int], tuple[int, str]] = {}
    for passage in found:
        for at, which, written in _things_in(passage.text) if passage.part != NAME else ():
            chosen = first.setdefault((passage.format, at), (which, written))
            if chosen[0] != which:
                yield passage, written, chosen[1]
