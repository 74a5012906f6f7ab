"""Rules of how things are written: short forms, capitals, punctuation."""

import re

from survey_app.questionnaire.checks.english.numbers import ROMAN
from survey_app.questionnaire.checks.english.passages import NAME, Passage
from survey_app.questionnaire.checks.english.rules import EASY, SIMPLE, language_rule
from survey_app.questionnaire.checks.english.words import PLACEHOLDER, bases, found_in, initials, word_set, zipf
from survey_app.questionnaire.model import CHILDREN, PARENTS

CAPITALS = re.compile(
    r"(?<![A-Za-z])[A-Z](?:[A-Z&]|\.(?=[A-Z]\b\.?))*[A-Z]+[a-z]{0,2}(?![a-z])"  # NHS, A&E, N.H.S, EHCPs
    r"|(?<![A-Za-z])[A-Z]{3,}\w*|\b[A-Z][a-z]?[A-Z]{2,}\w*|\b[A-Z][a-z][A-Z]\b"  # SENCo, SaLT, DfE
)
TWO_CAPITALS = re.compile(r"[A-Z][a-z&.]?[A-Z]")
NAMES_OF_THE_FIELD = ("SEN", "SEND")
"""What those who work in it call their field; families are not asked to know it."""
RARE = 3.0
"""The Zipf value below which a run of capitals is taken for initials."""
SHOUTED = re.compile(r"(?<![A-Za-z'’-])[A-Z]{4,}(?![A-Za-z])|(?<![A-Za-z])[A-Z]+(?:['’][A-Z]+)+(?![A-Za-z])")
MARKUP = re.compile(
    r"</?[a-z][a-z0-9]*\b[^<>]*>|(?<![\w*])\*{1,3}(?=[^\s*])[^*\n]*[^\s*]\*{1,3}(?![\w*])|(?<!\w)_{1,2}(?=[^\s_])[^_\n]*[^\s_]_{1,2}(?!\w)",
    re.I,
)


@language_rule("contraction", "error", "L09", "ER-18", applies=SIMPLE, remedy="Write both words out: do not, it is.")
def contraction(passage: Passage) -> tuple[str, ...]:
    """No words are drawn together by an apostrophe; possessives may be."""
    return found_in("contraction", passage.text)


@language_rule(
    "shouting", "error", "L19", "ER-20", threshold="4 letters", remedy="Write it in small letters, and say what matters in words."
)
def shouting(passage: Passage) -> tuple[str, ...]:
    """No word is in capitals, and no markup asks for italics, bold or underlining."""
    loud = tuple(found.group() for found in SHOUTED.finditer(passage.text) if _is_word(found.group()))
    return loud + tuple(found.group() for found in MARKUP.finditer(passage.text))


def _is_word(capitals: str) -> bool:
    """Whether a run of capitals is a word that is shouted, and not initials or a number."""
    if capitals in word_set("initials") or ROMAN.fullmatch(capitals):
        return False
    return any(zipf(base) >= RARE for base in bases(capitals.lower().replace("’", "'")))


@language_rule("capitals", "error", "L13", "ER-09", threshold="2 capitals", remedy="Write out what the letters stand for.")
def capitals(passage: Passage) -> tuple[str, ...]:
    """Initials are written out, but for a few that everyone knows; standard text may explain them where they first stand."""
    if passage.part == NAME or not TWO_CAPITALS.search(passage.text):
        return ()
    shouted = set(shouting(passage))
    found = tuple(one.group() for one in CAPITALS.finditer(passage.text))
    return tuple(
        run for run in dict.fromkeys(found)
        if run.replace(".", "").removesuffix("s") not in word_set("allowed_capitals")
        and run not in shouted and not ROMAN.fullmatch(run) and not _explained(run, passage)
    )  # fmt: skip


def _explained(run: str, passage: Passage) -> bool:
    """Whether standard text gives the long form in brackets before or after it, or the glossary has it."""
    if run in NAMES_OF_THE_FIELD and not passage.simple and passage.audience not in (CHILDREN, PARENTS):
        return True
    small = run.lower()
    if any(small.removesuffix("s") in (word.lower().removesuffix("s"), initials(word)) for word in passage.glossary):
        return True
    long_form = re.search(rf"\w+ \({re.escape(run)}\)|\b{re.escape(run)} \((?=[a-z])[^()]*\w\)", passage.text)
    return not passage.easy and bool(long_form)


ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\b[\w.-]+@[\w.-]+\b|\b[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com|net)(?:/\S*)?")
HARD = re.compile(r"[;()\[\]/&–—‒―]|(?<=\s)-+(?=\s)|--+|^-\s|\be\.\s?g\b\.?|\bi\.\s?e\b\.?|\b(?:eg|ie)\b|\betc\b\.?|\bet cetera\b", re.I)


@language_rule(
    "hard-punctuation", "error", "L18", "ER-19", applies=EASY, remedy="Use full stops and commas, and words: and, or, for example."
)
def hard_punctuation(passage: Passage) -> tuple[str, ...]:
    """No semicolons, brackets, slashes, ampersands or dashes, and no e.g., i.e. or etc.; hyphens inside words may be."""
    return tuple(found.group().strip() for found in HARD.finditer(ADDRESS.sub(" ", PLACEHOLDER.sub("Northmoor", passage.text))))
