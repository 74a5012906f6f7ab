"""The small questionnaires that tests write are sound: the application opens them and asks them."""

from collections.abc import Callable

from survey_app.questionnaire.checks import examine
from survey_app.questionnaire.library import read_library
from survey_app.questionnaire.material import Material
from tests.support.content import questionnaire_text
from tests.support.page_rules import PageClient


def test_it_has_no_errors(tiny_content: Callable):
    library = read_library(tiny_content())
    assert library.problems == ()
    assert examine(Material(library.get("tiny"), library.pictures, questionnaires=library.questionnaires)).errors == ()


def test_a_picture_can_be_left_out(tiny_content: Callable):
    library = read_library(tiny_content(questionnaire_text(), pictures=["yes", "no"]))
    assert set(library.pictures.pictures) == {"yes", "no"}


def test_it_can_be_opened(tiny_survey: Callable[..., PageClient]):
    client = tiny_survey(questionnaire_text())
    assert client.page.title.endswith(" - Tell us about the help you get")
    assert client.page.button("Easy read") is not None
