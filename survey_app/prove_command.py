"""The command `survey-app prove`: the proof of equivalence of one questionnaire, or of one that an inspection has open."""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from survey_app.config import Settings
from survey_app.errors import SurveyError, UnknownThing

if TYPE_CHECKING:  # the whole application is imported when it is needed, so that other commands start at once
    from flask import Flask

    from survey_app.proof.report import Report
    from survey_app.questionnaire.languages import Language
    from survey_app.store.collections import Collection
    from survey_app.store.database import Database

MOST_TOLD = 20
File = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("slug", metavar="QUESTIONNAIRE")
@click.option("--language", "tags", multiple=True, metavar="TAG", help="A language to prove; English and every translation otherwise.")
@click.option("--collection", "inspection", metavar="INSPECTION", help="Prove what this inspection has open, and keep the report with it.")
@click.option("--since", "earlier", type=File, metavar="FILE", help="Also tell what became stale since this earlier report (JSON).")
@click.option("--json", "json_file", type=File, metavar="FILE", help="Write the report as JSON.")
@click.option("--html", "html_file", type=File, metavar="FILE", help="Write the report as a page.")
def prove(
    slug: str, tags: tuple[str, ...], inspection: str | None, earlier: Path | None, json_file: Path | None, html_file: Path | None
) -> None:
    """Render QUESTIONNAIRE in every format and language, read the pages back and compare them. Exits with 1 when they differ."""
    from survey_app.proof.keeping import since
    from survey_app.proof.report import read_report
    from survey_app.proof.showing import as_html

    before = read_report(text_of(earlier), str(earlier)) if earlier else None
    settings = Settings.from_environment()
    with proving_app(settings, tags) as app:
        spoken = languages_of(app, tags)
        report = of_collection(app, settings, inspection, slug, spoken) if inspection else of_file(app, slug, spoken)
        report = since(report, before) if before else report
        if json_file:
            write(json_file, report.as_json())
        if html_file:
            write(html_file, as_html(app, report))
    tell(report)
    if not report.holds:
        raise SystemExit(1)


@contextmanager
def proving_app(settings: Settings, tags: Sequence[str] = ()) -> "Iterator[Flask]":
    """An application like the real one, with the same content and a database of its own that is thrown away."""
    from cryptography.fernet import Fernet

    from survey_app import create_app
    from survey_app.questionnaire.languages import PSEUDO
    from survey_app.running import throwaway_database

    pseudo = settings.pseudo_languages or any(tag == one.tag for one in PSEUDO for tag in tags)
    changes: dict[str, Any] = {"production": False, "pseudo_languages": pseudo}
    changes |= {"secret_key": secrets.token_urlsafe(48), "text_keys": (Fernet.generate_key().decode(),)}
    with throwaway_database(replace(settings, **changes)) as mine:
        app = create_app(mine)
        try:
            yield app
        finally:
            app.extensions["survey-database"].engine.dispose()


def languages_of(app: "Flask", tags: Sequence[str] = ()) -> "list[Language]":
    """The languages of these tags; without any, all that are no pseudo-languages. Raises UnknownThing."""
    known = app.extensions["survey-languages"]
    for tag in tags:
        if tag not in known:
            raise UnknownThing(f"There is no language {tag!r}. There are: {', '.join(known)}.")
    return [known[tag] for tag in tags] if tags else [one for one in known.values() if not one.pseudo]


def of_file(app: "Flask", slug: str, languages: "Sequence[Language]") -> "Report":
    """The proof of a questionnaire as its file stands, with no area named."""
    from survey_app.proof.making import Occasion, make_report
    from survey_app.proof.proving import pages_of
    from survey_app.proof.staging import edition_in, stage
    from survey_app.store import clock

    subject = stage(app, edition_in(app.extensions["survey-library"], slug))
    with progress_bar(pages_of(subject.questionnaire, languages)) as bar:
        return make_report(app, subject, languages, Occasion(clock.now()), bar.update)


