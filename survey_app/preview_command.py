"""The command `survey-app preview`: serves the preview for authors. It needs no database: it makes an empty one for itself."""

import click

from survey_app.config import Settings
from survey_app.errors import SurveyError


@click.command()
@click.argument("slug", required=False)
@click.option("--host", default="127.0.0.1", show_default=True)
def preview(slug: str | None, host: str) -> None:
    """Show questionnaires side by side in every format, anew whenever a file is saved. Begins at SLUG if one is given."""
    from survey_app import create_app
    from survey_app.running import run, throwaway_database

    settings = Settings.from_environment()
    if settings.production:
        raise SurveyError("The preview reads files as they are being written, so it is not there in production.")
    with throwaway_database(settings) as mine:
        application = create_app(mine)
        click.echo(f"Preview: http://{host}:{mine.port}/preview/{f'{slug}/' if slug else ''}\nStop with Ctrl+C.")
        run(application, host, mine.port)
