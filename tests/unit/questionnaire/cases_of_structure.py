"""Cases of checks/structure.py."""

from tests.unit.questionnaire.cases import Case
from tests.unit.questionnaire.written import STATEMENTS, adult, ask, option, rest, say, section, whole

OPENING = whole()["opening"]
SPOKEN = adult()["opening"]


def opening(key: str, wording: dict) -> dict:
    return {**OPENING, key: wording}


CASES = (
    Case(
        "duplicate-id",
        passes=(whole(ask("a"), ask("b")),),
        breaks=(
            whole(ask("a"), ask("a")),
            whole(sections=[section("one", ask("a")), section("two", ask("a"))]),
            whole(sections=[section("one", ask("a")), section("one", ask("b"))]),
            whole(sections=[section("start", ask("a"))]),
        ),
    ),
    Case(
        "key-does-not-fit-kind",
        passes=(
            whole(ask("a", "number", from_=0, to=10, unit="years")),
            whole(ask("a", "date", from_=1990, to=2030)),
            whole(ask("a", "statement", break_=True)),
        ),
        edge=(whole(ask("a", "number", from_=10, to=10)),),
        breaks=(
            whole(ask("a", "number", to=None)),
            whole(ask("a", "number", from_=None)),
            whole(ask("a", "number", from_=11, to=10)),
            whole(ask("a", "short-text", limit=None)),
            whole(ask("a", "long-text", limit=None)),
            whole(ask("a", short=None)),
            whole(ask("a", limit=5)),
            whole(ask("a", "date", unit="years")),
            whole(ask("a", "statement", short="a")),
            whole(ask("a", "number", filter=True)),
            whole(ask("a", "statement", limit=5)),
            whole(ask("a", break_=True)),
            whole(ask("a", "short-text", from_=1)),
            whole(ask("a", "yes-no", scale="yes-no")),
            whole(ask("a", "single-choice", scale="yes-sometimes-no", options=None, outside=None)),
            whole(ask("a", "statement", options=[option("one"), option("two")])),
            whole(ask("a", "multiple-choice", lives_in_area=["one"])),
        ),
    ),
    Case(
        "criterion-or-role",
        passes=(whole(ask("a", criterion="help")), whole(ask("a", role="feedback", criterion=None))),
        edge=(whole(ask("a", criterion=["needs", "help"])),),
        breaks=(
            whole(ask("a", criterion="nothing")),
            whole(ask("a", criterion=["needs", "nothing"])),
            whole(ask("a", criterion=None)),
            whole(ask("a", role="about-you")),
            whole(ask("a", "statement", role="open")),
            whole(ask("a", "statement", criterion="needs")),
            whole(ask("a", "yes-no", practice=True)),
            whole(ask("a", "yes-no", role="practice")),
        ),
    ),
    Case(
        "unknown-indicator",
        passes=(whole(ask("a", indicator="understood"), ask("b", indicator="in-time")),),
        breaks=(whole(ask("a", indicator="nothing")), whole(ask("a", indicator="understood"), ask("b", indicator="understood"))),
    ),
    Case(
        "where-lives",
        passes=(whole(ask("a", "yes-no", lives_in_area=["yes"])), whole(ask("a", "single-choice", lives_in_area=["one", "two"]))),
        edge=(whole(ask("a", "yes-no", lives_in_area=["yes"]), ask("b", "yes-no")),),
        breaks=(
            whole(ask("a", "yes-no", lives_in_area=["one"])),
            whole(ask("a", "yes-no", lives_in_area=["yes"]), ask("b", "yes-no", lives_in_area=["yes"])),
        ),
    ),
    Case(
        "text-answer-without-safety",
        passes=(
            whole(ask("a", "long-text")),
            whole(ask("a", "short-text"), texts={"before-text-names": say("No names, please.", "no-names")}),
        ),
        edge=(whole(ask("a", "long-text", limit=1)), whole(ask("a", "long-text", limit=4000))),
        breaks=(),  # In test_checks.py: the texts are in a shared file.
    ),
    Case(
        "who-answered",
        passes=(whole(),),
        edge=(whole(ask("a"), ask("b", "yes-no")),),
        breaks=(whole(ask("a", "yes-no", role="who-answered")), adult(ask("a", "yes-no", role="who-answered"))),
    ),
    Case(
        "feedback",
        passes=(whole(ask("a", role="feedback", criterion=None)),),
        edge=(whole(),),
        breaks=(whole() | {"sections": [section("all", *rest()[0], ask("a"), *rest()[1][:2])]},),
    ),
    Case(
        "opening-incomplete",
        passes=(whole(), adult(opening={key: {"standard": "A statement."} for key in STATEMENTS})),
        edge=(whole(opening=opening("why", say("One sentence.", "picture-why"))),),
        breaks=(
            whole(opening=opening("why", {"easy-read": [{"text": "Why?", "picture": "tick"}]})),
            whole(opening=opening("why", {"standard": "Why?"})),
            whole(
                opening=opening(
                    "why", {"standard": "Why?", "easy-read": [{"text": "Why?", "picture": "tick"}, {"text": "How?", "picture": "cross"}]}
                )
            ),
            adult(formats=["audio"], opening=SPOKEN | {"why": {"easy-read": [{"text": "Why?", "picture": "tick"}]}}),
        ),
    ),
    Case(
        "placeholder",
        passes=(
            whole(ask("a", "yes-no"), ask("b", wording=say("In {area}, you said {answer:a}, is it so?", "picture-b"))),
            whole(ask("a", hint=say("This is {area}.", "map"))),
        ),
        breaks=(
            whole(ask("a", wording=say("Is it {name}?", "picture-a"))),
            whole(ask("a", wording=say("Is it {answer:b}?", "picture-a")), ask("b", "yes-no")),
            whole(ask("a", wording=say("Is it {answer:a}?", "picture-a"))),
            whole(ask("a", "long-text"), ask("b", wording=say("{answer:a}?", "picture-b"))),
            whole(ask("a", "multiple-choice"), ask("b", wording=say("{answer:a}?", "picture-b"))),
            whole(ask("a", hint=say("This is {}.", "map"))),
        ),
    ),
    Case(
        "unknown-term",
        passes=(
            whole(ask("a", terms=["plan"]), glossary={"plan": {"means": "What help you get."}}),
            whole(
                ask(
                    "a",
                    wording={
                        "standard": "A?",
                        "easy-read": [{"text": "A?", "picture": "a"}, {"text": "A plan says it.", "picture": "plan", "explains": "plan"}],
                    },
                ),
                glossary={"plan": {"means": "What help you get.", "picture": "plan"}},
            ),
        ),
        breaks=(
            whole(ask("a", terms=["plan"])),
            whole(ask("a", hint={"standard": "A?", "easy-read": [{"text": "A plan says it.", "picture": "plan", "explains": "plan"}]})),
        ),
    ),
)
