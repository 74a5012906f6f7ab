"""The command `survey-app check`: what is wrong in questionnaires, for people, as JSON, or as SARIF for code review tools."""

import json
import sys
from importlib.metadata import version
from pathlib import Path

import click

from survey_app.questionnaire.problems import Checked


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--format", "how", type=click.Choice(["text", "json", "sarif"]), default="text", help="How problems are printed.")
@click.option("--accepted", is_flag=True, help="List the warnings that stay, with their reasons.")
@click.option("--information", is_flag=True, help="List what is told for information, such as reading grades.")
def check(path: Path | None, how: str, accepted: bool, information: bool) -> None:
    """Check questionnaires: all of them, or the one at PATH (a file, its folder, or a whole content folder)."""
    from survey_app.questionnaire import report

    found = checked_at(path)
    if how == "text":
        click.echo(report.as_text(found, accepted, information))
    else:
        value = report.as_json(found) if how == "json" else report.as_sarif(found, version("survey-app"))
        click.echo(json.dumps(value, indent=1, ensure_ascii=False))
    sys.exit(bool(found.errors))


def checked_at(path: Path | None = None) -> Checked:
    """All that is found in a content folder, or in one questionnaire read with this installation's shared files."""
    from survey_app.config import default_content
    from survey_app.narration.checking import material_of
    from survey_app.questionnaire.checks import examine
    from survey_app.questionnaire.library import read_library
    from survey_app.questionnaire.loader import read_questionnaire, read_shared
    from survey_app.questionnaire.report import together, unanswered

    if path is None or (path / "questionnaires").is_dir():
        library = read_library(path or default_content())
        found = [examine(material_of(library, one)) for one in library.questionnaires.values()]
        return together(found, (*library.problems, *unanswered(found)))
    library = read_library(default_content())
    file = path / "questionnaire.yaml" if path.is_dir() else path
    one, mistakes = read_questionnaire(file, str(file), read_shared(library.content))
    return together([examine(material_of(library, one))] if one else [], mistakes)
