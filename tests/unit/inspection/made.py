"""A small questionnaire and rows of it, so that every number in these tests can be counted by hand."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from survey_app.inspection.results import Results
from survey_app.questionnaire.library import Library, read_library
from survey_app.questionnaire.model import Questionnaire
from survey_app.store.reading import Row
from tests.support.content import questionnaire_text, write_content

QUESTIONS = """\
- id: lives
  kind: single-choice
  wording:
    standard: Do you live in {area}?
    easy-read: [{text: "Do you live in {area}?", picture: area}]
  short: Lives here
  role: about-you
  lives-in-area: ['yes', looked-after]
  options:
    - {code: 'yes', label: Yes, picture: 'yes'}
    - {code: looked-after, label: Looked after, picture: care}
    - {code: 'no', label: No, picture: 'no'}
  outside: [do-not-know]
- id: age
  kind: single-choice
  wording:
    standard: How old are you?
    easy-read: [{text: How old are you?, picture: age}]
  short: Age
  role: about-you
  filter: true
  options:
    - {code: young, label: 8 to 15, picture: child}
    - {code: old, label: 16 to 25, picture: adult}
- id: break
  kind: statement
  break: true
  wording:
    standard: You can stop here.
    easy-read: [{text: You can stop here., picture: stop}]
- id: listened
  kind: scale
  scale: yes-sometimes-no
  criterion: takes-part-in-decisions
  wording:
    standard: Do adults listen to you?
    easy-read: [{text: Do adults listen?, picture: listen}]
  short: Listened to
- id: work
  kind: scale
  scale: yes-sometimes-no
  criterion: prepared-for-next-steps
  when: {question: age, is: old}
  wording:
    standard: Do you get help to find work?
    easy-read: [{text: Do you get help to find work?, picture: work}]
  short: Work
- id: helps
  kind: multiple-choice
  role: open
  filter: true
  wording:
    standard: What helps you?
    easy-read: [{text: What helps you?, picture: help}]
  short: What helps
  options:
    - {code: time, label: More time, picture: time}
    - {code: calm, label: A calm place, picture: calm}
    - {code: friends, label: Friends, picture: friends}
  outside: [do-not-know]
- id: weeks
  kind: number
  role: about-you
  from: 1
  to: 200
  wording:
    standard: How many weeks did you wait?
    easy-read: [{text: How many weeks did you wait?, picture: wait}]
  short: Weeks
- id: words
  kind: long-text
  role: open
  limit: 400
  wording:
    standard: What should get better?
    easy-read: [{text: What should get better?, picture: better}]
  short: In words
"""
DAY = date(2026, 1, 12)
FOLDER = TemporaryDirectory()


@cache
def made_library() -> Library:
    return read_library(write_content(Path(FOLDER.name) / "content", questionnaire_text(QUESTIONS)))


def made() -> Questionnaire:
    library = made_library()
    assert "tiny" in library.questionnaires, [problem.as_text() for problem in library.problems]
    return library.get("tiny")


def row(id: str, answers: Mapping[str, Any], met: Iterable[str] | None = None, **more: Any) -> Row:
    """A response. `answers` maps a question to its value, to (value, format), or to None when it was missed; met are its keys in path order."""
    entries: dict[str, dict[str, Any]] = {}
    for question, value in answers.items():
        value, format = value if isinstance(value, tuple) else (value, more.get("format", "standard"))
        entries[question] = {"format": format, "language": "en"} | ({} if value is None else {"value": value})
    facts = {
        "revision": 1,
        "state": "submitted",
        "channel": "school",
        "content_digest": "c1",
        "started_day": DAY,
        "finished_day": DAY,
        "minutes": 5,
    } | {name: value for name, value in more.items() if name != "format"}
    return Row(id=id, answers=entries, met=list(entries if met is None else met), **facts)


def results(*rows: Row) -> Results:
    made_results = Results(1, made())
    made_results.take(rows)
    return made_results


def answered(
    id: str, listened: str | None, who: str | None = "self", lives: str | None = "yes", age: str | None = "young", **more: Any
) -> Row:
    """Someone who met the scale question and said who chose."""
    return row(id, {"lives": lives, "age": age, "listened": listened, "who-chose": who}, **more)
