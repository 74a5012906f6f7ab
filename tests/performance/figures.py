"""The figures of docs/figures.md: bytes and requests of pages, CPU in bare Flask requests, sizes of clips.

Run `python -m tests.performance.figures` to measure again and write the page; the same functions are held to the gates by
test_budgets.py.
"""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from cryptography.fernet import Fernet

from survey_app import create_app
from survey_app.config import Settings
from survey_app.inspection.opening import open_collections
from survey_app.questionnaire.library import read_library
from survey_app.store import clock
from survey_app.store.collections import open_inspection
from survey_app.store.database import Database
from tests.performance.benchmark import ROOT, SLUG, content, open_benchmark
from tests.performance.harness import HELLO, cpu_of, gunicorn
from tests.performance.narration import Narration, narration

FORMATS = ("standard", "easy-read", "audio")
WEIGHT_LIMITS = {"standard": 40_000, "easy-read": 100_000, "audio": 40_000}
FIRST_HTML_LIMIT, SCRIPT_LIMIT, REQUEST_LIMIT = 14_336, 20_480, 6
GET_GATE, RESPONSE_GATE = 16, 500
CHECK_GATE = 2.0
PAGE = ROOT / "docs" / "figures.md"


@dataclass(frozen=True)
class Weight:
    """A cold visit to a page: gzip bytes of its HTML, of its script and of everything, and how many requests it makes."""

    page: str
    format: str
    html: int
    script: int
    total: int
    requests: int


@dataclass(frozen=True)
class Cost:
    """CPU of a question page by format and of a whole response, in bare Flask requests of the same run; `hello` in milliseconds."""

    hello: float
    get: dict[str, float]
    response: float


def settings(database_url: str, folder: Path) -> Settings:
    return Settings(True, "s" * 40, (Fernet.generate_key().decode(),), database_url, folder, "http://localhost", 8000)


def weights(folder: Path) -> list[Weight]:
    """The welcome page and two question pages of the children's questionnaire, in each format."""
    database = Database(f"sqlite:///{folder / 'weights.db'}")
    database.upgrade()
    now = clock.now()
    inspection = open_inspection(database, "weights", "Northmoor", now)
    window = (now - timedelta(days=1), now + timedelta(days=1))
    open_collections(database, read_library(ROOT), inspection, window, ["area-send-children"], "These are measurements.")
    app = create_app(settings(str(database.url), ROOT))
    found = []
    for format in FORMATS:
        client = app.test_client()
        start = "/s/weights-children-school"
        found.append(weigh(client, "welcome", format, f"{start}?format={format}"))
        client.post(f"{start}/start", data={"take-part": "yes", "response": os.urandom(16).hex(), "format": format})
        for question in ("age", "lives-in-area", "pizza"):
            page = client.get(f"{start}/q/{question}").text
            hidden = dict(re.findall(r'<input type="hidden" name="([a-z]+)" value="([^"]*)"', page))
            client.post(f"{start}/q/{question}", data={**hidden, "then": "skip"})
        found.append(weigh(client, "question", format, f"{start}/q/understood"))
    return found


def weigh(client: object, page: str, format: str, address: str) -> Weight:
    """Fetch a page as a browser with an empty cache does, with everything it names."""

    def fetch(path: str) -> bytes:
        answer = client.get(path, headers={"Accept-Encoding": "gzip"})  # type: ignore[attr-defined]
        assert answer.status_code == 200, (path, answer.status_code)
        return answer.data

    html = fetch(address)
    text = client.get(address).text  # type: ignore[attr-defined]
    scripts = set(re.findall(r'<script src="([^"]+)"', text))
    named = (
        scripts
        | set(re.findall(r'<link rel="[^"]+" href="([^"]+)"', text))
        | {href.partition("#")[0] for href in re.findall(r'<use href="([^"]+)"', text)}
    )
    sizes = {path: len(fetch(path)) for path in named}
    return Weight(page, format, len(html), sum(sizes[path] for path in scripts), len(html) + sum(sizes.values()), 1 + len(named))


