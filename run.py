#!/usr/bin/env python3
"""Sets this project up on a machine that has Python 3.11 or newer, then serves it or runs its tests. Standard library only.

python3 run.py                    serve the platform with invented answers (PORT=8000)
python3 run.py test               run every test
python3 run.py test tests/unit    hand what follows to pytest
"""

import hashlib
import importlib.util
import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
PYTHON = BIN / "python"
STAMP = VENV / "installed.json"


def main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 (this file is what an older Python meets first)
        sys.exit(f"This needs Python 3.11 or newer; this is {sys.version.split()[0]}. Try: python3.11 run.py")
    os.chdir(ROOT)
    if not arguments:
        return serve()
    if arguments[0] == "test":
        return test(arguments[1:])
    print(__doc__)
    return 0 if arguments[0] in ("help", "-h", "--help") else 2


def serve() -> int:
    port = os.environ.get("PORT", "8000")
    if port.isdigit() and is_taken(int(port)):
        sys.exit(f"Port {port} is taken by another program. Choose another one: PORT={int(port) + 1} python3 run.py")
    install()
    app = BIN / "survey-app"
    if run(app, "db", "upgrade"):
        return 1
    if shutil.which("espeak-ng"):
        run(app, "narrate")  # only clips that are missing; without them, pages say that the sound is not there
    if run(app, "demo"):
        return 1
    sys.stdout.flush()
    return os.execv(app, [str(app), "serve"])  # so that a signal to this process reaches the server


def test(arguments: list[str]) -> int:
    install("dev")
    install_programs()
    install_axe()
    pytest = [PYTHON, "-m", "pytest"]
    if arguments:
        return run(*pytest, *arguments)
    workers = min(4, os.cpu_count() or 1)
    together = run(*pytest, "-m", "not alone", "-n", str(workers), "--dist", "loadgroup")
    alone = run(*pytest, "-m", "alone")
    return together or (alone if alone != 5 else 0)  # 5: there was none


def install(*extras: str) -> None:
    """Make .venv, or bring it up to date, unless it is what pyproject.toml and constraints.txt ask for already."""
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + (ROOT / "constraints.txt").read_bytes()).hexdigest()
    made = json.loads(STAMP.read_text()) if STAMP.is_file() and PYTHON.exists() else {}
    moved = made.get("place", str(ROOT)) != str(ROOT)  # its scripts name the folder they were made in
    if made.get("wanted") == wanted and not moved and set(extras) <= set(made["extras"]):
        return
    say("Setting up .venv. This happens once and takes about a minute.")
    if moved or not PYTHON.exists():
        make_environment()
        made = {}
    chosen = sorted({*extras, *made.get("extras", ())})
    project = ("--constraint", "constraints.txt", "--editable", f".[{','.join(chosen)}]" if chosen else ".")
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    with_uv = run(*pip, "--constraint", "constraints.txt", "uv") == 0
    if not (with_uv and run(BIN / "uv", "pip", "install", "--quiet", "--python", PYTHON, *project) == 0) and run(*pip, *project):
        sys.exit("The Python packages could not be installed; the lines above say why. A package index must be within reach.")
    STAMP.write_text(json.dumps({"place": str(ROOT), "wanted": wanted, "extras": chosen}))


def make_environment() -> None:
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        install_packages("python3-venv")
    if run(sys.executable, "-m", "venv", "--clear", VENV):
        sys.exit("Python could not make .venv. On Debian and Ubuntu, install python3-venv and start again.")


def install_programs() -> None:
    """The browser, the voice and the database server of the tests. What cannot be had fails its own tests and no others."""
    packages = {"chromium": "chromium", "chromedriver": "chromium-driver", "espeak-ng": "espeak-ng"}
    missing = [package for program, package in packages.items() if not shutil.which(program)]
    if not (os.environ.get("TEST_POSTGRES_URL") or shutil.which("initdb") or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))):
        if may_install():
            missing.append("postgresql")
        elif sys.version_info < (3, 13):  # PostgreSQL as a wheel, made for no later Python
            run(PYTHON, "-m", "pip", "install", "--quiet", "pgserver")
    if missing:
        install_packages(*missing)


def install_packages(*packages: str) -> None:
    command = ("apt-get", "install", "-y", "--no-install-recommends", *packages)
    if not may_install():
        say(f"Missing: {', '.join(packages)}. On Debian, an administrator installs them with: {' '.join(command)}")
        return
    say(f"Installing {', '.join(packages)}.")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    if run("apt-get", "update", "-qq", env=environment) or run(*command, env=environment, stdout=subprocess.DEVNULL):
        say("Not installed; the lines above say why. Tests that need them will fail.")


def install_axe() -> None:
    wanted = json.loads(Path("package.json").read_text())["devDependencies"]["axe-core"]
    installed = Path("node_modules/axe-core/package.json")
    if installed.is_file() and json.loads(installed.read_text())["version"] == wanted:
        return
    npm = shutil.which("npm", path=str(BIN)) or shutil.which("npm")
    if not npm or run(npm, "ci", "--loglevel=error", stdout=subprocess.DEVNULL):
        say("axe-core is not installed: npm ci did not work. Tests that need it will fail.")


def may_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def run(*command, **options) -> int:
    return subprocess.run([str(part) for part in command], **options).returncode


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
