"""Small content folders for tests: one questionnaire written in the test, the repository's shared words, and pictures drawn as needed."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from textwrap import dedent, indent

REPOSITORY = Path(__file__).resolve().parents[2]
SHARED = REPOSITORY / "questionnaires" / "shared"
PICTURE = re.compile(r"\bpicture: ([a-z0-9-]+)")
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path d="M20 50l20 20 36-44"/></svg>\n'

HEAD = """\
questionnaire: {slug}
version: 1
audience: {audience}
formats: {formats}
criteria: area-send
title: {{standard: Tell us about the help you get, easy-read: Your help}}
"""
STATEMENTS = {
    "who-we-are": "We are inspectors.",
    "why": "We look at the help you get.",
    "you-choose": "You can say yes or no.",
    "you-can-stop": "You can stop at any time.",
    "miss-any-question": "You can miss any question.",
    "who-sees": "Inspectors read your answers.",
    "must-tell-someone": "We may tell someone who can help you.",
    "where-to-get-help": "There is help on every page.",
    "someone-can-help": "Someone can help you.",
}
HELP = """\
- id: help
  kind: yes-no
  wording:
    standard: Do you get help?
    easy-read: [{text: Do you get help?, picture: help}]
  short: Help
  role: about-you
"""
ENDING = """\
- id: who-chose
  kind: single-choice
  wording:
    standard: Who chose the answers?
    easy-read: [{text: Who chose the answers?, picture: who-chose}]
  short: Who chose
  role: who-answered
  options:
    - {code: self, label: I did, picture: me}
    - {code: other, label: Someone else, picture: someone}
- id: easy
  kind: yes-no
  wording:
    standard: Was this easy?
    easy-read: [{text: Was this easy?, picture: easy}]
  short: Easy
  role: feedback
- id: right-questions
  kind: yes-no
  wording:
    standard: Were these the right questions?
    easy-read: [{text: Were these the right questions?, picture: right-questions}]
  short: Right questions
  role: feedback
"""
LEDGER = """\
pack:
  name: Tests
  style: plain
  licence: MIT
  credit: Drawn for tests
  source: the tests
pictures:
"""


def questionnaire_text(
    questions: str = HELP,
    slug: str = "tiny",
    audience: str = "children-and-young-people",
    formats: str = "[standard, easy-read, audio]",
    more: str = "ages: {from: 8, to: 25}\n",
    ending: str = ENDING,
) -> str:
    """A whole questionnaire around questions, which are written as a YAML list; it has no errors and can be opened.

    `more` are further keys at its head; `ending` are the questions that every questionnaire has.
    """
    head = HEAD.format(slug=slug, audience=audience, formats=formats)
    statements = (
        f"  {key}:\n    standard: {text}\n    easy-read: [{{text: {text}, picture: {key}}}]\n" for key, text in STATEMENTS.items()
    )
    sections = section("all", questions) + (section("end", ending) if ending else "")
    return head + dedent(more) + "opening:\n" + "".join(statements) + "sections:\n" + sections


def section(id: str, questions: str) -> str:
    return f"  - id: {id}\n    title: {id.title()}\n    questions:\n" + indent(dedent(questions), " " * 6)


def write_content(folder: Path, *questionnaires: str, pictures: Iterable[str] | None = None, shared: dict[str, str] | None = None) -> Path:
    """A content folder of these questionnaires (texts of whole files).

    Shared files are the repository's own; `shared` replaces some by name. Every picture that a file names is drawn and entered in
    the ledger, unless `pictures` says which there are.
    """
    target = folder / "questionnaires" / "shared"
    shutil.copytree(SHARED, target)
    for name, text in (shared or {}).items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(dedent(text), encoding="utf-8")
    for text in questionnaires or (questionnaire_text(),):
        slug = re.search(r"^questionnaire: (\S+)", text, re.M)
        path = folder / "questionnaires" / (slug[1] if slug else "tiny") / "questionnaire.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    write_pictures(folder, named_pictures(folder) if pictures is None else pictures)
    return folder


def named_pictures(folder: Path) -> set[str]:
    return {name for path in folder.rglob("*.yaml") for name in PICTURE.findall(path.read_text(encoding="utf-8"))}


def write_pictures(folder: Path, ids: Iterable[str]) -> None:
    """Drawings that are all alike, and their ledger."""
    target = folder / "media" / "pictures"
    target.mkdir(parents=True)
    ledger = LEDGER
    for id in sorted(ids):
        (target / f"{id}.svg").write_text(DRAWING, encoding="utf-8")
        words = id.replace("-", " ")
        ledger += f'  {id}: {{shows: "{words}", meanings: ["{words}"], alternative: "{words}", ages: {{from: 0, to: 25}}}}\n'
    (target / "ledger.yaml").write_text(ledger, encoding="utf-8")
