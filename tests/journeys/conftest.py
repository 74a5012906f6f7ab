"""Someone who has begun the small questionnaire, and the ways they get about in it."""

from collections.abc import Callable

import pytest

from tests.journeys.small import ANSWERS, EVERY_KIND_TEXT
from tests.journeys.walking import asked, begin
from tests.support.page_rules import PageClient

ADDRESS = "/s/northmoor-tiny-school"
Begun = Callable[..., PageClient]


@pytest.fixture
def begun(tiny_survey: Callable[..., PageClient]) -> Begun:
    """Gives a client at a question of the small questionnaire, everything before it being answered; at the first one if none is named."""

    def at(question: str = "practice", format: str = "standard", text: str = EVERY_KIND_TEXT) -> PageClient:
        client = tiny_survey(text)
        begin(client, ADDRESS, format)
        return go_on(client, question)

    return at


def go_on(client: PageClient, until: str = "") -> PageClient:
    """Answer the questions from the one on screen up to the one named, or to the check page."""
    while asked(client.page) and asked(client.page) != until:
        client.press("Continue", **ANSWERS.get(asked(client.page), {}))
    assert asked(client.page) == until
    return client
