"""The wheel: what is in it, and that it works where there is nothing else, as someone meets it who only types `pip install`."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
import venv
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from survey_app.config import REPOSITORY
from survey_app.translations_command import translations

pytestmark = pytest.mark.xdist_group("wheel")  # one worker builds it, once
PARTS = ("survey_app", "questionnaires", "media", "translations", "pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE")
WELSH = {"messages": 'msgid "Choose how to answer"\nmsgstr "Dewiswch sut i ateb"\n', "questionnaires": 'msgid "Yes"\nmsgstr "Ydw"\n'}
PATIENCE = 60  # seconds until a server must answer; it takes two


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as a checkout has it, with a language, so that building writes nothing into the repository."""
    folder = tmp_path_factory.mktemp("source")
    for name in PARTS:
        if (REPOSITORY / name).is_dir():
            shutil.copytree(REPOSITORY / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif (REPOSITORY / name).exists():
            shutil.copyfile(REPOSITORY / name, folder / name)
    catalogues = folder / "translations" / "cy" / "LC_MESSAGES"
    catalogues.mkdir(parents=True)
    for domain, text in WELSH.items():
        (catalogues / f"{domain}.po").write_text(text, encoding="utf-8")
    compiled = CliRunner(env={"SURVEY_CONTENT": str(folder), "SURVEY_INSTANCE": str(folder / "instance")}).invoke(translations, ["compile"])
    assert compiled.exit_code == 0
    return folder


@pytest.fixture(scope="module")
def wheel(source: Path) -> Path:
    """The wheel, built of the source archive, as it would be for a package index. Building asks an index for setuptools."""
    before = tree(source)
    done = subprocess.run([sys.executable, "-m", "build", "--outdir", source / "dist", source], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert {name for name in tree(source) - before if not name.startswith(("dist/", "survey_app.egg-info/"))} == set()
    return next((source / "dist").glob("*.whl"))


def tree(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program of a new environment that has the wheel, and borrows what the wheel needs from the environment of the tests."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    packages = next((folder / "lib").glob("python*")) / "site-packages"
    # Lines of .pth files that lie in a borrowed folder are not followed, so the repository itself cannot be reached through it.
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    pip = [sys.executable, "-m", "pip", "--python", folder / "bin" / "python", "install", "--no-deps", "--no-index", "--quiet"]
    subprocess.run([*pip, "--disable-pip-version-check", "--force-reinstall", wheel], check=True, capture_output=True)
    return folder / "bin" / "survey-app"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder to work in."""
    return tmp_path_factory.mktemp("empty")


@pytest.fixture(scope="module")
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def environment(port: int) -> dict[str, str]:
    """Nothing of the tests' own surroundings but the port."""
    return {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", ""), "PORT": str(port)}


@pytest.fixture(scope="module")
def demonstration(installed: Path, empty: Path, environment: dict[str, str]) -> str:
    """What `survey-app demo` prints, run once in the empty folder."""
    return run(installed, empty, environment, "demo", "--responses", "30", "--no-proof")


@pytest.fixture(scope="module")
def server(installed: Path, empty: Path, environment: dict[str, str], port: int, demonstration: str) -> Iterator[str]:
    """The address of `survey-app serve`."""
    site = f"http://127.0.0.1:{port}"
    with subprocess.Popen([installed, "serve"], cwd=empty, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        try:
            wait_for(f"{site}/healthz", process)
            yield site
        finally:
            process.terminate()


def run(program: Path, folder: Path, environment: dict[str, str], *arguments: str) -> str:
    done = subprocess.run([program, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def wait_for(address: str, process: subprocess.Popen) -> None:
    for _ in range(PATIENCE * 10):
        try:
            with urlopen(address):
                return
        except URLError:
            assert process.poll() is None, process.stdout.read().decode() if process.stdout else ""
            time.sleep(0.1)
    raise AssertionError(f"{address} does not answer")


def read(address: str) -> str:
    with urlopen(address) as answer:
        assert answer.status == 200
        return answer.read().decode(errors="replace")


def test_it_holds_the_program_and_the_content_and_nothing_else(source, wheel):
    with ZipFile(wheel) as archive:
        found = set(archive.namelist())
    program = {name for name in tree(source) if name.startswith("survey_app/")}
    content = {name for name in tree(source) if name.startswith(("questionnaires/", "media/", "translations/"))}
    left_out = {name for name in content if name.startswith("media/pictures/source/") or name.endswith((".pot", ".md"))}
    wanted = program | {f"survey_app/content/{name}" for name in content - left_out}
    about = {name for name in found if ".dist-info/" in name}
    assert found - about == wanted
    assert any(name.endswith("/messages.mo") for name in found)
    assert {name.rpartition("/")[2] for name in about} >= {"METADATA", "entry_points.txt", "LICENSE"}


def test_its_content_is_its_own(installed, empty, environment):
    code = "from survey_app.config import default_content; print(default_content())"
    assert Path(run(installed.with_name("python"), empty, environment, "-c", code).strip()).is_relative_to(installed.parents[1])


def test_its_questionnaires_pass_their_checks(installed, empty, environment):
    assert "0 errors" in run(installed, empty, environment, "check")


def test_it_makes_a_demonstration_in_an_empty_folder(demonstration, empty):
    assert "30 invented responses" in demonstration
    assert {path.name for path in empty.iterdir()} == {"instance"}


def test_it_serves_pages_with_styles_pictures_sound_and_languages(installed, empty, environment, server):
    links = json.loads(run(installed, empty, environment, "links", "--json"))
    link = server + next(one["url"] for one in links if one["audience"] == "children-and-young-people").partition(environment["PORT"])[2]
    page = read(f"{link}?format=easy-read")
    assert "<h1" in page
    needed = set(re.findall(r'(?:src|href|data-clip)="(/(?:assets|pictures|audio)/[^"#]+)', page))
    assert {address.split("/")[1] for address in needed} >= {"assets", "pictures", "audio"}
    assert all(read(server + address) for address in needed)
    welsh = read(f"{link}?language=cy")
    assert '<html lang="cy" dir="ltr"' in welsh
    assert "Dewiswch sut i ateb" in welsh