def costs(folder: Path, times: int = 300) -> Cost:
    """CPU of a gunicorn with 2 workers of 8 threads on SQLite with durable commits, every feature on."""
    made = content(folder)
    url = f"sqlite:///{folder / 'costs.db'}"
    database = Database(url)
    database.upgrade()
    open_benchmark(database, made)
    (folder / "hello.py").write_text(HELLO, encoding="utf-8")
    with gunicorn("hello:app", folder, {}) as server:
        client = server.connect()
        hello = cpu_of(server, lambda: client.send("GET", "/"), times * 5)
    environment = {
        "SURVEY_ENV": "production",
        "SECRET_KEY": "s" * 40,
        "TEXT_KEYS": Fernet.generate_key().decode(),
        "DATABASE_URL": url,
        "SURVEY_CONTENT": str(made),
        "PYTHONPATH": str(ROOT),
    }
    with gunicorn("survey_app:create_app()", folder, environment) as server:
        get = {}
        for format in FORMATS:
            one = server.connect()
            at = one.begin(SLUG, format)
            get[format] = cpu_of(server, lambda one=one, at=at: one.send("GET", at), times) / hello
        response = cpu_of(server, lambda: server.connect().complete(SLUG), max(10, times // 15)) / hello
    return Cost(hello * 1000, get, response)


def checking(times: int = 3) -> float:
    """CPU seconds of `survey-app check` over all shipped questionnaires, from start to end: the least of several runs."""
    command = [sys.executable, "-m", "survey_app.cli", "check"]
    used = [_children_cpu()]
    for _ in range(times):
        done = subprocess.run(command, cwd=ROOT, capture_output=True)
        assert done.returncode == 0, done.stdout.decode()
        used.append(_children_cpu())
    return min(after - before for before, after in pairwise(used))


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def clips() -> dict[str, int]:
    """How many English clips there are, their bytes in all, and the largest."""
    catalogue = ROOT / "media" / "audio" / "en" / "catalogue.json"
    entries = json.loads(catalogue.read_text(encoding="utf-8")) if catalogue.exists() else {}
    entries = entries.get("clips", entries)
    sizes = [entry["bytes"] for entry in entries.values()]
    return {"clips": len(sizes), "bytes": sum(sizes), "largest": max(sizes, default=0)}


def as_page(found: list[Weight], cost: Cost, check: float, sounds: dict[str, int], voiced: Narration) -> str:
    lines = [
        "# Figures",
        "",
        "Measured by `python -m tests.performance.figures`; the gates are held by tests/performance. Bytes are gzip; a hello is a bare Flask page",
        f"served by the same gunicorn in the same run ({cost.hello:.2f} ms of CPU here).",
        "",
        "| page | format | first HTML | script | all, cold | requests |",
        "|---|---|---:|---:|---:|---:|",
    ]
    lines += [f"| {w.page} | {w.format} | {w.html:,} | {w.script:,} | {w.total:,} | {w.requests} |" for w in found]
    lines += [f"| limit | | {FIRST_HTML_LIMIT:,} | {SCRIPT_LIMIT:,} | 40,000; easy read 100,000 | {REQUEST_LIMIT} |", ""]
    lines += ["| CPU, in hellos | figure | gate | goal |", "|---|---:|---:|---:|"]
    lines += [f"| question page, {format} | {value:.1f} | {GET_GATE} | 6 |" for format, value in cost.get.items()]
    lines += [
        f"| a completed response (9 radios, 3 checkbox groups, number, short and long text) | {cost.response:.0f} | {RESPONSE_GATE} | 200 |",
        "",
    ]
    lines += [f"`survey-app check` of all shipped questionnaires: {check:.2f} seconds of CPU; the limit is {CHECK_GATE:.1f}.", ""]
    lines += [f"English clips: {sounds['clips']:,}, {sounds['bytes'] / 1e6:.1f} MB in all, the largest {sounds['largest']:,} bytes.", ""]
    lines += [
        f"Narration of the four main questionnaires from nothing, by the local voice: {voiced.cpu:.0f} seconds of CPU for {voiced.clips:,} clips,",
        f"{voiced.size / 1e6:.1f} MB in all, the largest {voiced.largest:,} bytes and the longest {voiced.longest:.1f} seconds.",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        measured = weights(Path(temporary)), costs(Path(temporary)), checking(), clips(), narration(Path(temporary))
    PAGE.write_text(as_page(*measured), encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"))
    print(json.dumps([asdict(weight) for weight in measured[0]]))
