"""Checks of options: codes, order, number, balance, and the outside options."""

import re
from collections import Counter
from collections.abc import Iterator

from survey_app.questionnaire.checks import Finding, check
from survey_app.questionnaire.checks.structure import CHOICE_KINDS
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.model import CHILDREN, EASY_READ

FIXED_LABELS = {"not a good idea"}
"""Labels of fixed pairs, exempt from the two-word rule: the pair is good idea / not a good idea (domain.md 7.1, O3)."""


@check("duplicate-code", "error")
def codes_are_unique(material: Material) -> Iterator[Finding]:
    """A code stands once in a question."""
    for question in material.questionnaire.questions:
        for code, count in Counter(question.codes).items():
            if count > 1:
                yield Finding(question.line, f"The code {code!r} stands {count} times.", "Give each option its own code.", question.id)


@check("too-few-options", "error")
def enough_options(material: Material) -> Iterator[Finding]:
    """A choice offers at least two options besides the outside ones; at most two outside options follow."""
    for question in material.questionnaire.questions:
        if question.kind in CHOICE_KINDS:
            if len(question.scale_options) < 2:
                yield Finding(question.line, "There are fewer than two options.", "Offer at least two.", question.id)
            if len(question.outside_options) > 2:
                yield Finding(question.line, "There are more than two outside options.", "Keep two at most.", question.id)


@check("numeric-label", "error", "L37", "SV-06, SV-10")
def labels_are_words(material: Material) -> Iterator[Finding]:
    """Every point of a scale has a label of words."""
    for question in material.questionnaire.questions:
        for option in question.scale_options if question.kind == "scale" else ():
            if not re.search(r"[^\W\d_]", option.label.standard) or not re.search(r"[^\W\d_]", option.label.easy_read):
                yield Finding(question.line, f"The option {option.code!r} has no words.", "Label every option in words.", question.id)


@check("unbalanced-scale", "error", "L38", "SV-10")
def scales_are_balanced(material: Material) -> Iterator[Finding]:
    """A scale has as many positive as negative options; a mixed middle does not count."""
    for question in material.questionnaire.questions:
        if question.kind == "scale":
            tones = Counter(option.tone for option in question.scale_options)
            if tones["positive"] != tones["negative"]:
                wrong = f"The scale {question.scale} has {tones['positive']} positive and {tones['negative']} negative options."
                yield Finding(question.line, wrong, "Make them equal in number.", question.id)


@check("long-scale-label", "error", "L36", "SV-05")
def easy_read_labels_are_short(material: Material) -> Iterator[Finding]:
    """In easy read a scale's label has at most two words, fixed pairs apart."""
    if EASY_READ not in material.questionnaire.formats:
        return
    for question in material.questionnaire.questions:
        for option in question.scale_options if question.kind == "scale" else ():
            label = option.label.easy_read
            if len(label.split()) > 2 and label.lower() not in FIXED_LABELS:
                yield Finding(
                    question.line, f"The label {label!r} has more than two words.", "Shorten it in shared/scales.yaml.", question.id
                )


@check("outside-options-missing", "error", "L39", "NA-01, NA-02")
def children_can_decline(material: Material) -> Iterator[Finding]:
    """In children's forms every scored question offers I do not know and I do not want to say, outside the scale."""
    if material.questionnaire.audience != CHILDREN:
        return
    for question in material.questionnaire.questions:
        if question.scored and question.kind in CHOICE_KINDS:
            missing = {"do-not-know", "do-not-want-to-say"} - {option.code for option in question.outside_options}
            if missing:
                yield Finding(question.line, f"{' and '.join(sorted(missing))} is missing.", "Add it to outside:.", question.id)


@check("exclusive-option", "error")
def exclusive_only_among_many(material: Material) -> Iterator[Finding]:
    """Only a multiple choice has an option that excludes the rest."""
    for question in material.questionnaire.questions:
        if question.kind != "multiple-choice" and any(option.exclusive for option in question.scale_options):
            yield Finding(question.line, "exclusive: has a meaning only in a multiple choice.", "Remove it.", question.id)
