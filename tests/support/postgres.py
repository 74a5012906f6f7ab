"""A PostgreSQL server for tests: one that is given, one started from the machine's own binaries, or one from the pgserver wheel."""

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import sqlalchemy as sa

HOW_TO_HAVE_ONE = (
    "PostgreSQL is not here. Install it (Debian: apt-get install postgresql), or set TEST_POSTGRES_URL to one that may make databases."
)
SECONDS_TO_START = 30


class NoServer(Exception):
    """There is no PostgreSQL to be had; the message is one line saying what to do."""


@dataclass(frozen=True)
class Server:
    """A running server that databases can be made in. `url` is that of its first database."""

    url: sa.URL

    def new_database(self, template: sa.URL | None = None) -> sa.URL:
        """Make an empty database, or a copy of another that nobody is connected to."""
        name = f"survey_test_{secrets.token_hex(6)}"
        self.run(f"CREATE DATABASE {name}" + (f" TEMPLATE {template.database}" if template else ""))
        return self.url.set(database=name)

    def drop(self, url: sa.URL) -> None:
        self.run(f"DROP DATABASE IF EXISTS {url.database} WITH (FORCE)")

    def run(self, statement: str) -> None:
        plain = self.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def postgres_server() -> Iterator[Server]:
    """A server for as long as the block lasts. Raises NoServer."""
    given = os.environ.get("TEST_POSTGRES_URL")
    binaries = find_binaries()
    if given:
        yield Server(sa.make_url(given).set(drivername="postgresql+psycopg"))
    elif binaries:
        with own_server(binaries) as server:
            yield server
    else:
        with server_from_wheel() as server:
            yield server


def find_binaries() -> Path | None:
    """The folder of initdb and postgres; Debian keeps it off the path."""
    on_path = shutil.which("initdb")
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return Path(on_path).parent if on_path else versions[-1].parent if versions else None


@contextmanager
def own_server(binaries: Path) -> Iterator[Server]:
    """A new cluster in a temporary folder, reached by its socket alone, with fsync on as in production."""
    folder = Path(tempfile.mkdtemp(prefix="survey-pg-"))
    user = ordinary_user()
    if user:
        shutil.chown(folder, user)
    try:
        data, log = folder / "data", folder / "log"
        make = [binaries / "initdb", "--auth=trust", "--username=survey", "--encoding=UTF8", "--locale=C", "--pgdata", data]
        made = subprocess.run([str(part) for part in make], user=user, cwd=folder, capture_output=True, text=True, check=False)
        if made.returncode:
            raise NoServer(f"PostgreSQL's initdb did not work: {' '.join(made.stderr.split())}")
        settings = {"listen_addresses": "", "unix_socket_directories": str(folder), "max_connections": "60", "log_destination": "stderr"}
        start = [str(binaries / "postgres"), "-D", str(data), *(f"--{name}={value}" for name, value in settings.items())]
        with (
            log.open("w") as lines,
            subprocess.Popen(start, user=user, cwd=folder, stdout=lines, stderr=lines, start_new_session=True) as process,
        ):
            try:
                server = Server(sa.URL.create("postgresql+psycopg", "survey", database="postgres", query={"host": str(folder)}))
                wait_for(server, process, log)
                yield server
            finally:
                process.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def ordinary_user() -> str | None:
    """PostgreSQL refuses to run as root: whom to run it as then."""
    if os.geteuid() != 0:
        return None
    return "postgres" if any(entry.pw_name == "postgres" for entry in pwd.getpwall()) else "nobody"


def wait_for(server: Server, process: subprocess.Popen, log: Path) -> None:
    for _ in range(SECONDS_TO_START * 20):
        try:
            return server.run("SELECT 1")
        except psycopg.OperationalError:
            if process.poll() is not None:
                break
            time.sleep(0.05)
    raise NoServer(f"PostgreSQL did not start: {' '.join(log.read_text().split())[-300:]}")


@contextmanager
def server_from_wheel() -> Iterator[Server]:
    try:
        import pgserver
    except ImportError:
        raise NoServer(HOW_TO_HAVE_ONE) from None
    with tempfile.TemporaryDirectory(prefix="survey-pg-") as folder, pgserver.get_server(folder) as running:
        yield Server(sa.make_url(running.get_uri()).set(drivername="postgresql+psycopg"))
