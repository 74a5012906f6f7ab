"""The comparison of formats: walks that chose alike must have been offered the same frame, and must have left the same rows."""

from collections.abc import Mapping

from flask import Flask

from survey_app.questionnaire.model import Questionnaire
from tests.journeys.walking import Walk, begin, nth, through
from tests.support.page_rules import PageClient

SWITCHING = "switching"


def walks_that_choose(app: Flask, address: str, questionnaire: Questionnaire, n: int, switching: bool = False) -> dict[str, Walk]:
    """Format → the walk of a new device that chose the n-th option each time; with `switching` one more, in all formats in turn."""
    walks = {}
    for format in questionnaire.formats:
        client = PageClient(app)
        begin(client, address, format)
        walks[format] = through(client, questionnaire, nth(n))
    if switching:
        client = PageClient(app)
        begin(client, address, questionnaire.formats[0])
        walks[SWITCHING] = through(client, questionnaire, nth(n), questionnaire.formats)
    return walks


def differences(questionnaire: Questionnaire, walks: Mapping[str, Walk]) -> list[str]:
    """A line for everything in which walks differ from the frame or from each other.

    The controls, the codes, their order and the words beside each are compared with the questionnaire, and the stored rows with each other.
    """
    found = []
    for name, walk in walks.items():
        for id, offered in walk.offered.items():
            question, format = questionnaire.by_id[id], walk.met_in[id]
            control = "checkbox" if question.kind == "multiple-choice" else "radio"
            frame = [(control, option.code, option.label.text(format)) for option in question.options]
            found += [] if list(offered) == frame else [f"{name}, {id}: offers {offered}, the frame has {frame}"]
    (first, one), *others = walks.items()
    return found + [f"{name} stored {other.stored}, {first} {one.stored}" for name, other in others if other.stored != one.stored]
