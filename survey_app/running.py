"""The application as commands run it: behind a port, and with a database of its own that is thrown away."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from survey_app.config import Settings
from survey_app.errors import SurveyError

if TYPE_CHECKING:  # imported when it is needed, so that other commands start at once
    from flask import Flask


def run(application: "Flask", host: str, port: int) -> None:
    """Serve until it is stopped. Raises SurveyError when the port cannot be used."""
    from waitress import serve

    try:
        serve(application, host=host, port=port, threads=8, ident=None)
    except OSError as error:
        raise SurveyError(f"Port {port} cannot be used: {error.strerror}. Set PORT to another number, such as PORT={port + 1}.") from None


@contextmanager
def throwaway_database(settings: Settings) -> Iterator[Settings]:
    """The settings with an empty database that is there as long as the block lasts."""
    from survey_app.store.database import Database

    with tempfile.TemporaryDirectory(prefix="survey-") as folder:
        mine = replace(settings, database_url=f"sqlite:///{folder}/survey.db")
        database = Database(mine.database_url)
        database.upgrade()
        database.engine.dispose()
        yield mine
