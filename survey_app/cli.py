"""The command line, `survey-app`: thin commands over the layers below. Each that can fail says what to do next."""

import json
import secrets
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from survey_app.config import Settings
from survey_app.errors import SurveyError
from survey_app.prove_command import prove_opened

if TYPE_CHECKING:
    from survey_app.store.database import Database


MODULES = {
    "check": "survey_app.check_command",
    "export": "survey_app.export_command",
    "narrate": "survey_app.narration.command",
    "preview": "survey_app.preview_command",
    "prove": "survey_app.prove_command",
    "translations": "survey_app.translations_command",
}
"""Commands with a module of their own. Each is read when it is called, so that none waits for the libraries of another."""


class Commands(click.Group):
    """The commands of this file and those of MODULES."""

    def list_commands(self, context: click.Context) -> list[str]:
        return sorted({*super().list_commands(context), *MODULES})

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        return getattr(import_module(MODULES[name]), name) if name in MODULES else super().get_command(context, name)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def app() -> None:
    """Accessible surveys: questionnaires, links, results."""


def main() -> None:
    """Run a command; an error of ours is told in one line, without a traceback."""
    try:
        app(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)
    except SurveyError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


NO_PROOF = click.option("--no-proof", is_flag=True, help="Leave the proof of equivalence for later: survey-app prove.")


def ready_database(settings: Settings) -> "Database":
    """The database of the settings; raises DatabaseNotReady."""
    from survey_app.store.database import Database

    database = Database(settings.database_url)
    database.require_ready()
    return database


@app.command()
@click.option("--check", "only_check", is_flag=True, help="Only tell whether the file is current.")
def schema(only_check: bool) -> None:
    """Write docs/questionnaire.schema.json, which editors use to complete and validate."""
    from survey_app.config import REPOSITORY
    from survey_app.questionnaire.schema import schema_text

    path = REPOSITORY / "docs" / "questionnaire.schema.json"
    current = path.exists() and path.read_text(encoding="utf-8") == schema_text()
    if only_check and not current:
        raise click.ClickException(f"{path.name} is not current. Run: survey-app schema")
    if not only_check:
        path.write_text(schema_text(), encoding="utf-8")


@app.group()
def db() -> None:
    """The database."""


@db.command("upgrade")
def db_upgrade() -> None:
    """Bring the database to this version."""
    from survey_app.store.database import Database

    Database(Settings.from_environment().database_url).upgrade()
    click.echo("The database is at this version.")


@app.command()
def key() -> None:
    """Print a new key for TEXT_KEYS."""
    from cryptography.fernet import Fernet

    click.echo(Fernet.generate_key().decode())


@app.command()
@click.option("--responses", default=3000, type=click.IntRange(0, 1_000_000), show_default=True, help="How many invented responses.")
@NO_PROOF
def demo(responses: int, no_proof: bool) -> None:
    """Make a demonstration inspection of an invented area, with links and invented responses."""
    from survey_app.inspection.demonstration import NEVER_IN_PRODUCTION, seed
    from survey_app.questionnaire.library import read_library
    from survey_app.store import clock
    from survey_app.store.collections import collections_of
    from survey_app.store.database import Database
    from survey_app.store.secrecy import TextKeys

    settings = Settings.from_environment()
    if settings.production:  # before the database is touched
        raise SurveyError(NEVER_IN_PRODUCTION)
    database = Database(settings.database_url)
    database.upgrade()
    password = "-".join(secrets.token_hex(2) for _ in range(3))
    bar: Any
    with click.progressbar(length=responses, label="Inventing responses") as bar:
        made = seed(
            database,
            TextKeys(settings.text_keys),
            read_library(settings.content),
            responses=responses,
            now=clock.now(),
            password=password,
            production=settings.production,
            progress=bar.update,
        )
    if not made.made:
        click.echo("The demonstration is there already.")
        return
    click.echo(f"Made an invented inspection with {responses} invented responses.")
    text = f"E-mail: demonstration@survey.example\nPassword: {password}\n"
    if note := sign_in_note(settings):
        note.write_text(text, encoding="utf-8")
        note.chmod(0o600)
    click.echo(text, nl=False)
    if not no_proof:
        prove_opened(settings, database, collections_of(database, made.inspection.id))


def sign_in_note(settings: Settings) -> Path | None:
    """Where the demonstration's sign-in is kept, beside a SQLite database; None for any other."""
    path = settings.database_url.removeprefix("sqlite:///")
    return Path(path).parent / "demonstration-sign-in.txt" if path != settings.database_url else None


@app.command()
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects.")
def links(as_json: bool) -> None:
    """List every link, its questionnaire, audience and channel, and when it opens and closes."""
    settings = Settings.from_environment()
    found = link_list(ready_database(settings), settings)
    if as_json:
        click.echo(json.dumps(found, indent=1))
        return
    for one in found:
        click.echo(f"{one['url']}  {one['questionnaire']} ({one['channel']}), closes {one['closes']}")
    if not found:
        click.echo("There are no links. Make a demonstration with: survey-app demo")


