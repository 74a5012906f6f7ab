"""Cases of checks/explaining.py."""

from tests.unit.questionnaire.cases import Case
from tests.unit.questionnaire.written import adult, ask, say, whole

OPENING = whole()["opening"]
PLAN = {"plan": {"means": "A plan says what help you get.", "picture": "plan"}}
MEANS = {"text": "A plan says what help you get.", "picture": "plan", "explains": "plan"}


def sentence(text: str, picture: str = "sheet", **more: str) -> dict:
    return {"text": text, "picture": picture, **more}


def blocks(*sentences: dict) -> dict:
    return {"standard": "Is it so?", "easy-read": list(sentences)}


SAYS = blocks(sentence("Do you have a plan?"), MEANS)

CASES = (
    Case(
        "two-sentences-in-a-block",
        passes=(
            whole(ask("a", wording=say("Does Dr. Smith help you?", "a"))),
            whole(ask("a", wording=say("Press “Help!” to get help, is it so?", "a"))),
            whole(ask("a", wording={"standard": "It is so. Is it?", "easy-read": [sentence("Is it so?")]})),
            adult(ask("a", wording=blocks(sentence("It is one. Is it two?")))),
        ),
        edge=(whole(ask("a", wording=say("Is it 2.5 or 3…?", "a"))),),
        breaks=(
            whole(ask("a", wording=blocks(sentence("You have help. Is it so?")))),
            whole(ask("a", hint=blocks(sentence("It is so! Or not.")))),
            whole(ask("a", wording=blocks(sentence("Is it so? {area} has help, does it?")))),
            whole(ask("a", wording=blocks(sentence("You said “Yes.” Is it so?")))),
            whole(opening=OPENING | {"why": blocks(sentence("We look. We ask."))}),
            whole(texts={"help": blocks(sentence("Call us. 999 is free."))}),
            whole(opening_for_child=[sentence("We ask you. You say yes.")]),
        ),
    ),
    Case(
        "word-not-explained",
        passes=(
            whole(ask("a", wording=SAYS), glossary=PLAN),
            whole(ask("a", wording=SAYS), ask("b", wording=blocks(sentence("Is your plan good?", "good"))), glossary=PLAN),
            whole(ask("a", wording=blocks(sentence("Do you have plans?")), hint=blocks(MEANS)), glossary=PLAN),
            whole(ask("a", wording=blocks(sentence("Do you go by plane?"))), glossary=PLAN),
            whole(texts={"help": blocks(sentence("A plan can help."))}, glossary=PLAN),
            adult(ask("a", wording=blocks(sentence("Do you have a plan?"))), glossary=PLAN),
        ),
        edge=(
            whole(ask("a", wording=blocks(MEANS, sentence("Is it so?"))), glossary=PLAN),
            whole(
                opening=OPENING | {"who-we-are": blocks(sentence("We look at your plan.")), "why": blocks(MEANS)},
                glossary=PLAN,
            ),
        ),
        breaks=(
            whole(ask("a", wording=blocks(sentence("Do you have a plan?"))), glossary=PLAN),
            whole(ask("a", wording=blocks(sentence("Do you have Plans?"))), glossary=PLAN),
            whole(ask("a", wording=blocks(sentence("Do you have a plan?"), sentence("Think of it.", "think"), MEANS)), glossary=PLAN),
            whole(ask("a", wording=blocks(sentence("Do you have a plan?"))), ask("b", wording=SAYS), glossary=PLAN),
            whole(ask("a", wording=blocks(sentence("Is social care good?"))), glossary={"social-care": {"means": "Help with daily life."}}),
            whole(summary=blocks(sentence("Your plan.")), glossary=PLAN),
        ),
    ),
)
