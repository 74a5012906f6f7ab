"""The questionnaire of the benchmark (9 five-option radios, 3 checkbox groups, a number, a short and a long text) and its server."""

from datetime import timedelta
from pathlib import Path

from survey_app.questionnaire.library import read_library
from survey_app.questionnaire.model import OPENING_KEYS
from survey_app.store import clock
from survey_app.store.collections import open_collection, open_inspection
from survey_app.store.database import Database

ROOT = Path(__file__).resolve().parents[2]
SLUG = "benchmark-questionnaire-school"


def content(folder: Path) -> Path:
    """A content folder with the shared files, pictures and clips of the repository, and the benchmark as its only questionnaire."""
    made = folder / "content"
    (made / "questionnaires" / "benchmark").mkdir(parents=True)
    (made / "questionnaires" / "shared").symlink_to(ROOT / "questionnaires" / "shared")
    (made / "media").symlink_to(ROOT / "media")
    (made / "translations").mkdir()
    (made / "questionnaires" / "benchmark" / "questionnaire.yaml").write_text(questionnaire(), encoding="utf-8")
    return made


def questionnaire() -> str:
    radios = "".join(_question(f"radio-{at}", "kind: scale", "scale: agreement", "criterion: proposal-1") for at in range(9))
    boxes = "".join(
        _question(
            f"boxes-{at}",
            "kind: multiple-choice",
            "role: about-you",
            "options: ["
            + ", ".join(
                f"{{code: c{n}, label: Choice {n}, picture: {p}}}" for n, p in enumerate(("yes", "no", "sometimes", "think", "listen"))
            )
            + "]",
        )
        for at in range(3)
    )
    rest = (
        _question("number", "kind: number", "role: about-you", "from: 0", "to: 99")
        + _question("short", "kind: short-text", "role: open", "limit: 200")
        + _question("long", "kind: long-text", "role: open", "limit: 2000")
    )
    opening = "".join(f"  {key}: {{standard: We say this., easy-read: [{{text: We say this., picture: think}}]}}\n" for key in OPENING_KEYS)
    return (
        "questionnaire: benchmark\nversion: 1\naudience: parents-and-carers\nformats: [standard, easy-read, audio]\ncriteria: area-send-consultation\n"
        f"title: Benchmark\nopening:\n{opening}sections:\n  - id: all\n    title: Questions\n    questions:\n{radios}{boxes}{rest}"
    )


def _question(id: str, *lines: str) -> str:
    words = f"What do you think about number {id.replace('-', ' ')}?"
    wording = f'wording: {{standard: "{words}", easy-read: [{{text: "{words}", picture: think}}]}}'
    return f"      - id: {id}\n" + "".join(f"        {line}\n" for line in (*lines, "short: Thing asked", wording))


def open_benchmark(database: Database, folder: Path) -> None:
    library = read_library(folder)
    now = clock.now()
    inspection = open_inspection(database, "benchmark", "Northmoor", now)
    digests = (library.frame_digest("benchmark"), library.content_digest("benchmark"))
    window = (now - timedelta(days=1), now + timedelta(days=1))
    open_collection(database, inspection, "benchmark", "parents-and-carers", digests, {}, window, {"school": SLUG})