MAIN_FORMS = ("area-send-children", "area-send-parents", "area-send-practitioners")


def link_list(database: object, settings: Settings) -> list[dict]:
    """Links as plain objects. The first of an audience is its main questionnaire, so that scripts need not know slugs."""
    from survey_app.store.collections import links_of

    found = [
        {
            "questionnaire": link.collection.questionnaire,
            "audience": link.collection.audience,
            "channel": link.channel,
            "url": f"{settings.base_url}/s/{link.slug}",
            "opens": link.collection.opens.isoformat(),
            "closes": link.collection.closes.isoformat(),
            "inspection": link.collection.inspection.slug,
            "invented": link.collection.inspection.invented,
        }
        for link in links_of(database)  # type: ignore[arg-type]
    ]
    return sorted(found, key=lambda one: one["questionnaire"] not in MAIN_FORMS)


@app.group()
def inspection() -> None:
    """Open and close inspections."""


@inspection.command("open")
@click.argument("slug")
@click.option("--area", required=True, help="The name of the area, as it is read out.")
@click.option("--area-code", help="The area's code, from a source you have read.")
@click.option("--days", default=7, type=click.IntRange(1, 366), show_default=True, help="How many days answers are taken, from now.")
@click.option("--questionnaire", "slugs", multiple=True, help="Which questionnaires; the four of a full inspection otherwise.")
@click.option("--untested-because", help="Why it opens although people have not tested its easy read; logged, and shown to inspectors.")
@NO_PROOF
def inspection_open(
    slug: str, area: str, area_code: str | None, days: int, slugs: tuple[str, ...], untested_because: str | None, no_proof: bool
) -> None:
    """Open an inspection: its collections and its links."""
    from datetime import timedelta

    from survey_app.inspection.opening import AREA_SEND, open_collections, require_reason, require_sound
    from survey_app.questionnaire.library import read_library
    from survey_app.store import clock
    from survey_app.store.collections import open_inspection

    settings = Settings.from_environment()
    database, now, library = ready_database(settings), clock.now(), read_library(settings.content)
    chosen = [library.get(one) for one in slugs or AREA_SEND]
    require_sound(library, chosen)  # before anything is kept
    require_reason(chosen, untested_because)
    opened = open_inspection(database, slug, area, now, area_code=area_code)
    window = now, now + timedelta(days=days)
    collections = open_collections(database, library, opened, window, slugs or AREA_SEND, untested_because)
    click.echo(f"{area} is open for {days} days. See the links with: survey-app links")
    if not no_proof:
        prove_opened(settings, database, collections)


@inspection.command("close")
@click.argument("slug")
def inspection_close(slug: str) -> None:
    """Close an inspection's collections now; what was saved counts as unfinished."""
    from survey_app.store import clock
    from survey_app.store.collections import close_collections, find_inspection

    database = ready_database(Settings.from_environment())
    unfinished = close_collections(database, find_inspection(database, slug), clock.now())
    click.echo(f"Closed. {unfinished} responses stay as unfinished.")


@app.group()
def user() -> None:
    """People who sign in."""


@user.command("add")
@click.argument("email")
@click.option("--name", required=True)
@click.option("--role", required=True, help="administrator, lead-inspector, inspector, ...")
@click.option("--inspection", "inspections", multiple=True, help="The slug of an inspection this person may see.")
@click.password_option(help="At least 12 characters.")
def user_add(email: str, name: str, role: str, inspections: tuple[str, ...], password: str) -> None:
    """Add a person."""
    from survey_app.store.collections import find_inspection
    from survey_app.store.people import add_person, grant

    database = ready_database(Settings.from_environment())
    found = [find_inspection(database, slug) for slug in inspections]
    person = add_person(database, name, email, role, password)
    for one in found:
        grant(database, person, one.id)
    click.echo(f"{name} can sign in as {role}.")


@app.command()
@click.option("--host", default="127.0.0.1", show_default=True)
def serve(host: str) -> None:
    """Serve the surveys, and print the links and the sign-in."""
    from survey_app import create_app
    from survey_app.running import run

    settings = Settings.from_environment()
    application = create_app(settings)
    found = link_list(application.extensions["survey-database"], settings)
    shown: set[str] = set()
    for one in found:
        if one["questionnaire"] not in shown:
            shown.add(one["questionnaire"])
            click.echo(f"{one['questionnaire']}: {one['url']}{'  (invented)' if one['invented'] else ''}")
    click.echo(f"Inspectors sign in at {settings.base_url}/inspect/sign-in")
    if (note := sign_in_note(settings)) and note.exists():
        click.echo(note.read_text(encoding="utf-8"), nl=False)
    click.echo("Stop with Ctrl+C.")
    run(application, host, settings.port)


if __name__ == "__main__":
    main()
