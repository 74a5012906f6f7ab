"""Opening an inspection's surveys: one collection per questionnaire, bound to its frame, with a readable link per channel.

Two things stand before it. A questionnaire with an error is not opened at all. One whose easy read nobody has tested (L87) opens when whoever
opens it says why; the reason is kept with the collection, logged, and shown to inspectors beside every easy-read figure.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from weakref import WeakKeyDictionary

from survey_app.errors import QuestionnaireError, SurveyError
from survey_app.narration.catalogue import Catalogue, current_catalogue
from survey_app.narration.checking import material_of
from survey_app.questionnaire.checks import examine
from survey_app.questionnaire.languages import ENGLISH
from survey_app.questionnaire.library import Library
from survey_app.questionnaire.model import EASY_READ, Questionnaire
from survey_app.questionnaire.problems import Checked, Problem
from survey_app.questionnaire.report import together
from survey_app.store import audit
from survey_app.store.collections import CHANNELS, Collection, Inspection, open_collection
from survey_app.store.database import Database

AREA_SEND = ("area-send-children", "area-send-children-younger", "area-send-parents", "area-send-practitioners")
"""The questionnaires of a full inspection; the first of an audience is its main one."""
DRAWN_ON = ("questionnaires/shared/", "media/")
KEPT: WeakKeyDictionary[Questionnaire, tuple[Catalogue, Checked]] = WeakKeyDictionary()
"""What was found against a questionnaire, as long as it and its clips are the same: a page that lists all of them is read often."""


def open_collections(
    database: Database,
    library: Library,
    inspection: Inspection,
    window: tuple[datetime, datetime],
    slugs: Sequence[str] = AREA_SEND,
    untested_because: str | None = None,
) -> tuple[Collection, ...]:
    """Open a collection with its links for each questionnaire.

    Before anything is opened, raises QuestionnaireError when one has errors, and SurveyError when one is untested and no reason is given.
    """
    questionnaires = [library.get(slug) for slug in slugs]
    require_sound(library, questionnaires)
    require_reason(questionnaires, untested_because)
    return tuple(_open(database, library, inspection, one, window, untested_because) for one in questionnaires)


def require_sound(library: Library, questionnaires: Iterable[Questionnaire]) -> None:
    """Raises QuestionnaireError when any of these breaks an error rule, with all errors: respondents must not meet them."""
    found = {one.slug: examined(library, one).errors for one in questionnaires}
    wrong = tuple(dict.fromkeys(problem for problems in found.values() for problem in problems))
    if wrong:
        slugs = ", ".join(slug for slug, problems in found.items() if problems)
        listed = "\n".join(problem.as_text() for problem in wrong)
        raise QuestionnaireError(f"This cannot be opened: {slugs}. Put these errors right first:\n{listed}", wrong)


def examined(library: Library, questionnaire: Questionnaire) -> Checked:
    """All that is known against a questionnaire: problems of reading its file and what it draws on, and every check."""
    catalogue = current_catalogue(library.content, ENGLISH)
    kept = KEPT.get(questionnaire)
    if kept and kept[0] is catalogue:
        return kept[1]
    found = together([examine(material_of(library, questionnaire))], told_of(library, questionnaire))
    KEPT[questionnaire] = catalogue, found
    return found


def told_of(library: Library, questionnaire: Questionnaire) -> tuple[Problem, ...]:
    """The problems of reading its file and what every questionnaire draws on."""
    return tuple(problem for problem in library.problems if problem.file.startswith((questionnaire.file, *DRAWN_ON)))


def untested(questionnaire: Questionnaire) -> bool:
    """Whether it has easy read that people have not tested in this version (L87). A state, not a mistake."""
    return EASY_READ in questionnaire.formats and questionnaire.tested is None


def require_reason(questionnaires: Iterable[Questionnaire], untested_because: str | None) -> None:
    """Raises SurveyError when one of these is untested and no reason to open it is given."""
    missing = [one for one in questionnaires if untested(one)]
    if missing and not (untested_because or "").strip():
        named = ", ".join(f"{one.slug} (version {one.version})" for one in missing)
        raise SurveyError(
            f"Nobody has tested the easy read of {named} with people. To open it all the same, say why: "
            '--untested-because "...". The reason is logged and shown to inspectors beside every easy-read figure.'
        )


def _open(
    database: Database,
    library: Library,
    inspection: Inspection,
    questionnaire: Questionnaire,
    window: tuple[datetime, datetime],
    untested_because: str | None,
) -> Collection:
    slug = questionnaire.slug
    digests = library.frame_digest(slug), library.content_digest(slug)
    addresses = {channel: f"{inspection.slug}-{short_name(questionnaire)}-{channel}" for channel in CHANNELS}
    files = edition_files(library.content, slug)
    because = (untested_because or "").strip() if untested(questionnaire) else None
    if because:  # logged first: what is open is never missing from the log
        detail = {"because": because, "version": questionnaire.version, "content": digests[1]}
        audit.record(database, "open-untested", f"{inspection.slug}/{slug}", detail=detail)
    return open_collection(database, inspection, slug, questionnaire.audience, digests, files, window, addresses, untested_because=because)


def short_name(questionnaire: Questionnaire) -> str:
    """What a link calls a questionnaire, in one readable word where that is enough."""
    return "younger" if questionnaire.for_young_children else questionnaire.slug.removeprefix("area-send-")


def edition_files(content: Path, slug: str) -> dict[str, str]:
    """The texts that make up an edition, by their name in the content folder: the questionnaire and everything shared."""
    folder = content / "questionnaires"
    files = [folder / slug / "questionnaire.yaml", *sorted((folder / "shared").rglob("*.yaml"))]
    return {file.relative_to(content).as_posix(): file.read_text(encoding="utf-8") for file in files}
