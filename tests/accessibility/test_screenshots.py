"""The screenshots of the README show what the product shows."""

import json

from PIL import Image

from survey_app.questionnaire.model import FORMATS
from tests.accessibility.screenshots import COMMAND, MADE_FROM, application, made_from, picture_file

MOST_BYTES = 80_000


def test_they_are_current():
    with application() as (app, link):
        now = made_from(app, link)
    made = json.loads(MADE_FROM.read_text(encoding="utf-8")) if MADE_FROM.exists() else {}
    stale = [format for format in FORMATS if made.get(format) != now[format]]
    assert stale == [], f"The screenshots of {', '.join(stale)} show an older page. Make them again: {COMMAND}"


def test_they_are_small_and_as_wide_as_a_phone():
    for format in FORMATS:
        path = picture_file(format)
        assert path.stat().st_size < MOST_BYTES
        with Image.open(path) as picture:
            assert picture.width == 360


def test_what_is_one_respondents_own_does_not_count():
    with application() as (app, link):
        assert made_from(app, link) == made_from(app, link)