def of_collection(app: "Flask", settings: Settings, inspection: str, slug: str, languages: "Sequence[Language]") -> "Report":
    """The proof of a collection, kept with it."""
    from survey_app.export_command import collection_named
    from survey_app.store.database import Database

    database = Database(settings.database_url)
    database.require_ready()
    (report,) = kept_proofs(app, database, [collection_named(database, f"{inspection}/{slug}")], languages)
    return report


def kept_proofs(app: "Flask", database: "Database", collections: "Sequence[Collection]", languages: "Sequence[Language]") -> "list[Report]":
    """Prove these collections and keep each report with its own."""
    from survey_app.inspection.editions import edition_questionnaire
    from survey_app.proof.keeping import prove_collection
    from survey_app.proof.proving import pages_of

    library = app.extensions["survey-library"]
    editions = [edition_questionnaire(database, library, one.questionnaire, one.frame_digest) for one in collections]
    with progress_bar(sum(pages_of(one, languages) for one in editions)) as bar:
        return [prove_collection(app, database, one, languages, bar.update) for one in collections]


def prove_opened(settings: Settings, database: "Database", collections: "Sequence[Collection]") -> None:
    """Prove what was just opened, keep the reports, and tell of each in a line. Nothing that goes wrong here closes what is open."""
    try:
        with proving_app(settings) as app:
            reports = kept_proofs(app, database, collections, languages_of(app))
    except SurveyError as error:
        click.echo(f"It is open, but the proof of equivalence could not be made: {error}", err=True)
        return
    for report in reports:
        one = report.statements[0]
        click.echo(f"{report.questionnaire}: {one.claim.lower()}: {one.state}.")
    differing = [report for report in reports if not report.holds]
    if differing:
        first = differing[0]
        click.echo(f"See them with: survey-app prove {first.questionnaire} --collection {first.inspection}", err=True)


def progress_bar(pages: int) -> Any:
    return click.progressbar(length=pages, label="Reading pages")


def tell(report: "Report") -> None:
    """The three statements, and whatever needs doing."""
    for one in report.statements:
        click.echo(f"{one.claim}: {one.state}. {one.because}")
    click.echo(f"Frame {report.frame}, content {report.content}.")
    if "easy-read" in report.formats:
        tested = f"yes, by {report.tested.by} on {report.tested.on}" if report.tested else "no"
        click.echo(f"Easy read of this version tested with people: {tested}. Warnings let stand with a reason: {len(report.accepted)}.")
    tell_some("Differences", [difference(one) for one in report.failures])
    if any(one.what == "clip" for one in report.failures):
        area = f" --area '{report.area}'" if report.area else ""
        click.echo(f"Build the clips that are missing: survey-app narrate {report.questionnaire}{area}")
    tell_some("Warnings", report.warnings)
    tell_some(f"Stale since {report.since}", [stale_line(one) for one in report.stale])


def difference(one: Any) -> str:
    where = ", ".join(part for part in (one.question, one.format, one.language) if part)
    return f"{where}: {one.what}: expected {one.expected!r}, found {one.found!r}"


def stale_line(one: Any) -> str:
    """One stale item: what changed where, what stayed, and which clips and translations are behind."""
    parts = [f"{one.item}: {', '.join(one.changed)} ({one.change})"]
    if one.look_at:
        parts.append(f"did not change: look at {', '.join(one.look_at)}")
    parts += [f"clips missing in {tag}: {len(texts)}" for tag, texts in one.clips.items()]
    parts += [f"to translate to {tag}: {len(texts)}" for tag, texts in one.translations.items()]
    return "; ".join(parts)


def tell_some(heading: str, lines: Iterable[str]) -> None:
    found = list(lines)
    if not found:
        return
    click.echo(f"{heading}: {len(found)}")
    for line in found[:MOST_TOLD]:
        click.echo(f"  {line}")
    if len(found) > MOST_TOLD:
        click.echo(f"  and {len(found) - MOST_TOLD} more. All are in the report: --json FILE or --html FILE.")


def text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SurveyError(f"{path} cannot be read: {error}. Give a file that survey-app prove --json wrote.") from None


def write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise SurveyError(f"{path} cannot be written: {error.strerror}. Give another file.") from None
