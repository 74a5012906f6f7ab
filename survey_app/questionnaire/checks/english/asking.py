"""Rules of what is asked and promised: recall, agreement, leading words, identity, anonymity. The turns of phrase are in `patterns/`."""

from functools import lru_cache

from survey_app.questionnaire.checks.english.passages import LABEL, STEM, TITLE, Passage
from survey_app.questionnaire.checks.english.rules import SIMPLE, language_rule
from survey_app.questionnaire.checks.english.words import CACHED, found_in, may_have, pattern, sentences, straight
from survey_app.questionnaire.model import CHILDREN

NOW = "Ask about now, today, this week or this term."
DENIED_WITHIN = 8
"""How many words may stand between "not" and a promise that it takes back: "We cannot promise that nobody will know"."""


@language_rule("long-recall", "error", "L21", "LE-08", applies=SIMPLE, threshold="this term", remedy=NOW)
def long_recall(passage: Passage) -> tuple[str, ...]:
    """Nobody is asked to look back further than this term."""
    return found_in("long_recall", passage.text)


@language_rule("vague-recall", "warning", "L21", "LE-08", applies=SIMPLE, remedy=NOW)
def vague_recall(passage: Passage) -> tuple[str, ...]:
    """A question says which time it means: not recently, usually, often or ever."""
    return found_in("vague_recall", passage.text) if passage.asks or passage.part == LABEL else ()


@language_rule("agree-disagree", "error", "L31", "SV-09", applies="children", remedy="Ask a question with yes, sometimes and no.")
def agree_disagree(passage: Passage) -> tuple[str, ...]:
    """Children are not asked to agree or disagree."""
    if passage.audience != CHILDREN:
        return ()
    return found_in("agreement_labels" if passage.part in (LABEL, TITLE) else "agreement", passage.text.strip())


@language_rule("anonymity-promise", "error", "L58", "CN-06", remedy="Say what is true: “We do not ask your name.”")
def anonymity_promise(passage: Passage) -> tuple[str, ...]:
    """Nothing promises that nobody can know who answered; a question promises nothing."""
    return _promises(passage.text)


@lru_cache(CACHED)
def _promises(text: str) -> tuple[str, ...]:
    if not may_have("anonymity", text):
        return ()
    told = (sentence for sentence in sentences(straight(text)) if not sentence.endswith("?"))
    return tuple(
        found.group() for sentence in told for found in pattern("anonymity").finditer(sentence) if not _denied(sentence[: found.start()])
    )


def _denied(before: str) -> bool:
    """Whether a "not" or "never" closely before takes a promise back."""
    last = before.replace(",", " , ").split()[-DENIED_WITHIN:]
    return not {",", "and", "so", "but"} & set(last) and any(word in ("not", "never", "cannot") or word.endswith("n't") for word in last)


@language_rule("leading-frame", "error", "L63", "BI-10", remedy="Ask without naming the answer: “What is your plan like?”")
def leading_frame(passage: Passage) -> tuple[str, ...]:
    """No words lead to an answer: not "most people think", "how good is" or "do you not think"."""
    return tuple(words.strip(" .,") for words in found_in("leading", passage.text))


@language_rule("asks-identity", "error", "L64", "D-06", remedy="Leave it out: the area, an age group or a kind of school is enough.")
def asks_identity(passage: Passage) -> tuple[str, ...]:
    """Nobody is asked for a name, a full date of birth, a full postcode, a school's name, an address or a personal number."""
    short = passage.part == LABEL or (passage.part == STEM and not passage.text.rstrip().endswith("?"))
    return _identities(passage.text) or (found_in("identity_labels", passage.text.strip()) if short else ())


@lru_cache(CACHED)
def _identities(text: str) -> tuple[str, ...]:
    if not may_have("identity", text):
        return ()
    return tuple(
        found.group()
        for sentence in sentences(straight(text))
        for found in pattern("identity").finditer(sentence)
        if not pattern("not_asked").search(sentence[: found.start()]) and not pattern("part_only").search(sentence)
    )


@language_rule("refers-back", "warning", "L60", "own", remedy="Name the thing again: each question is a page of its own.")
def refers_back(passage: Passage) -> tuple[str, ...]:
    """A question stands by itself and does not point to an earlier page."""
    return found_in("refers_back", passage.text) if passage.asks else ()
