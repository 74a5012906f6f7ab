"""Checks of what pictures are: one style, and on answers nothing that judges, hurts or frightens."""

import re
from collections.abc import Iterator

from survey_app.questionnaire.checks import Finding, check
from survey_app.questionnaire.checks.said import easy_read_sentences
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.model import Question

PAIN = re.compile(r"\b(pain|hurts?|crying|cry|cries|tears?|weeping|wong.baker)\b", re.I)
TICK = re.compile(r"\b(tick|tick mark|check ?mark)\b", re.I)
CROSS = re.compile(r"\b(cross|x mark|red x)\b", re.I)
GREEN, RED = re.compile(r"\bgreen\b", re.I), re.compile(r"\bred\b", re.I)


def about(material: Material, id: str | None) -> str:
    """What a picture's id and ledger entry say, in one text."""
    picture = material.pictures.pictures.get(id or "")
    return " ".join((picture.id.replace("-", " "), picture.shows, *picture.meanings)) if picture else (id or "").replace("-", " ")


@check("mixed-styles", "warning", "L74", "ER-25", "pictures", "one style")
def one_style(material: Material) -> Iterator[Finding]:
    """Pictures of one questionnaire are drawn in one style."""
    used = {sentence.picture for _, sentence in easy_read_sentences(material.questionnaire)}
    used |= {option.picture for question in material.questionnaire.questions for option in question.options}
    styles = {picture.style for id in used if (picture := material.pictures.pictures.get(id or ""))}
    if len(styles) > 1:
        yield Finding(1, f"Pictures have {len(styles)} styles: {', '.join(sorted(styles))}.", "Take all from one pack.")


@check("face-of-pain", "error", "L75", "FA-05", "answers")
def no_faces_of_pain(material: Material) -> Iterator[Finding]:
    """No answer shows pain or crying."""
    for question in material.questionnaire.questions:
        for option in question.options:
            if found := PAIN.search(about(material, option.picture)):
                wrong = f"The option {option.code!r} shows {option.picture!r}, which says “{found.group()}”."
                yield Finding(option.line or question.line, wrong, "Show the answer, not a feeling that hurts.", question.id)


@check("right-and-wrong-pictures", "error", "L75", "FA-06", "answers")
def answers_are_not_marked(material: Material) -> Iterator[Finding]:
    """Answers of one question are not a tick against a cross, nor green against red."""
    for question in material.questionnaire.questions:
        for one, other in ((TICK, CROSS), (GREEN, RED)):
            pair = [_first(material, question, one), _first(material, question, other)]
            if all(pair) and pair[0] != pair[1]:
                wrong = f"The options show {pair[0]!r} and {pair[1]!r}, which mark one answer as right and one as wrong."
                yield Finding(question.line, wrong, "Choose pictures that do not judge.", question.id)


def _first(material: Material, question: Question, pattern: re.Pattern[str]) -> str | None:
    return next((option.picture for option in question.options if option.picture and pattern.search(about(material, option.picture))), None)
