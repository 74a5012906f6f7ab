"""Rules of verbs: who does what, and when."""

from functools import lru_cache

from survey_app.questionnaire.checks.english.passages import LABEL, NAME, STEM, TITLE, Passage
from survey_app.questionnaire.checks.english.rules import EASY, SIMPLE, language_rule
from survey_app.questionnaire.checks.english.words import (
    CACHED,
    irregular_past,
    is_participle,
    lower,
    pattern,
    sentences,
    stem_of_verb,
    verbs,
    word_class,
    word_set,
)

BE = word_class("be")
STOPS_SUBJECT = word_class("stops subject")
LONGEST_SUBJECT = 7
LONGEST_TO_AGENT = 7
ADJECTIVES = word_class("adjectives")
ACTIVE = "Say who does it: “Inspectors read your answers.”"


@lru_cache(CACHED)
def passives(sentence: str) -> tuple[tuple[str, bool], ...]:
    """Passive verbs of a sentence ("are read"), each with whether "by" names who does it."""
    small, found = lower(sentence), []
    for at, word in enumerate(small):
        if word in BE and (end := _participle_after(small, at)):
            agent = _agent(small, end)
            if agent or small[end] not in word_set("adjectives_like_participles"):
                found.append((" ".join((word, small[end])), agent))
    return tuple(found)


def _participle_after(small: tuple[str, ...], at: int) -> int:
    """Where the participle stands that belongs to a form of "be" or "get"; 0 for none."""
    asked = at == 0 or small[at - 1] in ("how", "why", "when", "where", "what", "who", "which", "so", "then")
    reach = LONGEST_SUBJECT if asked else 3
    for here in range(at + 1, min(at + 1 + reach, len(small))):
        word = small[here]
        if is_participle(word) and word != "got":
            return here
        if word in STOPS_SUBJECT | ADJECTIVES or (not asked and not _may_stand_between(word)):
            return 0
    return 0


def _may_stand_between(word: str) -> bool:
    return word in word_class("between be and participle") or word.endswith("ly")


def _agent(small: tuple[str, ...], participle: int) -> bool:
    """Whether "by" and someone who acts follow the participle."""
    if small[0] in ("who", "what") and small[-1] == "by":
        return True
    for at in range(participle + 1, min(participle + 1 + LONGEST_TO_AGENT, len(small) - 1)):
        if small[at] == "by":
            after = small[at + 1 :]
            return small[at - 1] != after[0] and not pattern("no_agent").match(" ".join(after))
        if small[at] in ("and", "but", "because", "if", "when", "so") and not any(map(is_participle, small[at + 1 : at + 5])):
            return False
    return False


@language_rule("passive-by", "error", "L08", "ER-05", remedy=ACTIVE)
def passive_by(passage: Passage) -> tuple[str, ...]:
    """Who acts comes first: no passive verb with "by"."""
    return tuple(f"{words} ... by" for sentence in sentences(passage.text) for words, agent in passives(sentence) if agent)


@language_rule("passive", "warning", "L08", "ER-05", applies=EASY, remedy=ACTIVE)
def passive(passage: Passage) -> tuple[str, ...]:
    """Easy read says who does what: no passive verb."""
    if passage.part in (TITLE, NAME):
        return ()
    return tuple(words for sentence in sentences(passage.text) for words, agent in passives(sentence) if not agent)


ASKERS = word_class("askers")
DID = word_class("did")
BETWEEN = word_class("between")


@language_rule("past-tense", "warning", "L22", "ER-06", applies=SIMPLE, remedy="Ask about now: “Do people listen to you?”")
def past_tense(passage: Passage) -> tuple[str, ...]:
    """What is asked is asked of the present."""
    if passage.part != STEM and not (passage.asks and passage.kind):
        return ()
    return tuple(found for sentence in sentences(passage.text) for found in _past(lower(sentence)))


def _past(small: tuple[str, ...]) -> tuple[str, ...]:
    found = []
    for at, word in enumerate(small):
        previous, following = small[at - 1] if at else "", small[at + 1 : at + 5]
        if word == "had" and {"have", "has"} & set(small[:at]):
            continue
        if word in DID or (word == "used" and following[:1] == ("to",) and previous in ASKERS):
            found.append(word)
        elif word in ("have", "has", "haven't", "hasn't"):
            if participle := _perfect(following, asked=at == 0 or previous in ("how", "why", "where", "what", "when", "long", "often")):
                found.append(f"{word} {participle}")
        elif previous in ASKERS and (word in irregular_past() or (is_participle(word) and word.endswith("ed") and stem_of_verb(word))):
            found.append(word)
    return tuple(found)


def _perfect(following: tuple[str, ...], asked: bool) -> str:
    """The participle of "have you asked", "has not come"; empty where "have" is a verb of its own."""
    for at, word in enumerate(following):
        if is_participle(word) or word in ("been", "had"):
            return word if at == 0 or asked or following[at - 1] in BETWEEN else ""
        if word not in BETWEEN and not asked:
            return ""
    return ""


OPENERS = word_class("openers")
NOUN_FOLLOWS = word_class("noun follows")
SMALL_WORDS = word_class("small words")


@language_rule("pronoun-first", "warning", "L24", "own", applies=SIMPLE, remedy="Name the thing or the people again.")
def pronoun_first(passage: Passage) -> tuple[str, ...]:
    """A sentence that opens with "it", "they" or "this" names what it means."""
    if passage.part in (LABEL, TITLE, NAME):
        return ()
    first = sentences(passage.text)[:1]
    small = lower(first[0]) if first else ()
    if not small or small[0] not in OPENERS or any(map(_is_noun, small, small[1:])):
        return ()
    return (small[0],)


def _is_noun(previous: str, word: str) -> bool:
    """Whether a word is likely a noun: not a small word, an adjective or a verb; "plan" and its like after "a", "your", "for"..."""
    base = stem_of_verb(word)
    if word in SMALL_WORDS | ADJECTIVES:
        return False
    return base is None or (verbs()[base] and previous in NOUN_FOLLOWS)
