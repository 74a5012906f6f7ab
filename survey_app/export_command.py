"""The command `survey-app export`: the responses of one collection as a file. What people wrote is not in it; see inspection.exports."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from survey_app.config import Settings
from survey_app.errors import SurveyError, UnknownThing

if TYPE_CHECKING:  # what counts and serves is imported when it is needed, so that other commands start at once
    from survey_app.questionnaire.model import Questionnaire
    from survey_app.store.collections import Collection
    from survey_app.store.database import Database

KINDS = ("csv", "json")
LATER = ("xlsx", "sav", "parquet")


@click.command()
@click.argument("collection", metavar="COLLECTION")
@click.option("--to", "kind", required=True, metavar="|".join(KINDS), help="The kind of file.")
@click.option(
    "--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The file to write; one that is there is replaced."
)
def export(collection: str, kind: str, out: Path) -> None:
    """Write the responses of COLLECTION, an inspection and a questionnaire such as northmoor/area-send-parents, to a file.

    It holds exact answers and is not for sharing. Every export is logged.
    """
    from survey_app.inspection.editions import edition_questionnaire
    from survey_app.inspection.exports import responses_csv
    from survey_app.inspection.results import ResultsCache
    from survey_app.questionnaire.library import read_library
    from survey_app.store import audit
    from survey_app.store.database import Database

    require_kind(kind)
    if not out.parent.is_dir():
        raise SurveyError(f"There is no folder {out.parent}. Make it, or give another --out.")
    settings = Settings.from_environment()
    database = Database(settings.database_url)
    database.require_ready()
    found = collection_named(database, collection)
    questionnaire = edition_questionnaire(database, read_library(settings.content), found.questionnaire, found.frame_digest)
    with ResultsCache().of(database, found, questionnaire) as results:
        audit.record(database, "export", collection, detail={"rows": len(results), "what": "responses", "to": kind, "by": "command"})
        lines = responses_csv(results, found.inspection)
        with click.progressbar(range(len(results)), label="Writing") as bar:
            write(as_json(lines, questionnaire) if kind == "json" else lines, out, bar.update)
    click.echo(f"{out}: {len(results)} responses. Not for sharing.")


def require_kind(kind: str) -> None:
    """Raises SurveyError for a kind of file that is not written, or not yet."""
    if kind not in KINDS:
        wrong = f"{kind} comes with a later release." if kind in LATER else f"There is no kind of file {kind!r}."
        raise SurveyError(f"{wrong} Write --to csv or --to json.")


def collection_named(database: "Database", name: str) -> "Collection":
    """The collection called <inspection>/<questionnaire>; raises UnknownThing telling which there are."""
    from survey_app.store.collections import collections_of, find_inspection

    slug, slash, questionnaire = name.partition("/")
    if not slash:
        raise UnknownThing(f"{name!r} names no collection. Write <inspection>/<questionnaire>, such as northmoor/area-send-parents.")
    there = {one.questionnaire: one for one in collections_of(database, find_inspection(database, slug).id)}
    if questionnaire not in there:
        raise UnknownThing(f"{slug} has no collection {questionnaire!r}. It has: {', '.join(there) or 'none'}.")
    return there[questionnaire]


def as_json(lines: Iterable[str], questionnaire: "Questionnaire") -> Iterator[str]:
    """The rows of a CSV as a JSON list of objects, some hundred rows at a time, so that both kinds of file always say the same.

    Whole minutes and answers of number questions are numbers; everything else, the states among them, is text.
    """
    numbers = {"minutes", *(question.id for question in questionnaire.questions if question.kind == "number")}
    head: list[str] = []
    before = "[\n"
    for text in lines:
        rows = csv.reader(io.StringIO(text, newline=""))
        head = head or next(rows)
        objects = [
            json.dumps({name: value(cell, name in numbers) for name, cell in zip(head, row, strict=True)}, ensure_ascii=False)
            for row in rows
        ]
        if objects:
            yield before + ",\n".join(objects)
            before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def value(cell: str, is_number: bool) -> str | int:
    return int(cell) if is_number and cell.lstrip("-").isdigit() else cell


def write(chunks: Iterable[str], out: Path, written: Callable[[int], None]) -> None:
    """Write a file that only its owner reads, whole or not at all. `written` is told how many lines each chunk ends."""
    part = out.with_name(out.name + ".part")
    try:
        part.touch(mode=0o600)
        with part.open("w", encoding="utf-8", newline="") as file:
            for chunk in chunks:
                file.write(chunk)
                written(chunk.count("\n"))
        part.replace(out)
    except OSError as error:
        raise SurveyError(f"{out} cannot be written: {error.strerror}. Give another --out.") from None
    finally:
        part.unlink(missing_ok=True)
