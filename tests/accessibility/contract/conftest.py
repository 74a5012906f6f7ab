"""The shared walk: each questionnaire is walked once in each format, when its first clause is asked for, and all clauses read the record."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from flask import Flask

from survey_app import create_app
from survey_app.config import REPOSITORY
from survey_app.questionnaire.model import Questionnaire
from tests.accessibility.contract.every_kind import EVERY_KIND, every_kind_content
from tests.accessibility.contract.records import Record
from tests.accessibility.contract.walks import walk
from tests.conftest import migrate, open_in
from tests.support.browser import AXE_SCRIPT, Browser
from tests.support.clock import Clock
from tests.support.server import serving
from tests.support.settings import settings

Walks = Callable[[str, str], Record]


@pytest.fixture(scope="session")
def walks(chromium_session: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walks]:
    """Gives the record of a walk through a questionnaire in a format. A walk that does not get through is told, and not tried again."""
    if not AXE_SCRIPT.is_file():
        pytest.fail("axe-core is not here. Install it: python3 run.py test (or npm ci).", pytrace=False)
    served: dict[str, tuple[Flask, Clock, str, str]] = {}
    records: dict[tuple[str, str], Record | Exception] = {}
    with ExitStack() as stack:

        def serve(slug: str) -> tuple[Flask, Clock, str, str]:
            content = every_kind_content(tmp_path_factory.mktemp("every-kind")) if slug == EVERY_KIND else REPOSITORY
            app, clock = made(content, tmp_path_factory.mktemp("walk"))
            return app, clock, stack.enter_context(serving(app)), open_in(app, clock, slug, *beside(app, slug))

        def walked(slug: str, format: str) -> Record | Exception:
            try:
                served[slug] = served.get(slug) or serve(slug)
                app, clock, chromium_session.site, link = served[slug]
                return walk(app, clock, link, chromium_session, questionnaire(app, slug), format)
            except Exception as error:  # whatever it is, all clauses of this walk tell it
                return error

        def record(slug: str, format: str) -> Record:
            if (slug, format) not in records:
                records[slug, format] = walked(slug, format)
            found = records[slug, format]
            if isinstance(found, Record):
                return found
            raise AssertionError(f"The walk through {slug} in {format} did not get to its end.") from found

        yield record


def made(content: Path, folder: Path) -> tuple[Flask, Clock]:
    """An application with a content folder, an empty database and a clock."""
    url, clock = f"sqlite:///{folder / 'walk.db'}", Clock()
    migrate(url)
    app = create_app(settings(url, content=content))
    app.testing = True
    app.extensions["survey-clock"] = clock
    return app, clock


def questionnaire(app: Flask, slug: str) -> Questionnaire:
    found: Questionnaire = app.extensions["survey-library"].get(slug)
    return found


def beside(app: Flask, slug: str) -> list[str]:
    """Forms that the welcome page leads to, which are opened with it."""
    one = questionnaire(app, slug)
    return [other for other in (one.younger, one.easy_read_form) if other]
