"""Checks that every declared format is whole: wordings, pictures, easy-read blocks."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from survey_app.questionnaire.checks import Finding, check
from survey_app.questionnaire.checks.said import Spot, easy_read_sentences, said
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.model import AUDIO, EASY_READ, STANDARD, Question

MOST_BLOCKS = 4


@check("format-missing", "error", "L44", "product")
def every_format_has_words(material: Material) -> Iterator[Finding]:
    """Everything that is said has words for each declared format."""
    questionnaire = material.questionnaire
    for spot, wording in said(questionnaire):
        if {STANDARD, AUDIO} & set(questionnaire.formats) and not wording.standard:
            yield Finding(spot.line, f"{spot.where} has no standard wording.", "Write standard:.", spot.question, spot.place)
        if EASY_READ in questionnaire.formats and not wording.easy_read:
            remedy = "Write easy-read: with a picture for each sentence."
            yield Finding(spot.line, f"{spot.where} has no easy-read wording.", remedy, spot.question, spot.place)


@check("younger-form-unknown", "error")
def named_forms_exist(material: Material) -> Iterator[Finding]:
    """The younger form and the easy-read form are questionnaires here."""
    for key, slug in (("younger", material.questionnaire.younger), ("easy-read-form", material.questionnaire.easy_read_form)):
        if slug and material.questionnaires and slug not in material.questionnaires:
            yield Finding(1, f"{key} names {slug!r}, which is no questionnaire.", "Correct the name.")


@check("too-many-blocks", "error", "R0 easy-read (7)", "evidence.md")
def few_blocks(material: Material) -> Iterator[Finding]:
    """An easy-read page has at most four blocks besides the answers."""
    for question in material.questionnaire.questions:
        count = len(question.wording.easy_read) + len(question.hint.easy_read)
        if count > MOST_BLOCKS:
            yield Finding(question.line, f"The easy-read page has {count} blocks.", f"Keep {MOST_BLOCKS} at most.", question.id)


@check("missing-picture", "error", "L70, L71", "ER-22, SV-05")
def pictures_exist(material: Material) -> Iterator[Finding]:
    """Every easy-read sentence and every option has a picture that is in the pack."""
    questionnaire, pack = material.questionnaire, material.pictures.pictures
    if EASY_READ not in questionnaire.formats:
        return
    for spot, sentence in easy_read_sentences(questionnaire):
        if sentence.picture not in pack:
            wrong = f"{spot.where}: there is no picture {sentence.picture!r}."
            yield Finding(spot.line, wrong, "Draw it and enter it in the ledger, or choose another.", spot.question, spot.place)
    for question in questionnaire.questions:
        for option in question.options:
            if not option.picture:
                yield Finding(option.line or question.line, f"The option {option.code!r} has no picture.", "Write picture:.", question.id)
            elif option.picture not in pack:
                yield Finding(
                    option.line or question.line,
                    f"There is no picture {option.picture!r}.",
                    "Draw it and enter it in the ledger.",
                    question.id,
                )


@check("one-picture-two-options", "error", "L72", "SY-04")
def options_differ_in_picture(material: Material) -> Iterator[Finding]:
    """Two options of a question never share a picture."""
    for question in material.questionnaire.questions:
        for picture, count in Counter(option.picture for option in question.options if option.picture).items():
            if count > 1:
                yield Finding(question.line, f"{count} options show the picture {picture!r}.", "Give each its own.", question.id)


@check("two-pictures-one-word", "error", "L72", "SY-04")
def glossary_words_keep_their_picture(material: Material) -> Iterator[Finding]:
    """A glossary word is explained with one picture everywhere."""
    seen: dict[str, str] = {word: term.picture for word, term in material.questionnaire.glossary.items() if term.picture}
    for spot, sentence in easy_read_sentences(material.questionnaire):
        if sentence.explains and sentence.picture and seen.setdefault(sentence.explains, sentence.picture) != sentence.picture:
            wrong = f"{sentence.explains!r} has the picture {seen[sentence.explains]!r} elsewhere."
            yield Finding(spot.line, wrong, "Use one picture for one word.", spot.question, spot.place)


@check("picture-used-often", "warning", "L72", "SY-04")
def pictures_are_not_worn_out(material: Material) -> Iterator[Finding]:
    """One picture stands beside at most six different sentences."""
    uses: dict[str, dict[str, Spot]] = defaultdict(dict)
    for spot, sentence in easy_read_sentences(material.questionnaire):
        uses[sentence.picture or ""][sentence.text] = spot
    for picture, spots in uses.items():
        if picture and len(spots) > 6:
            seventh = list(spots.values())[6]
            wrong = f"The picture {picture!r} stands beside {len(spots)} sentences."
            yield Finding(seventh.line, wrong, "Choose pictures that tell them apart.", seventh.question, seventh.place)


@check("same-picture-next-door", "warning", "L72", "SY-04")
def neighbours_differ(material: Material) -> Iterator[Finding]:
    """The same picture does not stand beside different sentences of neighbouring questions."""
    before: Question | None = None
    for question in material.questionnaire.questions:
        if before:
            earlier = {part.picture: part.text for part in before.wording.easy_read if not part.explains}
            for part in question.wording.easy_read:
                if not part.explains and part.picture in earlier and earlier[part.picture] != part.text:
                    wrong = f"The question before also shows {part.picture!r}, for another sentence."
                    yield Finding(part.line, wrong, "Choose another picture for one of them.", question.id)
        before = question


@check("picture-for-another-age", "warning", "L73", "ER-26")
def pictures_fit_ages(material: Material) -> Iterator[Finding]:
    """A picture's ages, in the ledger, cover the ages of a children's form."""
    ages = material.questionnaire.ages
    if ages is None:
        return
    told: set[str] = set()
    for spot, sentence in easy_read_sentences(material.questionnaire):
        entry = material.pictures.pictures.get(sentence.picture or "")
        if entry and entry.id not in told and (entry.ages[0] > ages[0] or entry.ages[1] < ages[1]):
            told.add(entry.id)
            wrong = f"{entry.id!r} is meant for ages {entry.ages[0]} to {entry.ages[1]}."
            yield Finding(spot.line, wrong, "Choose one that fits all who answer.", spot.question, spot.place)


@check("clip-missing", "warning", "L78", "WA-14")
def everything_is_spoken(material: Material) -> Iterator[Finding]:
    """Every sentence has a current clip."""
    if material.unspoken:
        first = material.unspoken[0]
        wrong = f"{len(material.unspoken)} sentences have no clip, the first being {first!r}."
        yield Finding(1, wrong, f"Run survey-app narrate {material.questionnaire.slug}.")
