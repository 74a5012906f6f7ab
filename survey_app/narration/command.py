"""The command `survey-app narrate`: builds the clips of questionnaires before a collection opens, or lists what to read aloud."""

from pathlib import Path

import click

from survey_app.config import Settings
from survey_app.errors import SurveyError, UnknownThing
from survey_app.narration.build import BuildResult, build
from survey_app.narration.catalogue import Catalogue, audio_folder, write_whole
from survey_app.narration.record_list import record_list
from survey_app.narration.recordings import recordings_folder
from survey_app.narration.script import NO_FACTS, Facts
from survey_app.narration.voices import VOICES, Voice, voice_named
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.library import Library, read_library
from survey_app.questionnaire.problems import Problem, errors
from survey_app.questionnaire.translations import languages

MOST_BYTES = 8 * 1024 * 1024  # of clips a language, because they are kept in the repository
MOST_TOLD = 10


@click.command()
@click.argument("slugs", nargs=-1, metavar="[SLUG]...")
@click.option("--language", "tag", default="en", show_default=True, help="The language to speak.")
@click.option("--voice", "name", type=click.Choice(list(VOICES)), default="local", show_default=True, help="gtts needs the network.")
@click.option("--area", "areas", multiple=True, metavar="NAME", help="Also speak the sentences that name this area. May be given again.")
@click.option("--prune", is_flag=True, help="Remove clips that no questionnaire plays any more.")
@click.option(
    "--record-list",
    "list_file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.html",
    help="Build nothing: write the page of sentences to read aloud, with the names their recordings must have.",
)
def narrate(slugs: tuple[str, ...], tag: str, name: str, areas: tuple[str, ...], prune: bool, list_file: Path | None) -> None:
    """Build the clips that questionnaires lack: of all of them, or of each SLUG."""
    try:
        content = Settings.from_environment().content
        language, library = language_tagged(tag, content), readable_library(content)
        facts: tuple[Facts, ...] = (NO_FACTS, *({"area": area} for area in areas))
        chosen = slugs or tuple(library.questionnaires)
        if list_file:
            write_record_list(list_file, library, chosen, language, facts)
        else:
            run(library, chosen, language, name, facts, prune)
    except SurveyError as error:
        raise click.ClickException(str(error)) from error


def run(library: Library, slugs: tuple[str, ...], language: Language, name: str, facts: tuple[Facts, ...], prune: bool) -> None:
    """Build, and tell what was done; raises SurveyError, and exits with 1 when sentences still lack a clip or recordings were refused."""
    voice = voice_named(name)
    click.echo(f"Voice: {voice.name} ({voice.version}). Language: {language.name}.")
    result = build_with_bar(library, slugs, language, voice, facts, prune)
    tell_result(result, Catalogue.read(library.content, language), prune)
    if result.failed or result.refused:
        raise SystemExit(1)


def write_record_list(path: Path, library: Library, slugs: tuple[str, ...], language: Language, facts: tuple[Facts, ...]) -> None:
    """Write the page of sentences to read aloud; raises SurveyError."""
    page = record_list([library.get(slug) for slug in slugs], Catalogue.read(library.content, language), facts)
    try:
        write_whole(path, page.encode())
    except OSError as error:
        raise SurveyError(f"The list cannot be written: {error}. Name a file in a folder that you may write to.") from error
    click.echo(f"{path}: open it in a browser, or print it. Recordings go into {recordings_folder(library.content, language)}.")


def readable_library(content: Path) -> Library:
    """The questionnaires that can be read; the others are told. Raises SurveyError when there is none."""
    library = read_library(content)
    tell_problems(errors(library.problems), "Some files cannot be read whole, so they may not be spoken whole")
    if not library.questionnaires:
        raise SurveyError(f"No questionnaire of {content / 'questionnaires'} can be read. Run survey-app check.")
    return library


def language_tagged(tag: str, content: Path) -> Language:
    """The language of a tag; raises UnknownThing."""
    known = languages(content)
    if tag not in known:
        raise UnknownThing(f"There is no language {tag!r}. There are: {', '.join(known)}.")
    return known[tag]


def build_with_bar(
    library: Library, slugs: tuple[str, ...], language: Language, voice: Voice, facts: tuple[Facts, ...], prune: bool
) -> BuildResult:
    with click.progressbar(range(0), length=1, label="Speaking", show_pos=True) as bar:

        def show(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        return build(library, slugs, language, voice, facts, show, prune)


def tell_result(result: BuildResult, catalogue: Catalogue, prune: bool) -> None:
    removed = f", removed {result.pruned}" if prune else ""
    recorded = f" Recordings taken: {result.taken}." if result.taken else ""
    click.echo(f"Built {result.built} clips, kept {result.kept}{removed}.{recorded}")
    size = sum({entry.clip: entry.bytes for entry in catalogue.entries.values()}.values())
    click.echo(f"{audio_folder(catalogue.content, catalogue.language)}: {len(catalogue.entries)} clips, {size / 1024 / 1024:.1f} MB.")
    if size > MOST_BYTES:
        click.echo(f"That is more than the {MOST_BYTES // 1024 // 1024} MB a language may have in the repository.", err=True)
    tell_problems(result.refused, "Recordings that cannot be used")
    if result.failed:
        click.echo(f"{len(result.failed)} sentences have no clip of this voice:", err=True)
        for failure in result.failed[:MOST_TOLD]:
            click.echo(f"  {failure.text!r}: {failure.reason}", err=True)
        if len(result.failed) > MOST_TOLD:
            click.echo(f"  and {len(result.failed) - MOST_TOLD} more.", err=True)
        click.echo("What was built is kept. Run the same command again to build the rest.", err=True)


def tell_problems(problems: tuple[Problem, ...], heading: str) -> None:
    if problems:
        click.echo(f"{heading}:", err=True)
        for problem in problems[:MOST_TOLD]:
            click.echo(f"  {problem.as_text()}", err=True)
        if len(problems) > MOST_TOLD:
            click.echo(f"  and {len(problems) - MOST_TOLD} more.", err=True)
