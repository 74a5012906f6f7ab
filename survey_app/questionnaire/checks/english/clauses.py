"""Rules of clauses: linking words in a sentence, two questions in one. There is no tagger here: word lists and neighbours decide."""

import re
from functools import lru_cache

from survey_app.questionnaire.checks.english.passages import NAME, TITLE, Passage
from survey_app.questionnaire.checks.english.rules import SIMPLE, language_rule
from survey_app.questionnaire.checks.english.words import (
    CACHED,
    WORD,
    pattern,
    sentences,
    stem_of_verb,
    straight,
    verbs,
    word_class,
    word_set,
)

SUBJECTS = word_class("subjects")
HELPERS = word_class("helpers")
DETERMINERS = word_class("determiners")
OBJECTS = word_class("objects") | DETERMINERS
PREPOSITIONS = word_class("prepositions")
INTERROGATED = word_class("interrogated")
PRONOUNS = word_class("pronouns")
SUBORDINATORS = word_class("subordinators")
SPLIT = "Write a sentence for each idea."
ALWAYS = frozenset({"although", "though", "whereas", "unless"})
LINKS = ALWAYS | {"and", "but", "because", "which", "while", "so"}
TOKEN = re.compile(rf"{WORD.pattern}|,")
QUOTED = re.compile(r"“[^”]*”")


@lru_cache(CACHED)
def linking(sentence: str) -> tuple[tuple[str, bool], ...]:
    """The linking words of a sentence, each with whether it joins clauses or verbs; "and" in a list of things does not."""
    plain = pattern("one_name").sub("them", QUOTED.sub("something", straight(sentence)))
    row = tuple(part.lower() for part in TOKEN.findall(plain))
    found = ((word, _joins(word, row[:at], row[at + 1 :])) for at, word in enumerate(row) if word in LINKS)
    return tuple((word, joins) for word, joins in found if joins or word == "and")


