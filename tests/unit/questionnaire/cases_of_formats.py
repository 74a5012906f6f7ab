"""Cases of checks/formats.py."""

from tests.unit.questionnaire.cases import Case
from tests.unit.questionnaire.written import adult, ask, option, say, whole


def blocks(*texts: str, picture: str = "block", **more: object) -> dict:
    """A wording with a picture of its own beside each easy-read sentence."""
    return {"standard": "Is it so?", "easy-read": [{"text": text, "picture": f"{picture}-{at}", **more} for at, text in enumerate(texts)]}


def shown(*pictures: str, text: str = "Is it {}?") -> list[dict]:
    """Questions in a row, each with one easy-read sentence and this picture."""
    return [ask(f"q{at}", "statement", wording=say(text.format(at), picture)) for at, picture in enumerate(pictures)]


def between(count: int) -> list[dict]:
    """Statements with one picture, set apart by others so that they are no neighbours."""
    return [
        part
        for at in range(count)
        for part in (ask(f"s{at}", "statement", wording=say(f"It is {at}.", "worn")), ask(f"between{at}", "statement"))
    ]


PLAN = {"plan": {"means": "What help you get.", "picture": "plan"}}


def explained(*pictures: str) -> list[dict]:
    return [
        ask(
            f"q{at}",
            "statement",
            wording={
                "standard": "A.",
                "easy-read": [
                    {"text": "It is a plan.", "picture": f"sheet-{at}"},
                    {"text": "A plan says what help you get.", "picture": picture, "explains": "plan"},
                ],
            },
        )
        for at, picture in enumerate(pictures)
    ]


CASES = (
    Case(
        "format-missing",
        passes=(
            whole(hint=None),
            adult(ask("a", wording={"standard": "Is it so?"})),
            whole(ask("a", wording={"easy-read": [{"text": "Is it so?", "picture": "a"}]}), formats=["easy-read"]),
        ),
        breaks=(
            whole(ask("a", wording={"standard": "Is it so?"})),
            whole(ask("a", hint={"standard": "So it is."})),
            whole(ask("a", wording={"easy-read": [{"text": "Is it so?", "picture": "a"}]})),
            whole(summary={"standard": "It is so."}),
            whole(texts={"help": {"easy-read": [{"text": "Help.", "picture": "help"}]}}),
            adult(ask("a", wording={"easy-read": [{"text": "Is it so?", "picture": "a"}]}), formats=["audio"]),
        ),
    ),
    Case(
        "younger-form-unknown",
        passes=(whole(younger="small"), adult(easy_read_form="small")),
        breaks=(whole(younger="nothing"), adult(easy_read_form="nothing")),
        material={"questionnaires": {"small": None}},
    ),
    Case(
        "too-many-blocks",
        passes=(whole(ask("a", wording=blocks("One.", "Is it so?"))),),
        edge=(
            whole(ask("a", wording=blocks("One.", "Two.", "Three.", "Is it so?"))),
            whole(ask("a", wording=blocks("One.", "Two.", "Is it so?"), hint=blocks("Four.", picture="hint"))),
        ),
        breaks=(
            whole(ask("a", wording=blocks("One.", "Two.", "Three.", "Four.", "Is it so?"))),
            whole(ask("a", wording=blocks("One.", "Two.", "Is it so?"), hint=blocks("Four.", "Five.", picture="hint"))),
        ),
    ),
    Case(
        "missing-picture",
        passes=(
            whole(ask("a", "single-choice")),
            adult(ask("a", "single-choice", options=[option("one", picture=None) for _ in "x"] + [option("two")])),
        ),
        breaks=(
            whole(ask("a", wording=say("Is it so?", "nowhere"))),
            whole(ask("a", hint=say("It is so.", "nowhere"))),
            whole(ask("a", "single-choice", options=[option("one", picture="nowhere"), option("two")])),
            whole(ask("a", scale="no-picture")),
            whole(ask("a", "single-choice", options=[{"code": "one", "label": "One"}, option("two")])),
            whole(opening=whole()["opening"] | {"why": say("Why?", "nowhere")}),
            whole(summary=say("It is so.", "nowhere")),
            whole(opening_for_child=[{"text": "We ask you.", "picture": "nowhere"}]),
            whole(texts={"help": say("Help.", "nowhere")}),
        ),
    ),
    Case(
        "one-picture-two-options",
        passes=(whole(ask("a", "single-choice")),),
        breaks=(
            whole(ask("a", scale="one-picture")),
            whole(ask("a", "single-choice", options=[option("one"), option("two", picture="option-one")])),
        ),
    ),
    Case(
        "two-pictures-one-word",
        passes=(
            whole(*explained("plan", "plan"), glossary=PLAN),
            whole(*explained("paper", "paper"), glossary={"plan": {"means": "Help."}}),
        ),
        breaks=(whole(*explained("paper"), glossary=PLAN), whole(*explained("paper", "plan"), glossary={"plan": {"means": "Help."}})),
    ),
    Case(
        "picture-used-often",
        passes=(whole(*shown(*(f"own-{at}" for at in range(9)))),),
        edge=(whole(*between(6)), whole(*[ask(f"s{at}", "statement", wording=say("The same.", "worn")) for at in range(9)])),
        breaks=(whole(*between(7)),),
    ),
    Case(
        "same-picture-next-door",
        passes=(
            whole(*shown("face", "hand", "face")),
            whole(*shown("face", "face", text="The same.")),
            whole(*explained("plan", "plan"), glossary=PLAN),
            whole(ask("first", "statement", wording=say("It is one.", "plan")), *explained("plan"), glossary=PLAN),
        ),
        breaks=(whole(*shown("face", "face")),),
    ),
    Case(
        "picture-for-another-age",
        passes=(whole(ask("a", wording=say("Is it so?", "any-age"))), adult(ask("a", wording=say("Is it so?", "for-adults")))),
        edge=(whole(ask("a", wording=say("Is it so?", "just-fits"))),),
        breaks=(whole(ask("a", wording=say("Is it so?", "for-adults"))), whole(ask("a", wording=say("Is it so?", "for-the-young")))),
    ),
    Case(
        "clip-missing",
        passes=(whole(),),
        breaks=(),  # In test_checks.py: it depends on what is spoken, and not on the questionnaire.
    ),
)
