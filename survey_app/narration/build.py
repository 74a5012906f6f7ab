"""Builds the clips that are missing, keeps those that are current, and removes, when asked, those that nothing plays any more."""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from survey_app.errors import SurveyError, VoiceError
from survey_app.narration.catalogue import (
    UNREADABLE,
    Catalogue,
    Entry,
    audio_folder,
    current_catalogue,
    entry_key,
    keep_clip,
    preference,
    write_entries,
)
from survey_app.narration.encode import Encoded, clip_from
from survey_app.narration.recordings import take_recordings
from survey_app.narration.script import NO_FACTS, Facts, all_texts
from survey_app.narration.spoken import spoken_text
from survey_app.narration.voices import Voice
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.library import Library
from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.problems import Problem

Progress = Callable[[int, int], None]

GIVE_UP_AFTER = 3  # failures in a row: an engine that is missing, or a network that is down, fails for every sentence
SAVE_EVERY = 20  # clips, so that a killed run loses little
ANY_AREA = "\ue000"  # a private character that no text holds


@dataclass(frozen=True, slots=True)
class Failure:
    """A sentence that has no clip of this voice, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class BuildResult:
    """How many clips were built, kept as they were, and removed; and every sentence that still lacks one.

    `taken` is how many recordings became clips, and `refused` tells of those that did not.
    """

    built: int
    kept: int
    failed: tuple[Failure, ...]
    pruned: int
    taken: int = 0
    refused: tuple[Problem, ...] = ()


def no_progress(done: int, total: int) -> None:
    """Tells nobody."""


def build(
    library: Library,
    slugs: Sequence[str],
    language: Language,
    voice: Voice,
    facts_list: Sequence[Facts] = (NO_FACTS,),
    progress: Progress = no_progress,
    prune: bool = False,
) -> BuildResult:
    """Take the recordings that people made, build the clips that are still lacking, and tell the progress as done of total.

    A sentence that fails leaves the others; after three failures in a row the rest is told as failed without trying. Whatever ends the
    run, what was built is kept. Raises UnknownThing for a slug, and SurveyError when the catalogue cannot be read (it would be lost) or
    the clips cannot be written.
    """
    texts = all_texts([library.get(slug) for slug in slugs], language, facts_list)
    known = all_texts(library.questionnaires.values(), language, (NO_FACTS, *facts_list))
    catalogue = Catalogue.read(library.content, language)
    if lost := [problem for problem in catalogue.problems if problem.code == UNREADABLE]:
        raise SurveyError(lost[0].as_text())
    entries = dict(catalogue.entries)
    try:
        with kept_whatever_happens(catalogue, entries):
            taken, refused = take_recordings(catalogue, known, entries, progress)
        catalogue = Catalogue.read(library.content, language)
        wanted = to_build(catalogue, texts, voice)
        with kept_whatever_happens(catalogue, entries):
            failed = tuple(speak_all(library, wanted, language, voice, entries, progress))
        pruned = remove_unused(library, language, facts_list) if prune else 0
    except OSError as error:
        raise SurveyError(f"Clips cannot be written: {error}. Check {audio_folder(library.content, language)} and its rights.") from error
    kept = len({spoken_text(text, language) for text in texts}) - len(wanted)
    return BuildResult(len(wanted) - len(failed), kept, failed, pruned, taken, refused)


@contextmanager
def kept_whatever_happens(catalogue: Catalogue, entries: Mapping[str, Entry]) -> Iterator[None]:
    """Write the entries that were added, also when the work was broken off."""
    try:
        yield
    finally:
        if entries != catalogue.entries:
            write_entries(catalogue.content, catalogue.language, entries)


def to_build(catalogue: Catalogue, texts: Iterable[str], voice: Voice) -> dict[str, str]:
    """Spoken text → visible text of what has no recording, nor a clip of this voice or a better one."""
    found: dict[str, str] = {}
    for text in texts:
        clip = catalogue.clip(text)
        if clip is None or preference(clip.voice) > preference(voice.name):
            found.setdefault(spoken_text(text, catalogue.language), text)
    return found


def speak_all(
    library: Library, wanted: dict[str, str], language: Language, voice: Voice, entries: dict[str, Entry], progress: Progress
) -> Iterator[Failure]:
    """Speak each text and enter its clip; yields those that failed."""
    in_a_row = done = 0
    progress(done, len(wanted))
    for said, spoken in side_by_side(lambda said: clip_from(voice.speak(said, language)), wanted, voice.at_once):
        try:
            clip = spoken.result()
            name = keep_clip(library.content, language, clip.data)
            entry = Entry(name, clip.seconds, voice.name, said, len(clip.data), clip.loudness, clip.peak)
            entries[entry_key(entry, language)] = entry
            in_a_row = 0
        except VoiceError as error:
            in_a_row += 1
            yield Failure(wanted[said], str(error))
        done += 1
        progress(done, len(wanted))
        if done % SAVE_EVERY == 0:
            write_entries(library.content, language, entries)
        if in_a_row == GIVE_UP_AFTER:
            break
    for text in list(wanted.values())[done:]:
        yield Failure(text, f"Not tried, after {GIVE_UP_AFTER} failures in a row.")


def side_by_side(speak: Callable[[str], Encoded], texts: Iterable[str], at_once: int) -> Iterator[tuple[str, Future[Encoded]]]:
    """What `speak` makes of each text, in order, `at_once` at a time. No text is begun long before its turn, so stopping is prompt."""
    ahead: deque[tuple[str, Future[Encoded]]] = deque()
    with ThreadPoolExecutor(at_once) as pool:
        for text in texts:
            ahead.append((text, pool.submit(speak, text)))
            if len(ahead) >= 2 * at_once - 1:
                yield ahead.popleft()
        while ahead:
            yield ahead.popleft()


def remove_unused(library: Library, language: Language, facts_list: Sequence[Facts]) -> int:
    """Remove what no questionnaire of the library plays, and tell how many clips that were.

    Clips that name an area are kept as long as their sentence is there, whatever the area: an open inspection may be playing them.
    Raises SurveyError when a questionnaire cannot be read, for its clips would go.
    """
    unreadable = sorted(path.parent.name for path in library.content.glob("questionnaires/*/questionnaire.yaml"))
    if missing := [slug for slug in unreadable if slug not in library.questionnaires]:
        raise SurveyError(f"Nothing was removed, because {', '.join(missing)} cannot be read. Run survey-app check.")
    questionnaires = tuple(library.questionnaires.values())
    catalogue = Catalogue.read(library.content, language)
    texts = all_texts(questionnaires, language, (NO_FACTS, *facts_list))
    unused = catalogue.unused(texts, area_patterns(questionnaires, language))
    kept = {key: entry for key, entry in catalogue.entries.items() if key not in unused}
    if unused:
        write_entries(library.content, language, kept)
    files = {entry.clip for entry in kept.values()}
    for path in audio_folder(library.content, language).glob("*.mp3"):
        if path.name not in files:
            path.unlink(missing_ok=True)
    return len(unused)


def area_patterns(questionnaires: Iterable[Questionnaire], language: Language) -> tuple[re.Pattern[str], ...]:
    """What is said where an area is named, with any words in its place."""
    texts = all_texts(questionnaires, language, ({"area": ANY_AREA},))
    named = (spoken_text(text, language) for text in texts if ANY_AREA in text)
    return tuple(re.compile(re.escape(said).replace(ANY_AREA, ".+")) for said in named)


def unspoken(library: Library, questionnaire: Questionnaire, language: Language, facts: Facts = NO_FACTS) -> tuple[str, ...]:
    """The sentences of a questionnaire, in all its formats, without a current clip: what `Material.unspoken` holds."""
    return current_catalogue(library.content, language).missing(all_texts([questionnaire], language, (facts,)))
