"""Small questionnaires written as plain values, sound unless a test says otherwise. They are read as JSON, which is YAML.

`whole(ask("a"))` is a sound children's questionnaire around the scored question `a`; keys that a test gives replace those that are
there, and None takes a key away.
"""

from typing import Any

CHILDREN, PARENTS = "children-and-young-people", "parents-and-carers"
STATEMENTS = (
    "who-we-are",
    "why",
    "you-choose",
    "you-can-stop",
    "miss-any-question",
    "who-sees",
    "must-tell-someone",
    "where-to-get-help",
    "someone-can-help",
)


def say(text: str, picture: str = "tick", **more: Any) -> dict:
    """A wording of one sentence in standard and easy read."""
    return {"standard": text, "easy-read": [{"text": text, "picture": picture, **more}]}


def option(code: str, **more: Any) -> dict:
    return {"code": code, "label": code.replace("-", " "), "picture": f"option-{code}"} | more


OF_KIND: dict[str, dict] = {
    "scale": {"scale": "yes-sometimes-no", "criterion": "needs"},
    "yes-no": {"role": "about-you", "outside": ["do-not-know"]},
    "single-choice": {"role": "about-you", "options": [option("one"), option("two")], "outside": ["do-not-know"]},
    "multiple-choice": {"role": "about-you", "options": [option("one"), option("two"), option("three")], "outside": ["do-not-know"]},
    "number": {"role": "about-you", "from": 0, "to": 10},
    "date": {"role": "about-you"},
    "short-text": {"role": "open", "limit": 100},
    "long-text": {"role": "open", "limit": 100},
    "statement": {"short": None},
}


def ask(id: str, kind: str = "scale", **keys: Any) -> dict:
    """A sound question of a kind. Its picture is its own, so that neighbours differ."""
    made = {"id": id, "kind": kind, "short": id, "wording": say(f"Is it {id}?", f"picture-{id}")} | OF_KIND[kind]
    return without_none(made | {key.rstrip("_").replace("_", "-"): value for key, value in keys.items()})


def rest() -> tuple[list[dict], list[dict]]:
    """What every questionnaire has before and after its own questions."""
    after = [
        ask("chooser", "single-choice", role="who-answered"),
        ask("easy", role="feedback", criterion=None),
        ask("right", role="feedback", criterion=None),
    ]
    return [ask("try", role="practice", practice=True, criterion=None)], after


def whole(*questions: dict, sections: list[dict] | None = None, **head: Any) -> dict:
    """A sound questionnaire for children around these questions, or around whole sections."""
    before, after = rest()
    inside = sections or [section("middle", *(questions or (ask("middle"),)))]
    made = {
        "questionnaire": "tiny",
        "version": 1,
        "audience": CHILDREN,
        "ages": {"from": 8, "to": 25},
        "formats": ["standard", "easy-read", "audio"],
        "criteria": "plain",
        "title": "Tiny",
        "opening": {key: say(f"This is {key}.", "tick") for key in STATEMENTS},
        "sections": [section("start", *before), *inside, section("end", *after)],
    }
    # Nine statements beside one picture would wear it out.
    for at, key in enumerate(STATEMENTS):
        made["opening"][key]["easy-read"][0]["picture"] = f"opening-{at}"
    return without_none(made | {key.replace("_", "-"): value for key, value in head.items()})


def adult(*questions: dict, **head: Any) -> dict:
    """The same for parents and carers, without easy read unless asked for."""
    return whole(*questions, **({"audience": PARENTS, "ages": None, "formats": ["standard", "audio"]} | head))


def section(id: str, *questions: dict, **keys: Any) -> dict:
    return {"id": id, "title": id, "questions": list(questions), **keys}


def without_none(keys: dict) -> dict:
    return {key: value for key, value in keys.items() if value is not None}


def point(code: str, tone: str, **more: Any) -> dict:
    return option(code, tone=tone, **more)


def scale(*points: dict, outside: tuple[str, ...] = ("do-not-know", "do-not-want-to-say")) -> dict:
    return {"options": list(points), "outside": list(outside)}


YES, NO, SOMETIMES = point("yes", "positive"), point("no", "negative"), point("sometimes", "mixed")
FOUR = (point("very", "positive"), point("quite", "positive"), point("hardly", "negative"), point("never", "negative"))

SCALES = {
    "yes-no": scale(YES, NO),
    "yes-sometimes-no": scale(YES, SOMETIMES, NO),
    "without-outside": scale(YES, SOMETIMES, NO, outside=()),
    "another": scale(point("good", "positive"), point("bad", "negative")),
    "four": scale(*FOUR),
    "five": scale(*FOUR[:2], point("neither", "mixed"), *FOUR[2:]),
    "six": scale(point("always", "positive"), *FOUR, point("not-once", "negative")),
    "lopsided": scale(YES, point("mostly", "positive"), NO),
    "numbered": scale(point("one", "positive", label={"standard": "1", "easy-read": "One"}), NO),
    "numbered-in-easy-read": scale(point("one", "positive", label={"standard": "One", "easy-read": "1"}), NO),
    "three-words": scale(point("good", "positive", label="A good thing"), NO),
    "two-words": scale(point("good", "positive", label="Good thing"), NO),
    "fixed-pair": scale(point("good-idea", "positive"), point("not-a-good-idea", "negative", label="Not a good idea")),
    "one-picture": scale(point("good", "positive", picture="face"), point("bad", "negative", picture="face")),
    "no-picture": scale(point("good", "positive", picture="nowhere"), NO),
}

SHARED: dict[str, dict] = {
    "scales.yaml": {
        "scales": SCALES,
        "outside-options": {
            code: {"label": code.replace("-", " "), "picture": f"option-{code}"}
            for code in ("do-not-know", "do-not-want-to-say", "does-not-apply")
        },
    },
    "criteria/plain.yaml": {
        "report-questions": {"what": "What is it like?"},
        "criteria": {
            "needs": {"code": "C1", "name": "Needs", "short": "Needs", "report-questions": ["what"]},
            "help": {"code": "C2", "name": "Help", "short": "Help", "report-questions": ["what"]},
        },
    },
    "indicators.yaml": {
        "indicators": {"understood": {"code": "K1", "name": "Needs are understood"}, "in-time": {"code": "K2", "name": "In time"}}
    },
    "helplines.yaml": {
        "helplines": {
            "call": {
                "name": "A line",
                "number": "0800 1111",
                "label": "Call",
                "for": ["everyone"],
                "picture": "phone",
                "source": "the tests",
            },
            "parents": {
                "name": "Another",
                "number": "0800 2222",
                "label": "Call",
                "for": [PARENTS],
                "picture": "phone",
                "source": "the tests",
            },
        }
    },
    "texts.yaml": {
        "texts": {
            "before-text-names": {"all": say("Do not write names.", "no-names")},
            "before-text-not-read": {
                "all": say("Nobody reads this at once.", "not-at-once"),
                PARENTS: say("This is not read at once.", "not-at-once"),
            },
        }
    },
}
