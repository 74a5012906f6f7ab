"""Cases of checks/pictures.py."""

from tests.unit.questionnaire.cases import Case
from tests.unit.questionnaire.written import ask, option, say, whole


def shows(*pictures: str) -> dict:
    return ask("a", "single-choice", options=[option(f"o{at}", picture=picture) for at, picture in enumerate(pictures)])


CASES = (
    Case(
        "mixed-styles",
        passes=(whole(),),
        breaks=(whole(ask("a", wording=say("Is it so?", "photograph"))), whole(shows("one-thing", "photograph"))),
    ),
    Case(
        "face-of-pain",
        passes=(whole(shows("happy", "sad")), whole(ask("a", wording=say("Is it so?", "crying-child")))),
        breaks=(whole(shows("happy", "crying-face")), whole(shows("no-pain", "some-thing")), whole(shows("tears", "smile"))),
    ),
    Case(
        "right-and-wrong-pictures",
        passes=(
            whole(shows("tick", "open-hand")),
            whole(shows("cross", "thumb-up")),
            whole(shows("green-tree", "blue-bird")),
            whole(ask("a", wording=say("Is it so?", "green-tick")), shows("cross", "bus") | {"id": "b"}),
        ),
        breaks=(whole(shows("tick", "cross")), whole(shows("green-light", "red-light")), whole(shows("check-mark", "hand", "red-x-mark"))),
    ),
)
