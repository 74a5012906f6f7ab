"""A small questionnaire that has everything a clause may speak of: each kind of question, a film, a hint, a sensitive question, outside options."""

from pathlib import Path

from survey_app.narration.build import all_texts
from survey_app.questionnaire.languages import ENGLISH
from survey_app.questionnaire.library import read_library
from tests.journeys.small import EVERY_KIND as KINDS
from tests.support.clips import record
from tests.support.content import questionnaire_text, write_content
from tests.support.films import film_of, put_films

EVERY_KIND = "tiny"
MORE = """\
- id: feels-safe
  kind: scale
  scale: yes-sometimes-no
  sensitive: true
  wording: {standard: [Think about today., Do you feel safe?], easy-read: [{text: Think about today., picture: until-day}, {text: Do you feel safe?, picture: safe}]}
  hint: {standard: You can miss this., easy-read: [{text: You can miss this., picture: miss}]}
  short: Safe
  role: about-you
- id: planned
  kind: yes-no
  terms: [plan]
  wording:
    standard: Do you have a plan?
    easy-read: [{text: Do you have a plan?, picture: has-plan}, {text: A plan says what help you get., picture: plan, explains: plan}]
  short: Plan
  role: about-you
- id: signed
  kind: yes-no
  wording: {standard: Do you use signs?, easy-read: [{text: Do you use signs?, picture: signs}]}
  short: Signs
  role: about-you
"""
GLOSSARY = """\
ages: {from: 8, to: 25}
glossary:
  plan: {means: A plan says what help you get., picture: plan}
"""


def every_kind_content(place: Path) -> Path:
    """A content folder with the questionnaire, its film and a sound for each of its sentences."""
    folder = write_content(place / "content", questionnaire_text(KINDS + MORE + film_of("bsl"), more=GLOSSARY))
    put_films(folder)
    record(folder, dict.fromkeys(all_texts(read_library(folder).questionnaires.values(), ENGLISH, [{"area": "Northmoor"}]), 0.1))
    return folder
