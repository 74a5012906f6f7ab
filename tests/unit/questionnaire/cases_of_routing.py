"""Cases of checks/routing.py. The first question, `a`, has the codes one, two and three."""

from tests.unit.questionnaire.cases import Case
from tests.unit.questionnaire.written import ask, option, section, whole

A = ask("a", "single-choice", options=[option("one"), option("two"), option("three")])
MANY = ask("a", "multiple-choice", options=[option("one"), option("two"), option("none", exclusive=True)])


def test(code: str, question: str = "a") -> dict:
    return {"question": question, "is": code}


def when(condition: dict, first: dict = A, **keys: object) -> dict:
    """A questionnaire whose second question has this condition."""
    return whole(first, ask("b", when=condition, **keys))


def nested(depth: int) -> dict:
    """A condition with this many joins one inside the other."""
    condition = test("one")
    for at in range(depth):
        condition = {("all", "any")[at % 2]: [condition]}
    return condition


CASES = (
    Case(
        "condition-on-unknown-question",
        passes=(when(test("one")),),
        breaks=(when({"any": [test("one"), test("one", "nothing")]}), when({"question": "nothing", "answered": False})),
    ),
    Case(
        "condition-on-later-question",
        passes=(when({"question": "a", "answered": True}),),
        breaks=(
            whole(ask("b", when={"question": "a", "answered": False}), A),
            whole(ask("b", when={"question": "b", "answered": False})),
            whole(A, ask("b", when={"question": "try", "answered": False})),
            whole(ask("said", "statement"), ask("b", when={"question": "said", "answered": False})),
            whole(A, sections=[section("one", A, when={"question": "b", "answered": False}), section("two", ask("b"))]),
        ),
    ),
    Case(
        "condition-on-unknown-code",
        passes=(when({"question": "a", "any-of": ["one", "do-not-know"]}), when({"question": "a", "none-of": ["one"]})),
        breaks=(
            when({"question": "a", "any-of": ["one", "four"]}),
            when({"question": "a", "is-not": "four"}),
            when({"question": "a", "none-of": ["four"]}),
            when({"question": "a", "is-not": "one"}, first=ask("a", "long-text")),
        ),
    ),
    Case(
        "condition-too-deep",
        passes=(when(nested(0)), when(nested(1))),
        edge=(
            when(nested(2)),
            whole(sections=[section("first", A), section("second", ask("b", when=nested(2)), ask("c"), when=nested(2))]),
        ),
        breaks=(
            when(nested(3)),
            when(nested(7)),
            whole(sections=[section("first", A), section("second", ask("b"), when=nested(3))]),
            whole(sections=[section("first", A), section("second", ask("b", when=nested(3)), when=nested(0))]),
        ),
    ),
    Case(
        "unreachable-question",
        passes=(
            when({"all": [{"question": "a", "is-not": "one"}, {"question": "a", "is-not": "two"}, {"question": "a", "is-not": "three"}]}),
            when({"all": [test("one"), test("two"), {"question": "a", "is-not": "none"}]}, first=MANY),
            when({"question": "a", "answered": True}, first=ask("a", "long-text")),
            when({"question": "a", "answered": True}, first=ask("a", "number")),
            whole(A, ask("b", when=test("one")), ask("c", when={"all": [test("yes", "b"), {"question": "a", "is-not": "two"}]})),
        ),
        breaks=(
            when({"all": [test("one"), test("two")]}),
            when({"all": [test("one"), {"question": "a", "answered": False}]}),
            when({"all": [test("one"), test("none")]}, first=MANY),
            when({"question": "a", "none-of": ["one", "two", "three", "do-not-know"]})
            | {
                "sections": whole(
                    A,
                    ask(
                        "b",
                        when={
                            "all": [
                                {"question": "a", "none-of": ["one", "two", "three", "do-not-know"]},
                                {"question": "a", "answered": True},
                            ]
                        },
                    ),
                )["sections"]
            },
            whole(sections=[section("first", A), section("second", ask("b", when=test("two")), when=test("one"))]),
            # Each condition can hold alone; the path never brings them together.
            whole(A, ask("b", when=test("one")), ask("c", when={"all": [{"question": "b", "answered": True}, test("two")]})),
        ),
    ),
)
