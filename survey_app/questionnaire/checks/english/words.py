"""The word lists and turns of phrase of this package, and how a text is taken apart into sentences and words.

A list is a file of `lists/`, one entry a line. A file of `patterns/` has a regular expression a line; a line `NAME = ...` names a part that
later lines take up as `{NAME}`, and `ONLY WITH ...` gives words of which a text must have one. In both `#` starts a comment. Word frequencies
are those of wordfreq, read at the first question for one.
"""

import gzip
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

import msgpack

from survey_app.errors import SettingsError

FOLDER = Path(__file__).parent
ONLY_WITH = "ONLY WITH "
NAMED = re.compile(r"([A-Z]+) = (.*)")
WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W_]+(?:[’'-][^\W_]+)*")
ENDING = re.compile(r"(?<=[.!?…])[\"”’')]*\s+(?=[“\"‘'(*_]*[A-Z0-9])")
ABBREVIATED = re.compile(r"\b(?:e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|St|a\.m|p\.m|vs)\.[\"”’')]*\s*$", re.I)
APOSTROPHES = re.compile("(?<=\\w)[’ʼ`´](?=\\w)|(?<=s)’(?= )")
NUMBER_TO_CALL = re.compile(r"\b\d{2,}(?: \d{2,})+\b")
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
CACHED = 4096
"""Texts kept taken apart: more than all questionnaires of a content folder have, as the shared ones are met in each."""


@cache
def entries(name: str) -> tuple[str, ...]:
    """The lines of a word list, without comments."""
    lines = (line.partition("#")[0].strip() for line in (FOLDER / "lists" / f"{name}.txt").read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line)


@cache
def word_set(name: str) -> frozenset[str]:
    return frozenset(entries(name))


@cache
def word_class(name: str) -> frozenset[str]:
    """A class of `lists/word_classes.txt`, such as "subjects"."""
    classes = dict(line.split(": ") for line in entries("word_classes"))
    return frozenset(classes[name].split())


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The regular expressions of a file as one, for texts with straight apostrophes; small and capital letters are the same."""
    parts: dict[str, str] = {}
    lines: list[str] = []
    for line in _lines_of(name):
        if not line.startswith(ONLY_WITH):
            for part, meaning in parts.items():
                line = line.replace(f"{{{part}}}", meaning)
            if named := NAMED.fullmatch(line):
                parts[named[1]] = named[2]
            else:
                lines.append(line)
    return re.compile("|".join(lines), re.I)


@cache
def _lines_of(name: str) -> tuple[str, ...]:
    lines = (FOLDER / "patterns" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def _only_with(name: str) -> frozenset[str]:
    """Words of which a text must have one for the patterns of a file to find anything; none when the file names none."""
    return frozenset(word for line in _lines_of(name) if line.startswith(ONLY_WITH) for word in line.removeprefix(ONLY_WITH).split())


def may_have(name: str, text: str) -> bool:
    """Whether it is worth looking for the patterns of a file, told by single words: that is much faster."""
    return not _only_with(name) or not _only_with(name).isdisjoint(words_in(text))


def straight(text: str) -> str:
    """The text with straight apostrophes, whichever sign stands for one."""
    return APOSTROPHES.sub("'", text)


@lru_cache(8 * CACHED)
def found_in(name: str, text: str) -> tuple[str, ...]:
    """What the patterns of a file find in a text."""
    if not may_have(name, text):
        return ()
    return tuple(found.group() for found in pattern(name).finditer(straight(text)))


@lru_cache(CACHED)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text. What is filled in later (`{area}`) stands as a name."""
    parts: list[str] = []
    for part in ENDING.split(PLACEHOLDER.sub("Northmoor", text).strip()):
        if parts and ABBREVIATED.search(parts[-1]):
            parts[-1] = f"{parts[-1]} {part}"
        elif part:
            parts.append(part)
    return tuple(parts)


@lru_cache(CACHED)
def words(sentence: str) -> tuple[str, ...]:
    """The words of a sentence as they are written, with straight apostrophes."""
    return tuple(WORD.findall(straight(sentence)))


@cache
def initials(phrase: str) -> str:
    """The first letters of a phrase, without those of its small words: "sen" for special educational needs."""
    return "".join(word[0] for word in phrase.lower().split() if word not in ("and", "or", "of", "the", "for"))


@lru_cache(CACHED)
def words_in(text: str) -> frozenset[str]:
    """The words of a text in small letters."""
    return frozenset(lower(text))


@lru_cache(CACHED)
def lower(sentence: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in words(sentence))


def length(sentence: str) -> int:
    """The number of words, counted as a reader would: what stands between spaces and holds a letter or a digit. A number to call is one."""
    return sum(any(sign.isalnum() for sign in part) for part in NUMBER_TO_CALL.sub("0", sentence).split())


@cache
def irregular_past() -> frozenset[str]:
    return frozenset(line.split()[1] for line in entries("irregular_verbs")) - {"-"}


@cache
def irregular_participles() -> frozenset[str]:
    return frozenset(line.split()[2] for line in entries("irregular_verbs"))


@lru_cache(CACHED)
def is_participle(word: str) -> bool:
    """Whether a word has the form of a past participle: kept, helped, but not need or hundred."""
    regular = word.endswith("ed") and len(word) > 3 and word not in word_set("not_participles")
    return regular or word in irregular_participles()


@cache
def verbs() -> dict[str, bool]:
    """Verbs in base form and whether they are as often nouns or adjectives."""
    return {line.rstrip("~"): line.endswith("~") for line in entries("verbs")}


@lru_cache(CACHED)
def stem_of_verb(word: str) -> str | None:
    """The base form of an everyday verb from its base, -s or irregular past form; None for any other word."""
    for base in bases(word):
        if base in verbs():
            return base
    return _bases_of_past().get(word)


@cache
def _bases_of_past() -> dict[str, str]:
    return {past: base for base, past, _ in map(str.split, entries("irregular_verbs")) if past != "-"}


def bases(word: str) -> Iterable[str]:
    """What a word may be a form of, by the regular endings; the word itself first."""
    yield word
    for ending, base in (("'s", ""), ("s'", "s"), ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("d", ""),
                         ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ly", ""), ("ily", "y"),
                         ("ier", "y"), ("iest", "y")):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            start = word[: len(word) - len(ending)] + base
            yield start
            if not base and len(start) > 3 and start[-1] == start[-2]:  # stopped, swimming
                yield start[:-1]


@cache
def _frequencies() -> dict[str, float]:
    """Words of wordfreq's small English list with their Zipf values.

    The file is read as wordfreq.read_cBpack reads it: words in lists, one for each hundredth of a power of ten of their share. Importing
    wordfreq itself costs ten times as much as reading, for tools of other languages that are not needed here.
    """
    package = find_spec("wordfreq")
    if package is None or package.origin is None:
        raise SettingsError("The word frequencies are missing. Install wordfreq: pip install wordfreq")
    with gzip.open(Path(package.origin).parent / "data" / "small_en.msgpack.gz") as file:
        _, *lists = msgpack.load(file)
    return {word: (900 - at) / 100 for at, row in enumerate(lists) for word in row}


@lru_cache(CACHED)
def zipf(word: str) -> float:
    """How common a word is, on the Zipf scale (3 is one in a million, 6 one in a thousand); 0 when the list does not have it."""
    return _frequencies().get(word, 0.0)
