"""A small questionnaire in which everything is spoken, and pages of it that are tampered with in one format on their way to the reader."""

import re
from collections.abc import Callable
from pathlib import Path

from flask import Flask, Response

from survey_app.narration.script import whole_script
from survey_app.proof.comparing import Failure
from survey_app.proof.proving import Findings, walk_all
from survey_app.proof.staging import edition_in, stage
from survey_app.questionnaire.languages import ENGLISH
from survey_app.questionnaire.library import read_library
from tests.support.clips import record
from tests.support.content import questionnaire_text, write_content

QUESTIONS = """\
- id: listened-to
  kind: scale
  scale: yes-sometimes-no
  wording:
    standard:
      - Adults in {area} make plans for you.
      - Do adults listen to you?
    easy-read: [{text: Adults make plans for you., picture: plans}, {text: Do they listen to you?, picture: listen}]
  short: Listened to
  role: about-you
- id: help
  kind: yes-no
  wording: {standard: Do you get help?, easy-read: [{text: Do you get help?, picture: help}]}
  short: Help
  role: about-you
- id: who-helps
  kind: multiple-choice
  wording: {standard: Who helps you?, easy-read: [{text: Who helps you?, picture: who}]}
  short: Who helps
  role: about-you
  when: {question: help, is: yes}
  options:
    - {code: family, label: My family, picture: family}
    - {code: school, label: School, picture: school}
- id: pause
  kind: statement
  break: true
  wording: {standard: Take a break if you like., easy-read: [{text: Take a break if you like., picture: pause}]}
- id: days
  kind: number
  wording: {standard: How many days do you go to school?, easy-read: [{text: How many days do you go to school?, picture: days}]}
  short: Days
  role: about-you
  from: 0
  to: 7
  unit: days
"""
TEXT = questionnaire_text(QUESTIONS, ending="")
WHOLE = questionnaire_text(QUESTIONS)
"""The same with the questions at the end that every questionnaire must have before it can be opened."""


def spoken_content(folder: Path, text: str = TEXT) -> Path:
    """A content folder in which every sentence has a clip."""
    content = write_content(folder, text)
    questionnaire = read_library(content).get("tiny")
    lines = (line for format in ("easy-read", "audio") for line in whole_script(questionnaire, format, ENGLISH))
    record(content, dict.fromkeys((line.text for line in lines), 0.5))
    return content


def tamper(app: Flask, format: str, change: Callable[[str], str]) -> None:
    """Change every page of one format after the application has made it."""

    def changed(answer: Response) -> Response:
        if answer.mimetype == "text/html" and f'data-format="{format}"' in (text := answer.get_data(as_text=True)):
            answer.set_data(change(text))
        return answer

    app.after_request(changed)


def found_by_walking(app: Flask) -> Findings:
    return walk_all(app, stage(app, edition_in(app.extensions["survey-library"], "tiny")), [ENGLISH])


def kinds(failures: tuple[Failure, ...], format: str) -> set[str]:
    """What differs in a format."""
    return {one.what for one in failures if one.format == format}


def swapped(text: str, one: str, other: str) -> str:
    """A text with two parts of it exchanged, wherever they stand."""
    return re.sub(f"{re.escape(one)}|{re.escape(other)}", lambda found: other if found.group() == one else one, text)
