"""Checks of ids, keys that belong together, criteria and the parts every questionnaire has."""

import re
from collections import Counter
from collections.abc import Iterator

from survey_app.questionnaire.checks import Finding, check
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.model import AUDIO, OPENING_KEYS, STANDARD, Question, Wording
from survey_app.questionnaire.problems import listed

CHOICE_KINDS = ("scale", "single-choice", "multiple-choice", "yes-no")
TEXT_KINDS = ("short-text", "long-text")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@check("duplicate-id", "error")
def duplicate_ids(material: Material) -> Iterator[Finding]:
    """Ids of sections and questions are unique."""
    for what, things in (("question", material.questionnaire.questions), ("section", material.questionnaire.sections)):
        counts = Counter(thing.id for thing in things)
        seen: set[str] = set()
        for thing in things:
            if counts[thing.id] > 1 and thing.id in seen:
                yield Finding(thing.line, f"The {what} id {thing.id!r} is used twice.", "Give one of the two another id.", thing.id)
            seen.add(thing.id)


# What a kind needs and what it cannot have: key of the model -> (kinds that need it, kinds that may have it)
NEEDS = {
    "options": (("single-choice", "multiple-choice"), CHOICE_KINDS),
    "scale": (("scale",), ("scale",)),
    "limit": (TEXT_KINDS, TEXT_KINDS),
    "smallest": (("number",), ("number", "date")),
    "largest": (("number",), ("number", "date")),
    "unit": ((), ("number",)),
    "filter": ((), CHOICE_KINDS),
    "lives_in_area": ((), ("single-choice", "yes-no")),
    "is_break": ((), ("statement",)),
    "short": ((*CHOICE_KINDS, *TEXT_KINDS, "number", "date"), (*CHOICE_KINDS, *TEXT_KINDS, "number", "date")),
}
WRITTEN = {"smallest": "from", "largest": "to", "lives_in_area": "lives-in-area", "is_break": "break"}


@check("key-does-not-fit-kind", "error")
def keys_fit_kind(material: Material) -> Iterator[Finding]:
    """A question has the keys its kind needs, and none that its kind has no use for."""
    for question in material.questionnaire.questions:
        for attribute, (needed, allowed) in NEEDS.items():
            value = getattr(question, attribute)
            key = WRITTEN.get(attribute, attribute)
            if question.kind in needed and value in (None, "", ()):
                yield Finding(question.line, f"A {question.kind} needs {key}.", f"Write {key}:.", question.id)
            if value not in (None, "", (), False) and question.kind not in allowed:
                yield Finding(question.line, f"A {question.kind} has no use for {key}.", f"Remove {key}:.", question.id)
        if question.smallest is not None and question.largest is not None and question.smallest > question.largest:
            yield Finding(question.line, "from is larger than to.", "Exchange the two.", question.id)


@check("criterion-or-role", "error", "L47", "D-10")
def criterion_or_role(material: Material) -> Iterator[Finding]:
    """Every question names a known criterion or has a role, and not both."""
    known = material.questionnaire.criteria.criteria
    for question in material.questionnaire.questions:
        # A criteria file that could not be read is one problem, told by the loader, and not one of every question.
        for criterion in question.criteria if known else ():
            if criterion not in known:
                yield Finding(question.line, f"There is no criterion {criterion!r}.", f"Use one of: {listed(known)}.", question.id)
        if question.kind == "statement":
            if question.criteria or question.role:
                yield Finding(question.line, "A statement has neither criterion nor role.", "Remove it.", question.id)
        elif question.criteria and question.role:
            yield Finding(
                question.line,
                "The question has both a criterion and a role.",
                "Keep the criterion if it is scored, else the role.",
                question.id,
            )
        elif not question.criteria and not question.role:
            yield Finding(
                question.line,
                "The question has neither criterion nor role.",
                "Write criterion:, or role: for what is not scored.",
                question.id,
            )
        if question.practice != (question.role == "practice"):
            yield Finding(question.line, "practice: true and role: practice belong together.", "Write both or none.", question.id)


@check("unknown-indicator", "error")
def known_indicators(material: Material) -> Iterator[Finding]:
    """An indicator is one of the shared ones, and one question of a questionnaire carries it."""
    seen: dict[str, str] = {}
    for question in material.questionnaire.questions:
        if not question.indicator:
            continue
        if question.indicator not in material.questionnaire.indicators:
            known = listed(material.questionnaire.indicators)
            yield Finding(question.line, f"There is no indicator {question.indicator!r}.", f"Use one of: {known}.", question.id)
        if question.indicator in seen:
            wrong = f"The indicator {question.indicator} is already asked by {seen[question.indicator]}."
            yield Finding(question.line, wrong, "Keep it on the question that is compared.", question.id)
        seen[question.indicator] = question.id


