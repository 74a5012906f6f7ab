"""Checks of length, scales and parts that depend on who answers."""

from collections.abc import Iterator

from survey_app.questionnaire.checks import Finding, check
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.model import CHILDREN, EASY_READ


def for_children(material: Material) -> bool:
    return material.questionnaire.audience == CHILDREN


@check("not-a-question", "error", "L30", "SV-09")
def children_are_asked(material: Material) -> Iterator[Finding]:
    """In children's forms what is asked ends as a question."""
    if not for_children(material):
        return
    for question in material.questionnaire.questions:
        if question.kind == "statement":
            continue
        for sentences in (question.wording.standard, question.wording.easy_read):
            asked = [sentence for sentence in sentences if not sentence.explains]
            if asked and not any(sentence.text.rstrip().endswith("?") for sentence in asked):
                yield Finding(asked[-1].line, f"{asked[-1].text!r} is not a question.", "Ask it, with a question mark.", question.id)


@check("too-many-options", "error", "L32, L33, L34", "SV-02, SV-03, SV-11")
def scored_options_fit(material: Material) -> Iterator[Finding]:
    """At most two scored options to the age of 7, three for children and in easy read, five for adults."""
    questionnaire = material.questionnaire
    most = 2 if questionnaire.for_young_children else 3 if for_children(material) or EASY_READ in questionnaire.formats else 5
    for question in questionnaire.questions:
        if question.kind == "scale" and len(question.scale_options) > most:
            wrong = f"The scale has {len(question.scale_options)} options; these respondents can be given {most}."
            yield Finding(question.line, wrong, "Use a shorter scale.", question.id)


@check("too-many-scales", "error", "L35", "SV-05")
def few_scales(material: Material) -> Iterator[Finding]:
    """A children's form uses at most two different scales."""
    scales = {question.scale for question in material.questionnaire.questions if question.scale}
    if for_children(material) and len(scales) > 2:
        yield Finding(1, f"There are {len(scales)} scales: {', '.join(sorted(scales))}.", "Use at most two.")


@check("too-young", "error", "L46", "SV-01")
def no_self_report_under_five(material: Material) -> Iterator[Finding]:
    """Nobody under five is asked to answer for themselves."""
    ages = material.questionnaire.ages
    if for_children(material) and (ages is None or ages[0] < 5):
        yield Finding(1, "The form does not say that it begins at five or later.", "Write ages: {from: 5, to: ...} or later.")


@check("practice-missing", "warning", "L48", "LE-06")
def practice_comes_first(material: Material) -> Iterator[Finding]:
    """A children's form has a practice question before the first scored one."""
    questions = material.questionnaire.questions
    first = next((at for at, question in enumerate(questions) if question.scored), len(questions))
    if for_children(material) and not any(question.practice for question in questions[:first]):
        yield Finding(1, "There is no practice question before the first scored one.", "Begin with one question that is not kept.")


@check("break-missing", "warning", "L49", "LE-02")
def breaks_come_often(material: Material) -> Iterator[Finding]:
    """In a children's form at most eight questions stand between two breaks."""
    if not for_children(material):
        return
    since = 0
    for question in material.questionnaire.questions:
        if question.is_break or question.role == "way":
            since = 0
        elif question.counted:
            since += 1
            if since == 9:
                yield Finding(
                    question.line, "This is the ninth question without a break.", "Put a statement with break: true before it.", question.id
                )


@check("too-long", "warning", "L50", "LE-01")
def few_scored_questions(material: Material) -> Iterator[Finding]:
    """A children's core has at most twelve scored questions."""
    core = core_questions(material)
    if for_children(material) and len(core) > 12:
        yield Finding(
            core[12].line, f"The core has {len(core)} scored questions.", "Keep twelve; offer the rest after a choice.", core[12].id
        )


@check("far-too-long", "error", "L50", "LE-01")
def never_more_than_twenty(material: Material) -> Iterator[Finding]:
    """A children's form never has more than twenty scored questions that everyone meets."""
    always = [question for question in core_questions(material) if question.when is None]
    if for_children(material) and len(always) > 20:
        yield Finding(always[20].line, f"{len(always)} scored questions are put to everyone.", "Keep twenty at most.", always[20].id)


def core_questions(material: Material) -> list:
    """Scored questions up to the first choice of how to go on."""
    core = []
    for question in material.questionnaire.questions:
        if question.role == "way":
            break
        if question.scored:
            core.append(question)
    return core
