"""Where each picture of the pack is used, and finding pictures by a word."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from survey_app.questionnaire.checks.said import easy_read_sentences
from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.pictures import Picture, PicturePack


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a picture stands: the questionnaire's slug, the place in it, and the words beside the picture."""

    questionnaire: str
    place: str
    words: str


def uses(questionnaires: Iterable[Questionnaire]) -> Mapping[str, tuple[Use, ...]]:
    """Every use by picture id, each place once, in the order of the questionnaires."""
    found: dict[str, dict[Use, None]] = defaultdict(dict)
    for questionnaire in questionnaires:
        for picture, place, words in _pictures(questionnaire):
            if picture:
                found[picture][Use(questionnaire.slug, place, words)] = None
    return {picture: tuple(places) for picture, places in found.items()}


def _pictures(questionnaire: Questionnaire) -> Iterator[tuple[str | None, str, str]]:
    for spot, sentence in easy_read_sentences(questionnaire):
        yield sentence.picture, spot.question or spot.where, sentence.text
    for asked in questionnaire.questions:
        for option in asked.options:
            yield option.picture, f"{asked.id}, {option.code}", option.label.easy_read
    for term in questionnaire.glossary.values():
        yield term.picture, f"glossary, {term.word}", term.means
    for line in questionnaire.helplines:
        yield line.picture, "help", line.label.easy_read


def found_by(pack: PicturePack, word: str) -> tuple[Picture, ...]:
    """Pictures whose id, drawing, meanings or alternative text hold every word that was written; all of them for no word.

    A picture whose id or meaning is exactly what was written stands first.
    """
    wanted = word.casefold().split()

    def text(picture: Picture) -> str:
        return " ".join((picture.id, picture.shows, picture.alternative, *picture.meanings)).casefold()

    found = [picture for picture in pack.pictures.values() if all(part in text(picture) for part in wanted)]
    exact = " ".join(wanted)
    return tuple(sorted(found, key=lambda one: (exact not in (one.id, *map(str.casefold, one.meanings)), one.id)))
