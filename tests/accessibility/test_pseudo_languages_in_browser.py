"""The children's questionnaire in the two pseudo-languages: no English left in the code, nothing cut off by longer words, all of it mirrored."""

from collections.abc import Callable

import pytest
from flask import Flask

from survey_app.questionnaire.languages import PSEUDO, Language
from survey_app.questionnaire.library import Library
from tests.accessibility.walking import walk
from tests.support.browser import Browser
from tests.support.rendering import easy_read_blocks, texts_that

AREA = "Northmoor"
MIRRORED = """
const found = [], middle = box => box.left + box.width / 2;
for (const input of document.querySelectorAll(".survey-card__input"))
  if (middle(input.getBoundingClientRect()) < middle(input.nextElementSibling.getBoundingClientRect())) found.push(`the mark of ${input.id} is at the left`);
for (const icon of document.querySelectorAll(".survey-icon--turns"))
  if (getComputedStyle(icon).transform !== "matrix(-1, 0, 0, 1, 0, 0)") found.push("the arrow back points to the left");
const back = document.querySelector("nav .survey-link"), settings = document.querySelector("nav .survey-pill");
if (back && settings && middle(back.getBoundingClientRect()) < middle(settings.getBoundingClientRect())) found.push("Back is at the left of Settings");
return found;
"""


@pytest.fixture
def app(make_app: Callable[..., Flask]) -> Flask:
    return make_app(pseudo_languages=True)


@pytest.fixture
def kept(library: Library) -> set[str]:
    """Names that are the same in every language."""
    questionnaire = library.get("area-send-children")
    return {AREA, "English", "Aa"} | {line.name for line in questionnaire.helplines}


@pytest.mark.parametrize("format", ["standard", "easy-read"])
@pytest.mark.parametrize("language", PSEUDO, ids=lambda language: language.tag)
def test_every_page_speaks_the_language_whole(
    open_survey: Callable[..., str], kept: set[str], browser: Browser, language: Language, format: str
):
    link = open_survey("area-send-children", "area-send-children-younger", area=AREA)
    wrong = []
    for page in walk(browser, f"{link}?language={language.tag}", format):
        assert browser.js("return [document.documentElement.lang, document.documentElement.dir]") == [language.tag, language.direction]
        english = texts_that(browser, lambda text: text.isascii() and text not in kept)
        wrong += [f"{page} says {text!r}" for text in english]
        wrong += [f"{page}: {line}" for line in browser.sideways() + browser.clipped() + browser.small_targets()]
        if language.direction == "rtl":
            wrong += [f"{page}: {line}" for line in browser.js(MIRRORED)]
        if format == "easy-read" and page != "welcome":
            wrong += [f"{page}: {line}" for line in easy_read_blocks(browser, may_stack=True)]
    assert wrong == []