def _joins(word: str, before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether a linking word joins clauses where it stands. Commas are among the words before and after."""
    comma = before[-1:] == (",",)
    before, after = _words_of(before), _to_comma(after)
    last, first = before[-1] if before else "", after[0] if after else ""
    if word in ALWAYS or not first:
        return word in ALWAYS
    joins = {
        "and": lambda: _joins_clauses(before, after),
        "but": lambda: last not in ("nothing", "all", "anything", "everything", "last", "next"),
        "because": lambda: first != "of" or after[1:2] in (("what",), ("how",), ("where",), ("who",)),
        "which": lambda: bool(last) and (comma or last not in INTERROGATED | {"and", "or"} | verbs().keys()) and first != "of",
        "while": lambda: last not in ("a", "the", "little", "long", "short", "worth", "good"),
        "so": lambda: first == "that" or (comma and first in SUBJECTS | DETERMINERS | HELPERS | {"some", "please"}),
    }
    return joins[word]()


def _words_of(row: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for part in row if part != ",")


def _to_comma(row: tuple[str, ...]) -> tuple[str, ...]:
    """The words up to the next comma; one that follows at once opens an insertion and is passed over."""
    row = row[1:] if row[:1] == (",",) else row
    return row[: row.index(",")] if "," in row else row


def _joins_clauses(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether an "and" joins two clauses or two verbs, rather than two things."""
    if not has_main_verb(_since_subordinator(before)):
        return False
    first, second = after[0], after[1] if len(after) > 1 else ""
    if first in ("then", "also", "so") or first in HELPERS or first in ("do", "not", "please", "never", "always", "still"):
        return True
    if (
        first in SUBJECTS
        and second
        and (second in HELPERS or stem_of_verb(second) or second in ("also", "then", "all", "never", "always", "still", "both", "else"))
    ):
        return True
    if is_verb(first, after[1:], before):
        return True
    if first in ("to", "who", "that", "what", "how", "why", "where", "when", "which", "if", "whether", "because"):
        return first not in ("to",) or bool(second and stem_of_verb(second) == second)
    return _has_own_verb(after)


def _since_subordinator(before: tuple[str, ...]) -> tuple[str, ...]:
    """The clause that the "and" stands in: "what you and others said" joins two subjects, whatever verb came before "what"."""
    starts = [at for at, word in enumerate(before) if word in SUBORDINATORS]
    return before[starts[-1] + 1 :] if starts else before


def has_main_verb(before: tuple[str, ...]) -> bool:
    """Whether the words hold a verb beyond the one that opens a question ("Do you and your family ...")."""
    rest = before[1:] if before and before[0] in HELPERS else before
    return any(word in HELPERS or _surely_verb(at, rest) for at, word in enumerate(rest))


def _surely_verb(at: int, small: tuple[str, ...]) -> bool:
    base = stem_of_verb(small[at])
    if not base:
        return False
    if not verbs()[base]:
        return True
    previous = small[at - 1] if at else ""
    following = small[at + 1] if at + 1 < len(small) else ""
    return not at or previous in SUBJECTS | HELPERS | {"to", "not", "who"} or following in OBJECTS


def is_verb(word: str, following: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """Whether a word after "and" is a verb, by its lists and by what stands around it."""
    base = stem_of_verb(word)
    if not base or word.endswith("ing"):
        return bool(base) and bool(before) and before[-1].endswith("ing") and bool(following) and following[0] in OBJECTS
    if not verbs()[base]:
        return word != "like" or not following or following[0] not in ("this", "that")
    if following and following[0] in OBJECTS - {"to", "about", "that", "if", "who"}:
        return True
    earlier = stem_of_verb(before[-1]) if before else None
    joined_to_verb = bool(earlier) and (len(before) < 2 or before[-2] in SUBJECTS | HELPERS | {"to", "not"})
    return joined_to_verb and (
        not following or following[0] in PREPOSITIONS | {"well", "together", "more", "less", "hard", "there", "here"}
    )


def _has_own_verb(after: tuple[str, ...]) -> bool:
    """Whether a noun and its verb follow: "and the council reads them", "and no one helps"."""
    for at, word in enumerate(after[1:5], start=1):
        if word in LINKS | {"or", "if"} or word in ("that", "who", "which", "when", "where", "what", *PREPOSITIONS):
            return False
        follows = after[at + 1] if at + 1 < len(after) else ""
        if word in PRONOUNS:
            return False
        if word in HELPERS and word not in ("have",):
            return True
        base = stem_of_verb(word)
        if base and after[at - 1] not in DETERMINERS and (not verbs()[base] or follows in OBJECTS):
            return True
        if base and word == base and after[at - 1].endswith("s") and follows in PREPOSITIONS:  # your friends play with you
            return True
    return False


@language_rule("linking-words", "error", "L04", "ER-02, ER-03", applies=SIMPLE, threshold="2 in a sentence", remedy=SPLIT)
def linking_words(passage: Passage) -> tuple[str, ...]:
    """A sentence has one linking word at most; one inside a name does not count."""
    if passage.part in (TITLE, NAME):
        return ()
    return tuple(word for sentence in sentences(passage.text) if len(found := linking(sentence)) > 1 for word, _ in found)


@language_rule("one-linking-word", "warning", "L04", "ER-02, ER-03", applies=SIMPLE, threshold="1 between clauses", remedy=SPLIT)
def one_linking_word(passage: Passage) -> tuple[str, ...]:
    """A sentence has one idea, so that no linking word joins two clauses or verbs."""
    if passage.part in (TITLE, NAME):
        return ()
    found = (linking(sentence) for sentence in sentences(passage.text))
    return tuple(links[0][0] for links in found if len(links) == 1 and links[0][1])


PAIR = re.compile(r"([\w'-]+)(,)? (and|or) (?:(?:a|an|the|your|their|my|our|any|some|to|more|is|are) )*([\w'-]+)", re.I)
CHOICE = re.compile(r"\b(?:do|would) you (?:want|like|prefer|need|rather|choose)\b[^?]*\bor\b|\bwhich\b|\bwhether\b|\bhow many\b", re.I)
ONE_ANSWER = ("", "scale", "yes-no")


@language_rule("double-barrelled", "warning", "L05", "ER-02", remedy="Ask one thing, or ask two questions.")
def double_barrelled(passage: Passage) -> tuple[str, ...]:
    """What is asked is one thing; two joined by "and" or "or" cannot be answered by one answer."""
    if not passage.asks or passage.kind not in ONE_ANSWER or CHOICE.search(passage.text):
        return ()
    plain = pattern("one_question").sub("them", pattern("one_name").sub("them", passage.text))
    return tuple(
        found.group() for found in PAIR.finditer(plain)
        if not found.group(2) and not _is_list(plain, found) and not {found.group(1).lower(), found.group(4).lower()} <= word_set("people")
    )  # fmt: skip


def _is_list(text: str, found: re.Match) -> bool:
    """Whether three or more things are named: examples of one thing, not two questions."""
    return bool(re.search(r",[^,?]{1,40}$", text[: found.start(3)]))
