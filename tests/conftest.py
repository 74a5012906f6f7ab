"""What all tests may ask for: databases of both kinds, the library, the application, a client that checks pages, a browser.

A thing that this machine cannot have (a database server, a browser, a voice) fails the tests that need it, with one line that says
what to install.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import hypothesis
import pytest
import sqlalchemy as sa
from flask import Flask

from survey_app import create_app
from survey_app.config import REPOSITORY
from survey_app.inspection.opening import open_collections
from survey_app.questionnaire.library import Library, read_library
from survey_app.store.collections import links_of, open_inspection
from survey_app.store.database import Database
from tests.support.browser import AXE_SCRIPT, Browser, NoBrowser, chromium
from tests.support.clock import Clock
from tests.support.content import write_content
from tests.support.page_rules import PageClient
from tests.support.postgres import NoServer, Server, postgres_server
from tests.support.server import serving
from tests.support.settings import settings

hypothesis.settings.register_profile("tests", deadline=None, derandomize="CI" in os.environ, print_blob=True)
hypothesis.settings.load_profile("tests")

BOTH = ["sqlite", "postgresql"]
UNTESTED_BECAUSE = "These are tests."


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that use the browser are marked so, and share one worker, so that one browser serves them all.

    Those of tests/performance run alone.
    """
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
            item.add_marker(pytest.mark.xdist_group("browser"))
        if "performance" in item.path.parts:
            item.add_marker("alone")


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Figures that tests told with `record_property("figure", ...)`."""
    told = [report for found in terminalreporter.stats.values() for report in found if isinstance(report, pytest.TestReport)]
    for figure in sorted({value for report in told for name, value in report.user_properties if name == "figure"}):
        terminalreporter.write_line(figure)


# Databases


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server in which databases can be made."""
    try:
        with postgres_server() as server:
            yield server
    except NoServer as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="session")
def postgres_url(postgres: Server) -> Iterator[str]:
    """The address of an empty PostgreSQL database for the whole run."""
    url = postgres.new_database()
    yield as_text(url)
    postgres.drop(url)


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables, to copy from."""
    path = tmp_path_factory.mktemp("template") / "survey.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres: Server) -> sa.URL:
    """A PostgreSQL database with all tables, to copy from."""
    url = postgres.new_database()
    migrate(as_text(url))
    return url


@pytest.fixture
def sqlite_url(tmp_path: Path, migrated_sqlite: Path) -> str:
    """The address of a new SQLite database with all tables and nothing in them."""
    path = tmp_path / "survey.db"
    shutil.copyfile(migrated_sqlite, path)
    return f"sqlite:///{path}"


@pytest.fixture
def postgresql_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a new PostgreSQL database with all tables and nothing in them."""
    server: Server = request.getfixturevalue("postgres")
    url = server.new_database(template=request.getfixturevalue("migrated_postgres"))
    yield as_text(url)
    server.drop(url)


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a new database with all tables: the test runs on SQLite and again on PostgreSQL."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An empty database of each kind, up to date."""
    made = Database(database_url)
    yield made
    made.engine.dispose()


def migrate(url: str) -> None:
    database = Database(url)
    database.upgrade()
    database.engine.dispose()


def as_text(url: sa.URL) -> str:
    return url.render_as_string(hide_password=False)


# Content


@pytest.fixture(scope="session")
def library() -> Library:
    """All that the repository ships."""
    return read_library(REPOSITORY)


@pytest.fixture
def tiny_content(tmp_path: Path) -> Callable[..., Path]:
    """Writes a content folder of questionnaires given as text; see tests/support/content.py."""

    def write(*questionnaires: str, **more) -> Path:
        return write_content(tmp_path / "content", *questionnaires, **more)

    return write


# The application


@pytest.fixture
def clock() -> Clock:
    """The application's time; it stands still until the test moves it."""
    return Clock()


@pytest.fixture
def app_database_url(request: pytest.FixtureRequest) -> str:
    """Where the application keeps things: SQLite, unless a test is parametrised (indirectly) with "postgresql"."""
    return request.getfixturevalue(f"{getattr(request, 'param', 'sqlite')}_url")


@pytest.fixture
def make_app(clock: Clock, app_database_url: str, library: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Flask]]:
    """Makes applications on one database, each with the settings that are named."""
    # The repository's content is read once for all tests; other content is read as it is found.
    monkeypatch.setattr("survey_app.read_library", lambda content: library if content == REPOSITORY else read_library(content))
    made: list[Flask] = []

    def make(**changes) -> Flask:
        app = create_app(settings(app_database_url, **changes))
        app.testing = True
        app.extensions["survey-clock"] = clock
        made.append(app)
        return app

    yield make
    for app in made:
        app.extensions["survey-database"].engine.dispose()


@pytest.fixture
def app(make_app: Callable[..., Flask]) -> Flask:
    """The application with the repository's content, an empty database and the test's clock."""
    return make_app()


@pytest.fixture
def client(app: Flask) -> PageClient:
    """Someone with a browser; every page they meet is held to the rules."""
    return PageClient(app)


@pytest.fixture
def open_survey(app: Flask, clock: Clock) -> Callable[..., str]:
    """Opens questionnaires for a week in an invented area; gives the address of the first one's school link."""
    return partial(open_in, app, clock)


def open_in(app: Flask, clock: Clock, *slugs: str, area: str = "Northmoor", days: float = 7) -> str:
    database, library = app.extensions["survey-database"], app.extensions["survey-library"]
    inspection = open_inspection(database, area.lower(), area, clock(), invented=True)
    collections = open_collections(
        database,
        library,
        inspection,
        (clock(), clock() + timedelta(days=days)),
        slugs or tuple(library.questionnaires),
        untested_because=UNTESTED_BECAUSE,
    )
    return next(f"/s/{link.slug}" for link in links_of(database, inspection.id) if link.collection.id == collections[0].id)


@pytest.fixture
def tiny_survey(tiny_content: Callable[..., Path], make_app: Callable[..., Flask], clock: Clock) -> Callable[..., PageClient]:
    """Opens small questionnaires given as text and gives a client at the first one's welcome page."""

    def open_them(*questionnaires: str, **more) -> PageClient:
        app = make_app(content=tiny_content(*questionnaires, **more))
        client = PageClient(app)
        first = re.search(r"^questionnaire: (\S+)", questionnaires[0], re.M) if questionnaires else None
        client.open(open_in(app, clock, first[1] if first else "tiny"))
        return client

    return open_them


# A real browser


@pytest.fixture(scope="session")
def chromium_session() -> Iterator[Browser]:
    try:
        with chromium() as driver:
            yield Browser(driver)
    except NoBrowser as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture
def live_server(app: Flask) -> Iterator[str]:
    """The application behind a port of this machine; its address."""
    with serving(app) as site:
        yield site


@pytest.fixture
def browser(chromium_session: Browser, live_server: str) -> Browser:
    """Chromium as new, at the size of a small phone, and on the live server."""
    if not AXE_SCRIPT.is_file():
        pytest.fail("axe-core is not here. Install it: python3 run.py test (or npm ci).", pytrace=False)
    chromium_session.site = live_server
    chromium_session.reset()
    return chromium_session


# Programs of this machine


@pytest.fixture(scope="session")
def espeak() -> str:
    """The path of espeak-ng."""
    path = shutil.which("espeak-ng")
    if not path:
        pytest.fail("espeak-ng is not here. Install it (Debian: apt-get install espeak-ng).", pytrace=False)
    return path
