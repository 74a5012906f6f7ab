"""Two digests: the frame changes with what is counted, the content with what is shown or spoken, and nothing else changes either."""

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from survey_app.questionnaire.digest import content_digests, frame_digest
from tests.unit.questionnaire.conftest import Reader, as_text
from tests.unit.questionnaire.written import SHARED, ask, option, say, section, whole

PICTURES = {
    id: f"drawing of {id}" for id in ("picture-a", "picture-b", "option-one", "option-two", "tick", "plan", "phone", "opening-0", "unused")
}


def written() -> dict:
    """A questionnaire with something of everything that is shown."""
    a = ask("a", "single-choice", filter=True, terms=["plan"], hint=say("It is {area}.", "tick"))
    b = ask("b", when={"question": "a", "is": "one"}, criterion=["needs", "help"], indicator="understood", service="health", item="B1")
    made = whole(
        sections=[section("middle", a, b, ask("c", "number", unit="years"), ask("d", "long-text"))], summary=say("A summary.", "tick")
    )
    return made | {"glossary": {"plan": {"means": "What help you get.", "picture": "plan"}, "other": {"means": "Another."}}}


@dataclass(frozen=True)
class Digests:
    frame: str
    whole: str
    questions: Mapping[str, str]


def digests(
    reader: Reader, text: dict | str, pictures: Mapping[str, str] = PICTURES, translations: Mapping[str, Any] | None = None
) -> Digests:
    questionnaire, _ = reader.read(text)
    assert questionnaire is not None
    contents = content_digests(questionnaire, pictures, translations or {})
    return Digests(frame_digest(questionnaire), contents.pop(""), contents)


def question(made: dict, id: str) -> dict:
    return next(one for part in made["sections"] for one in part["questions"] if one["id"] == id)


def changing(id: str, /, **keys: Any) -> Callable[[dict], object]:
    return lambda made: question(made, id).update({key.replace("_", "-"): value for key, value in keys.items()})


def swap(items: list) -> None:
    items[0], items[1] = items[1], items[0]


def outcome(reader: Reader, change: Callable[[dict], object]) -> tuple[bool, bool, set[str]]:
    """Whether the frame and the whole content change, and the questions whose content does."""
    made = written()
    before = digests(reader, made)
    after = copy.deepcopy(made)
    change(after)
    now = digests(reader, after)
    changed = {id for id in before.questions.keys() | now.questions.keys() if before.questions.get(id) != now.questions.get(id)}
    return now.frame != before.frame, now.whole != before.whole, changed


@pytest.mark.parametrize(
    "change",
    [
        changing("a", options=[option("uno"), option("two")]),
        changing("a", options=[option("two"), option("one")]),
        changing("a", options=[option("one"), option("two"), option("three")]),
        changing("a", outside=["do-not-know", "does-not-apply"]),
        changing("a", kind="multiple-choice"),
        changing("b", scale="another"),
        changing("b", when={"question": "a", "is": "two"}),
        changing("b", criterion=["help", "needs"]),
        changing("b", id="new"),
        changing("c", to=11),
        changing("d", limit=99),
        changing("d", practice=True, role="practice"),
        changing("a", lives_in_area=["one"]),
        lambda made: swap(made["sections"][1]["questions"]),
        lambda made: made["sections"][1]["questions"].pop(),
        lambda made: made["sections"][1].update({"when": {"question": "a", "answered": False}}),
        lambda made: made.update({"questionnaire": "other"}),
    ],
)
def test_what_is_counted_changes_the_frame(reader: Reader, change: Callable):
    frame, _, _ = outcome(reader, change)
    assert frame


@pytest.mark.parametrize(
    ("change", "questions"),
    [
        (changing("a", wording=say("Is it A?", "picture-a")), {"a"}),
        (changing("a", wording=say("Is it a?", "picture-b")), {"a"}),
        (changing("a", wording={"standard": ["Is it a?", "Well?"], "easy-read": say("Is it a?", "picture-a")["easy-read"]}), {"a"}),
        (changing("a", wording=say("Is it a?", "picture-a", explains="plan")), {"a"}),
        (changing("a", hint=say("It is there.", "tick")), {"a"}),
        (changing("a", terms=[]), {"a"}),
        (changing("a", options=[option("one", label="Uno"), option("two")]), {"a"}),
        (changing("a", options=[option("one", label={"standard": "one", "easy-read": "Uno"}), option("two")]), {"a"}),
        (changing("a", options=[option("one", picture="option-two"), option("two", picture="option-one")]), {"a"}),
        (changing("b", reconstructed=True), {"b"}),
        (changing("c", unit="months"), {"c"}),
        (lambda made: made["glossary"]["plan"].update({"means": "A list of help."}), {"a"}),
        (lambda made: made["glossary"]["other"].update({"means": "Something else."}), set()),
        (lambda made: made.update({"title": "Small"}), set()),
        (lambda made: made.update({"summary": say("Another summary.", "tick")}), set()),
        (lambda made: made.update({"opening-for-child": say("We ask you.", "tick")["easy-read"]}), set()),
        (lambda made: made["sections"][1].update({"title": "Middle part"}), set()),
        (lambda made: made["opening"].update({"why": say("Because.", "opening-0")}), set()),
        (lambda made: made.update({"texts": {"help": say("Help.", "tick")}}), set()),
    ],
)
def test_what_is_shown_changes_the_content_and_not_the_frame(reader: Reader, change: Callable, questions: set[str]):
    assert outcome(reader, change) == (False, True, questions)


