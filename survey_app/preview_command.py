"""The command `survey-app preview`: serves the preview for authors. It needs no database: it makes an empty one for itself."""

import tempfile
from dataclasses import replace
from pathlib import Path

import click

from survey_app.config import Settings
from survey_app.errors import SurveyError


@click.command()
@click.argument("slug", required=False)
@click.option("--host", default="127.0.0.1", show_default=True)
def preview(slug: str | None, host: str) -> None:
    """Show questionnaires side by side in every format, anew whenever a file is saved. Begins at SLUG if one is given."""
    from waitress import serve as run

    from survey_app import create_app
    from survey_app.store.database import Database

    settings = Settings.from_environment()
    if settings.production:
        raise SurveyError("The preview reads files as they are being written, so it is not there in production.")
    with tempfile.TemporaryDirectory() as folder:
        settings = replace(settings, database_url=f"sqlite:///{Path(folder) / 'preview.db'}")
        Database(settings.database_url).upgrade()
        application = create_app(settings)
        address = f"http://{host}:{settings.port}/preview/{f'{slug}/' if slug else ''}"
        click.echo(f"Preview: {address}\nStop with Ctrl+C.")
        try:
            run(application, host=host, port=settings.port, threads=8, ident=None)
        except OSError as error:
            raise SurveyError(f"Port {settings.port} cannot be used: {error.strerror}. Set PORT to another number.") from None
