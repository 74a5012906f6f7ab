"""Cases of checks/audience.py."""

from tests.unit.questionnaire.cases import Case
from tests.unit.questionnaire.written import adult, ask, option, rest, say, section, whole

PAUSE = ask("pause", "statement", break_=True)
WAY = ask("way", "yes-no", role="way", outside=None)
FURTHER = {"question": "first", "is": "yes"}


def many(count: int, start: int = 0, **keys: object) -> list[dict]:
    return [ask(f"q{at}", **keys) for at in range(start, start + count)]


def with_breaks(questions: list[dict], **head: object) -> dict:
    """The questions with a break after every fifth."""
    kept = []
    for at, question in enumerate(questions):
        kept += [ask(f"pause-{at}", "statement", break_=True), question] if at and at % 5 == 0 else [question]
    return whole(*kept, ask("last-pause", "statement", break_=True), **head)


YOUNG = {"ages": {"from": 5, "to": 7}}
TWO_POINTS = {"scale": "another"}


def young(*questions: dict) -> dict:
    """A form for 5 to 7, whose own questions have two options too."""
    made = whole(*questions, **YOUNG)
    for part in (made["sections"][0], made["sections"][-1]):
        for question in part["questions"]:
            if question["kind"] == "scale":
                question["scale"] = "another"
    return made


CASES = (
    Case(
        "not-a-question",
        passes=(
            whole(
                ask("a", wording={"standard": ["This is a thought.", "Is it so?"], "easy-read": [{"text": "Is it so?", "picture": "a"}]})
            ),
            whole(ask("a", "statement", wording=say("This is it.", "a"))),
            adult(ask("a", wording=say("This is it.", "a"))),
        ),
        breaks=(
            whole(ask("a", wording=say("This is so.", "a"))),
            whole(ask("a", wording={"standard": "Is it so?", "easy-read": [{"text": "It is so.", "picture": "a"}]})),
            whole(ask("a", "long-text", wording=say("Tell us more.", "a"))),
        ),
    ),
    Case(
        "too-many-options",
        passes=(
            adult(ask("a", scale="four")),
            whole(ask("a", "single-choice", options=[option(code) for code in ("a", "b", "c", "d", "e", "f")])),
        ),
        edge=(young(ask("a", scale="another")), whole(ask("a", scale="yes-sometimes-no")), adult(ask("a", scale="five"))),
        breaks=(young(ask("a")), whole(ask("a", scale="four")), adult(ask("a", scale="six"))),
    ),
    Case(
        "too-many-scales",
        passes=(whole(), adult(ask("a", scale="another"), ask("b", scale="four"), ask("c", scale="five"))),
        edge=(whole(ask("a", scale="another")),),
        breaks=(whole(ask("a", scale="another"), ask("b", scale="two-words")),),
    ),
    Case(
        "too-young",
        passes=(whole(ages={"from": 8, "to": 25}), adult(ages=None)),
        edge=(whole(ages={"from": 5, "to": 25}), young(ask("a", scale="another"))),
        breaks=(whole(ages={"from": 4, "to": 25}), whole(ages=None)),
    ),
    Case(
        "practice-missing",
        passes=(whole(), adult() | {"sections": adult()["sections"][1:]}),
        breaks=(whole() | {"sections": whole()["sections"][1:]}, whole() | {"sections": [section("a", ask("a"), *rest()[0], *rest()[1])]}),
    ),
    Case(
        "break-missing",
        passes=(whole(*many(5), PAUSE, *many(5, 5)), whole(*many(6), WAY, *many(5, 6)), adult(*many(20))),
        # Five and the three at the end make eight; neither practice nor statements count.
        edge=(whole(*many(5)), whole(*many(5), ask("said", "statement")), whole(*many(8), PAUSE)),
        breaks=(whole(*many(6)), whole(*many(9), PAUSE), whole(*many(5), ask("said", "statement"), *many(1, 5))),
    ),
    Case(
        "too-long",
        passes=(with_breaks([*many(12), WAY, *many(6, 12)]), adult(*many(13))),
        edge=(with_breaks(many(12)),),
        breaks=(with_breaks(many(13)), with_breaks(many(20)), with_breaks([ask("first"), *many(20, when=FURTHER)])),
    ),
    Case(
        "far-too-long",
        passes=(adult(*many(21)), with_breaks([ask("first"), *many(11), WAY, *many(12, 11, when=FURTHER)])),
        edge=(with_breaks(many(20)),),
        breaks=(with_breaks(many(21)),),
        also=frozenset({"too-long"}),
    ),
)
