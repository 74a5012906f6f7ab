"""Cases of checks/length.py."""

from tests.unit.questionnaire.cases import Case
from tests.unit.questionnaire.written import adult, ask, option, rest, section, whole

WAY = ask("way", "single-choice", role="way", options=[option("more"), option("stop")], outside=None)
EASY = {"formats": ["standard", "easy-read", "audio"]}
LATER = {"question": "first", "is": "yes"}


def many(count: int, start: int = 0, **keys: object) -> list[dict]:
    return [ask(f"q{at}", **keys) for at in range(start, start + count)]


def only(*questions: dict, audience: str = "parents-and-carers") -> dict:
    """The same with these questions first, so that their places can be counted."""
    return adult(audience=audience) | {"sections": [section("all", *questions, *rest()[1])]}


WORDS = [ask(f"w{at}", "long-text") for at in range(20)]
SOMETHING = {"texts": {"help": {"standard": "Call us."}}}


def speaking(count: int) -> dict:
    """A form with so many different sentences and labels in all."""
    made = adult(ask("said", "statement", wording={"standard": ["It is said."]}))
    made["sections"][1]["questions"][0]["wording"]["standard"] = [f"It is {at}." for at in range(count - SAID_ANYWAY)]
    return made


SAID_ANYWAY = 27
CASES = (
    Case("too-much-text", passes=(whole(),), edge=(speaking(2000),), breaks=(speaking(2001),)),
    Case(
        "takes-long",
        passes=(adult(*many(5)), adult(ask("first"), WAY, *many(60, 5, when=LATER)), adult(ask("first"), *many(60, when=LATER))),
        # Everyone is asked three more at the end: 24 times 25 seconds in easy read, 30 times 20 heard, 60 times 10 read.
        edge=(adult(*many(21), **EASY), adult(*many(27)), adult(*many(57), formats=["standard"]), adult(*WORDS[:9])),
        breaks=(adult(*many(22), **EASY), adult(*many(28)), adult(*many(58), formats=["standard"]), adult(*WORDS[:10])),
    ),
    Case(
        "takes-too-long",
        passes=(adult(*many(5)),),
        edge=(adult(*many(33), **EASY), adult(*many(42)), adult(*WORDS[:14])),
        breaks=(adult(*many(34), **EASY), adult(*many(43)), adult(*WORDS[:15])),
        also=frozenset({"takes-long", "too-many-pages"}),
    ),
    Case(
        "too-many-pages",
        passes=(whole(), adult(ask("first"), *many(60, when=LATER), formats=["standard"])),
        # 18 pages of two questions, three of which everyone has, and two of the opening.
        edge=(adult(ask("first"), *many(31, when=LATER), **EASY),),
        breaks=(
            adult(ask("first"), *many(33, when=LATER), **EASY),
            adult(ask("first"), *many(32, when=LATER), **EASY, glossary={"plan": {"means": "Help."}}),
        ),
    ),
    Case(
        "sensitive-too-early",
        passes=(only(*many(6), ask("last", sensitive=True)) | SOMETHING, only(*many(6))),
        edge=(only(*many(3), ask("fourth", sensitive=True), *many(2, 3)) | SOMETHING,),
        breaks=(
            only(*many(2), ask("third", sensitive=True), *many(3, 2)) | SOMETHING,
            only(ask("first", sensitive=True), *many(6)) | SOMETHING,
        ),
    ),
    Case(
        "sensitive-without-help",
        passes=(only(*many(6), ask("last", sensitive=True)) | SOMETHING,),
        breaks=(only(*many(6), ask("last", sensitive=True)),),
    ),
)
