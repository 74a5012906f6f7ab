"""Set-up: two commands on a machine with nothing but Python, and nothing in the repository that ties it to one machine."""

import ast
import json
import os
import re
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator

import pytest

from survey_app.config import REPOSITORY

RUN = REPOSITORY / "run.py"
NOT_OURS = {
    ".git", ".venv", "node_modules", "instance", "build", "dist", "__pycache__", ".hypothesis", ".pytest_cache", ".mypy_cache", ".ruff_cache",
    ".import_linter_cache",
}  # fmt: skip
BINARY = {".mp3", ".png", ".jpg", ".ico", ".mo", ".pyc", ".woff2", ".pdf", ".db"}
INDEXES = ["py" + "pi.", "python" + "hosted", "npm" + "js.", "deb." + "debian", "regi" + "stry."]
MACHINE_PATH = re.compile(r"(?<![\w.})\]-])/(?:work|root|opt|Users|home/\w+|tmp)/[\w.]")


def files() -> Iterator[tuple[str, str]]:
    """(name, text) of every text file that belongs to the project."""
    for folder, folders, names in os.walk(REPOSITORY):
        folders[:] = sorted(name for name in folders if name not in NOT_OURS and not name.endswith(".egg-info"))
        for name in sorted(names):
            path = REPOSITORY / folder / name
            if path.suffix not in BINARY and path.is_file():
                yield str(path.relative_to(REPOSITORY)), path.read_text(encoding="utf-8", errors="replace")


def test_run_py_needs_nothing_but_python():
    tree = ast.parse(RUN.read_text())
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names


def test_run_py_is_short():
    assert len(RUN.read_text().splitlines()) < 150


def test_run_py_says_what_it_can_do():
    told = subprocess.run([sys.executable, RUN, "--help"], capture_output=True, text=True, check=True)
    assert "python3 run.py test" in told.stdout


def test_run_py_says_that_a_port_is_taken_before_it_sets_anything_up():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = subprocess.run([sys.executable, RUN], env=os.environ | {"PORT": str(port)}, capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert told.stderr.startswith(f"Port {port} is taken")


def test_every_package_has_one_version():
    """constraints.txt pins whatever pyproject.toml asks for, and what that needs, by version and nothing else."""
    lines = [line for line in (REPOSITORY / "constraints.txt").read_text().splitlines() if not line.startswith("#")]
    assert [line for line in lines if not re.fullmatch(r"[a-z0-9.-]+==[0-9][a-z0-9.+]*", line)] == []
    pinned = {line.split("==")[0] for line in lines}
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["project"]
    asked = project["dependencies"] + [one for extra in project["optional-dependencies"].values() for one in extra]
    names = {re.split(r"[\[><=~! ]", one)[0].lower().replace("_", "-") for one in asked} - {"survey-app"}
    assert names - pinned == set()


def test_node_packages_are_pinned_without_saying_where_they_came_from():
    lock = json.loads((REPOSITORY / "package-lock.json").read_text())
    assert [name for name, entry in lock["packages"].items() if "resolved" in entry] == []
    wanted = json.loads((REPOSITORY / "package.json").read_text())["devDependencies"]
    assert {name: lock["packages"][f"node_modules/{name}"]["version"] for name in wanted} == wanted


def test_no_file_names_a_package_index():
    assert [(name, index) for name, text in files() for index in INDEXES if index in text] == []


def test_no_file_names_a_path_of_one_machine():
    found = [
        (name, match.group()) for name, text in files() if name != "tests/unit/test_set_up.py" for match in MACHINE_PATH.finditer(text)
    ]
    assert found == []


@pytest.mark.parametrize("name", [".ci/run", "Makefile"])
def test_checks_are_run_through_the_project_s_own_environment(name: str):
    text = (REPOSITORY / name).read_text()
    assert "run.py test" in text
    assert "pip install" not in text
