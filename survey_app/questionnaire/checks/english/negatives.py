"""Rules of negatives: none in what is asked, one at most elsewhere."""

import re
from functools import lru_cache

from survey_app.questionnaire.checks.english.passages import LABEL, NAME, TITLE, Passage
from survey_app.questionnaire.checks.english.rules import SIMPLE, language_rule
from survey_app.questionnaire.checks.english.words import CACHED, lower, pattern, sentences, word_set, words_in

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)")
NEGATED_TWICE = 3
"""How many words may stand between "not" and a word that holds a negative: "not very unusual"."""


@lru_cache(CACHED)
def negatives(sentence: str) -> tuple[str, ...]:
    """The negatives of a sentence; "no" as an answer, quoted words and the second half of "neither ... nor" do not count."""
    if not _has_negative(words_in(sentence)):
        return ()
    plain = pattern("one_negative").sub(_once, pattern("no_as_an_answer").sub(" ", QUOTED.sub(" ", sentence)))
    return tuple(word for word in lower(plain) if word in word_set("negatives") or word.endswith("n't"))


def _has_negative(found: frozenset[str]) -> bool:
    return not found.isdisjoint(word_set("negatives")) or any(word.endswith(("n't", "no-one")) for word in found)


def _once(found: re.Match) -> str:
    """A pair of words as the one negative it is, or as none."""
    phrase = found.group().lower()
    if phrase.startswith("neither"):
        return f"neither {found.group(1)}"
    if phrase.startswith(("no ", "no-")):
        return "nobody" if "one" in phrase else "not" if "longer" in phrase else " "
    return " "


@language_rule(
    "negative-question",
    "error",
    "L06",
    "ER-07, ER-08",
    applies=SIMPLE,
    remedy="Ask what is there: “Do you get help?”, so that yes means yes.",
)
def negative_question(passage: Passage) -> tuple[str, ...]:
    """What children and easy-read readers are asked has no negative."""
    return tuple(word for sentence in sentences(passage.text) for word in negatives(sentence)) if passage.asks else ()


@language_rule(
    "double-negative", "error", "L07", "ER-07", threshold="2 in a sentence", remedy="Say it the positive way round, or in two sentences."
)
def double_negative(passage: Passage) -> tuple[str, ...]:
    """No sentence has two negatives."""
    if passage.part in (TITLE, NAME):
        return ()
    # "No, we do not": an answer and a sentence. As the label of an option it is one text, and twice no.
    answer = ("no",) if passage.part == LABEL and passage.text.lower().startswith("no,") else ()
    each = ((*answer, *negatives(sentence), *_held_inside(sentence)) for sentence in sentences(passage.text))
    return tuple(" + ".join(found) for found in each if len(found) > 1)


def _held_inside(sentence: str) -> tuple[str, ...]:
    """Words such as "unlikely" that follow a negative closely."""
    found, since = [], NEGATED_TWICE + 1
    if words_in(sentence).isdisjoint(word_set("negated_words")):
        return ()
    for word in lower(QUOTED.sub(" ", sentence)):
        since += 1
        if (word in word_set("negatives") and word not in ("neither", "nor")) or word.endswith("n't"):
            since = 0
        elif word in word_set("negated_words") and since <= NEGATED_TWICE:
            found.append(word)
    return tuple(found)