@check("where-lives", "error", "", "D-06")
def one_question_on_residence(material: Material) -> Iterator[Finding]:
    """At most one question says who belongs to the area, by codes it has."""
    asked = [question for question in material.questionnaire.questions if question.lives_in_area]
    for question in asked[1:]:
        yield Finding(question.line, "A second question has lives-in-area.", "Keep one.", question.id)
    for question in asked:
        for code in set(question.lives_in_area) - set(question.codes):
            yield Finding(question.line, f"lives-in-area names {code!r}, which is no option.", "Use the option's code.", question.id)


@check("text-answer-without-safety", "error", "L54", "FT-05, CN-07")
def safe_text_answers(material: Material) -> Iterator[Finding]:
    """A question answered in words has a limit, and the texts that ask for no names and tell that nobody reads at once."""
    questionnaire = material.questionnaire
    for question in questionnaire.questions:
        if question.kind in TEXT_KINDS:
            for text in ("before-text-names", "before-text-not-read"):
                if not questionnaire.text(text):
                    yield Finding(question.line, f"The text {text!r} is missing.", "Write it in shared/texts.yaml.", question.id)


@check("who-answered", "error", "L55", "PX-03")
def who_chose_the_answers(material: Material) -> Iterator[Finding]:
    """Exactly one question asks who chose the answers."""
    asked = [question for question in material.questionnaire.questions if question.role == "who-answered"]
    if len(asked) != 1:
        line = asked[1].line if asked else 1
        yield Finding(line, f"{len(asked)} questions have the role who-answered.", "Ask once who chose the answers.")


@check("feedback", "error", "L56", "D-03")
def asks_for_feedback(material: Material) -> Iterator[Finding]:
    """The end asks whether it was easy to complete and whether these were the right questions."""
    asked = [question for question in material.questionnaire.questions if question.role == "feedback"]
    if len(asked) < 2:
        yield Finding(1, f"{len(asked)} questions have the role feedback.", "Ask both: easy to complete? right questions?")


@check("opening-incomplete", "error", "L57", "CN-03")
def opening_is_whole(material: Material) -> Iterator[Finding]:
    """The opening has all nine statements in every format, one block each in easy read."""
    questionnaire = material.questionnaire
    for key in OPENING_KEYS:
        wording = questionnaire.opening[key]
        if not wording.standard and {STANDARD, AUDIO} & set(questionnaire.formats):
            yield Finding(wording.line, f"The opening's {key} has no standard wording.", "Write it.")
        if "easy-read" in questionnaire.formats and len(wording.easy_read) != 1:
            yield Finding(wording.line, f"The opening's {key} has {len(wording.easy_read)} easy-read sentences.", "Write exactly one.")


def wordings(question: Question) -> tuple[Wording, ...]:
    return (question.wording, question.hint)


@check("placeholder", "error")
def known_placeholders(material: Material) -> Iterator[Finding]:
    """Only {area} and {answer:...} of an earlier choice are filled in."""
    earlier: dict[str, Question] = {}
    for question in material.questionnaire.questions:
        for sentence in (part for wording in wordings(question) for part in (*wording.standard, *wording.easy_read)):
            for inside in PLACEHOLDER.findall(sentence.text):
                what, _, id = inside.partition(":")
                ok = inside == "area" or (what == "answer" and id in earlier and earlier[id].kind in ("scale", "single-choice", "yes-no"))
                if not ok:
                    yield Finding(
                        sentence.line,
                        f"{{{inside}}} cannot be filled in.",
                        "Use {area}, or {answer:...} of an earlier single choice.",
                        question.id,
                    )
        earlier[question.id] = question


@check("unknown-term", "error")
def known_terms(material: Material) -> Iterator[Finding]:
    """Terms and explanations name words of the glossary."""
    glossary = set(material.questionnaire.glossary)
    for question in material.questionnaire.questions:
        named = set(question.terms) | {part.explains for wording in wordings(question) for part in wording.easy_read if part.explains}
        for term in sorted(named - glossary):
            yield Finding(question.line, f"The glossary has no {term!r}.", "Add it to glossary:.", question.id)