@pytest.mark.parametrize(
    "change",
    [
        lambda made: None,
        lambda made: made.update({"version": 2}),
        changing("a", filter=False),
        changing("a", short="Another name"),
        changing("b", item="B2"),
        changing("b", service="education"),
        changing("b", indicator="in-time"),
        changing("b", accept=[{"check": "too-long", "because": "It is."}]),
    ],
)
def test_what_respondents_neither_meet_nor_answer_changes_neither(reader: Reader, change: Callable):
    assert outcome(reader, change) == (False, False, set())


YAML = """\
questionnaire: tiny
version: 1
audience: everyone
formats: [standard]
criteria: plain
title: Tiny
opening: {OPENING}
sections:
  - id: all
    title: All
    questions:
      - id: a
        kind: single-choice
        role: about-you
        short: A
        wording: {standard: Is it a?}
        options:
          - {code: one, label: One}
          - {code: two, label: Two}
""".replace("{OPENING}", as_text(whole()["opening"]).replace("\n", " "))


@pytest.mark.parametrize(
    "text",
    [
        "# A comment\n\n" + YAML,
        YAML.replace("      - id: a", "\n\n      # A comment\n      - id: a"),
        YAML.replace("Is it a?", '"Is it a?"'),
        YAML.replace("          - {code: one, label: One}", "          - code: one\n            label: {standard: One, easy-read: One}"),
        YAML.replace("        kind: single-choice\n        role: about-you\n", "        role: about-you\n        kind: single-choice\n"),
        YAML.replace("\n", "\r\n"),
    ],
)
def test_lines_comments_and_ways_of_writing_change_neither(reader: Reader, text: str):
    assert text != YAML
    assert digests(reader, text) == digests(reader, YAML)


def test_a_drawing_changes_the_content_of_what_shows_it(reader: Reader):
    before = digests(reader, written())
    for picture, questions in {
        "picture-a": {"a"},
        "option-one": {"a", "chooser"},
        "plan": {"a"},
        "phone": set(),
        "opening-0": set(),
    }.items():
        now = digests(reader, written(), PICTURES | {picture: "redrawn"})
        assert now.frame == before.frame
        assert now.whole != before.whole, picture
        assert {id for id, one in now.questions.items() if one != before.questions[id]} == questions


def test_a_drawing_that_is_not_shown_changes_nothing(reader: Reader):
    assert digests(reader, written(), PICTURES | {"unused": "redrawn"}) == digests(reader, written())
    assert digests(reader, written(), PICTURES | {"new": "drawn"}) == digests(reader, written())


def test_a_translation_changes_the_content_of_what_it_translates(reader: Reader):
    before = digests(reader, written())
    now = digests(reader, written(), translations={"pl": {"Is it b?": "Czy to b?"}})
    assert (now.frame, now.whole == before.whole) == (before.frame, False)
    other = digests(reader, written(), translations={"pl": {"Is it b?": "Czy b?"}})
    assert {id for id, one in other.questions.items() if one != now.questions[id]} == {"b"}


def test_a_shared_scale_that_changes_changes_the_frame_or_only_the_content(reader: Reader, shared_with: Callable):
    def both(scales: dict) -> tuple[str, str]:
        questionnaire, _ = reader.read(whole(), shared_with({"scales.yaml": SHARED["scales.yaml"] | {"scales": scales}}))
        assert questionnaire is not None
        return frame_digest(questionnaire), content_digests(questionnaire, {}, {})[""]

    scales = SHARED["scales.yaml"]["scales"]
    yes, sometimes, no = scales["yes-sometimes-no"]["options"]

    def other(*options: dict) -> dict:
        return scales | {"yes-sometimes-no": {"options": list(options), "outside": []}}

    frame, content = both(other(yes, sometimes, no))
    assert both(other(yes, sometimes | {"label": "Now and then"}, no))[0] == frame
    assert both(other(yes, sometimes | {"label": "Now and then"}, no))[1] != content
    assert both(other(yes, sometimes | {"code": "at-times"}, no))[0] != frame
    assert both(other(yes, sometimes | {"tone": "negative"}, no))[0] != frame
    assert both(other(no, sometimes, yes))[0] != frame


def test_digests_are_the_same_in_every_run(reader: Reader):
    assert digests(reader, YAML).frame == "7588b7b4f84d04aa"
