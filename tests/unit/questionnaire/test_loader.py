"""The loader tells every mistake of shape and every word that nothing answers to, all at once, each at its line."""

from collections.abc import Callable
from typing import Any

import pytest

from survey_app.questionnaire.problems import MOST_TOLD
from survey_app.questionnaire.shape_problems import NO_SUCH_KIND
from survey_app.questionnaire.yaml_source import LARGEST
from tests.unit.questionnaire.conftest import Reader
from tests.unit.questionnaire.written import CHILDREN, PARENTS, ask, option, say, section, whole

MISTAKES = """\
questionnaire: tiny
version: 1
audience: children
formats: [standard, spoken]
criteria: plain
colour: red
title: Tiny
opening:
  who-we-are: {standard: We are inspectors.}
sections:
  - id: first
    title: First
    questions:
      - id: a
        kind: slider
        wording: {standard: Is it so?}
        required: true
      - id: B b
        kind: scale
        wording: {}
        default: yes
        short: 12
"""


def test_all_mistakes_of_a_file_are_told_at_once_each_at_its_line(reader: Reader):
    found = {(problem.line, problem.code, problem.rule) for problem in reader.problems(MISTAKES)}
    assert found == {
        (3, "unknown-value", ""),
        (4, "unknown-value", ""),
        (6, "unknown-key", ""),
        (8, "missing-key", ""),
        (15, "kind-not-accessible", "L62"),
        (17, "required-answer", "L40"),
        (18, "not-an-id", ""),
        (20, "wrong-value", ""),
        (21, "preselected-answer", "L41"),
        (22, "wrong-value", ""),
    }


def test_a_questionnaire_with_a_mistake_of_shape_is_none(reader: Reader):
    assert reader.read(MISTAKES)[0] is None


@pytest.mark.parametrize("kind", sorted(NO_SUCH_KIND))
def test_kinds_that_many_people_cannot_use_are_refused_by_name(reader: Reader, kind: str):
    (problem,) = reader.problems(whole(ask("a") | {"kind": kind}))
    assert (problem.code, problem.rule) == ("kind-not-accessible", "L62")
    assert kind in problem.wrong


@pytest.mark.parametrize(
    ("keys", "code", "rule"),
    [
        ({"required": True}, "required-answer", "L40"),
        ({"required": False}, "required-answer", "L40"),
        ({"default": "yes"}, "preselected-answer", "L41"),
        ({"selected": "yes"}, "preselected-answer", "L41"),
        ({"colour": "red"}, "unknown-key", ""),
        ({"kind": "colour"}, "unknown-value", ""),
        ({"id": "Not An Id"}, "not-an-id", ""),
        ({"id": "a_b"}, "not-an-id", ""),
        ({"id": "x" * 61}, "wrong-value", ""),
        ({"id": 5}, "wrong-value", ""),
        ({"wording": None}, "wrong-value", ""),
        ({"wording": {}}, "wrong-value", ""),
        ({"wording": {"standard": ""}}, "wrong-value", ""),
        ({"wording": {"standard": "   "}}, "wrong-value", ""),
        ({"wording": {"standard": "x" * 601}}, "wrong-value", ""),
        ({"wording": {"large": "A?"}}, "unknown-key", ""),
        ({"wording": {"standard": "A?", "easy-read": "A?"}}, "wrong-value", ""),
        ({"wording": {"standard": 5}}, "wrong-value", ""),
        ({"wording": {"easy-read": [{"text": "A?"}]}}, "missing-key", ""),
        ({"short": "x" * 91}, "wrong-value", ""),
        ({"practice": "yes"}, "wrong-value", ""),
        ({"criterion": ["a", "b", "c"]}, "wrong-value", ""),
        ({"criterion": 5}, "wrong-value", ""),
        ({"outside": ["a", "b", "c"]}, "wrong-value", ""),
        ({"limit": 0}, "wrong-value", ""),
        ({"limit": 4001}, "wrong-value", ""),
        ({"limit": "many"}, "wrong-value", ""),
        ({"limit": True}, "wrong-value", ""),
        ({"service": "police"}, "unknown-value", ""),
        ({"role": "scored"}, "unknown-value", ""),
        ({"options": {"one": "One"}}, "wrong-value", ""),
        ({"options": [{"label": "One"}]}, "missing-key", ""),
        ({"options": [option("one", selected=True)]}, "preselected-answer", "L41"),
        ({"options": [option("one", default=True)]}, "preselected-answer", "L41"),
        ({"options": [option("one", tone="neutral")]}, "unknown-value", ""),
        ({"options": [{"code": 1, "label": "One"}]}, "wrong-value", ""),
        ({"options": [{"code": "one", "label": 1}]}, "wrong-value", ""),
        ({"options": [{"code": "one", "label": {"standard": "One"}}]}, "missing-key", ""),
        ({"accept": [{"check": "too-long"}]}, "missing-key", ""),
        ({"when": "always"}, "wrong-value", ""),
        ({"when": {"question": "a"}}, "wrong-value", ""),
        ({"when": {"is": "yes"}}, "wrong-value", ""),
        ({"when": {"question": "a", "is": "yes", "is-not": "no"}}, "wrong-value", ""),
        ({"when": {"question": "a", "like": "yes"}}, "unknown-key", ""),
        ({"when": {"question": "a", "all": []}}, "wrong-value", ""),
        ({"when": {"all": []}}, "wrong-value", ""),
        ({"when": {"any": []}}, "wrong-value", ""),
        ({"when": {"question": "a", "any-of": []}}, "wrong-value", ""),
        ({"when": {"question": "a", "none-of": []}}, "wrong-value", ""),
        ({"when": {"question": "a", "any-of": "yes"}}, "wrong-value", ""),
        ({"when": {"question": "a", "answered": "yes"}}, "wrong-value", ""),
        ({"when": {"all": [{"question": "a", "is": "yes"}], "any": [{"question": "a", "is": "yes"}]}}, "wrong-value", ""),
    ],
)
def test_a_mistake_in_a_question_has_its_code_and_rule(reader: Reader, keys: dict, code: str, rule: str):
    found = reader.problems(whole(ask("a") | keys))
    assert code in {problem.code for problem in found}
    assert {problem.rule for problem in found if problem.code == code} == {rule}
    # Nothing of the program shows in what an author reads.
    assert not [
        problem.wrong for problem in found if "Shape" in problem.wrong or "Input should" in problem.wrong or "Value error" in problem.wrong
    ]


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"version": 0}, "wrong-value"),
        ({"version": "one"}, "wrong-value"),
        ({"audience": None}, "missing-key"),
        ({"audience": "pupils"}, "unknown-value"),
        ({"formats": []}, "wrong-value"),
        ({"formats": ["large-print"]}, "unknown-value"),
        ({"sections": []}, "wrong-value"),
        ({"sections": [section("a")]}, "wrong-value"),
        ({"ages": {"from": 9, "to": 8}}, "wrong-value"),
        ({"ages": {"from": -1, "to": 8}}, "wrong-value"),
        ({"ages": {"from": 8, "to": 26}}, "wrong-value"),
        ({"criteria": "nothing"}, "unknown-criteria-file"),
        ({"glossary": {"A Plan": {"means": "x"}}}, "not-an-id"),
        ({"title": ""}, "wrong-value"),
        ({"title": ["Tiny"]}, "wrong-value"),
        ({"opening": {}}, "missing-key"),
        ({"required": True}, "required-answer"),
        ({"texts": {"help": {}}}, "wrong-value"),
        ({"summary": "A summary."}, "wrong-value"),
    ],
)
def test_a_mistake_at_the_head_has_its_code(reader: Reader, keys: dict, code: str):
    written = {key: value for key, value in (whole() | keys).items() if value is not None}
    found = reader.problems(written)
    assert {problem.code for problem in found} == {code}


def test_the_only_criteria_file_that_is_unknown_is_told_once(reader: Reader):
    (problem,) = reader.problems(whole(ask("a"), ask("b"), criteria="nothing"))
    assert (problem.code, problem.remedy) == ("unknown-criteria-file", "Use one of: plain.")


def test_a_scale_that_is_unknown_is_told_at_its_line_with_those_that_are_known(reader: Reader):
    _, (problem,) = reader.read(whole(ask("a", scale="yes-maybe-no")))
    assert problem.code == "unknown-scale"
    assert "yes-maybe-no" in reader.file.read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert "yes-sometimes-no" in problem.remedy


def test_an_outside_option_that_is_unknown_is_told_at_its_line(reader: Reader):
    _, (problem,) = reader.read(whole(ask("a", "single-choice", outside=["do-not-know", "who-knows"])))
    assert problem.code == "unknown-outside-option"
    assert '"outside"' in reader.file.read_text(encoding="utf-8").splitlines()[problem.line - 1]


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("scale", {"options": [option("maybe", tone="mixed")]}),
        ("scale", {"options": [option("yes", label="Of course", tone="positive")]}),
        ("scale", {"outside": ["does-not-apply"]}),
        ("yes-no", {"options": [option("maybe")]}),
        ("yes-no", {"options": [option("yes", label="Yep")]}),
    ],
)
def test_a_question_can_neither_relabel_its_scale_nor_add_to_it(reader: Reader, kind: str, keys: dict):
    _, problems = reader.read(whole(ask("a", kind, **keys)))
    assert [(problem.code, problem.rule, problem.question) for problem in problems] == [("options-under-a-scale", "L42", "a")]


def test_options_cannot_be_written_for_one_format(reader: Reader):
    by_format = {"standard": [option("one"), option("two")], "easy-read": [option("one")]}
    assert reader.codes(whole(ask("a", "single-choice", options=by_format))) == {"wrong-value"}


def test_a_text_in_one_word_is_the_label_in_every_format(reader: Reader):
    questionnaire = reader.sound(whole(title="Tiny", sections=[section("a", ask("a"), title={"standard": "A", "easy-read": "B"})]))
    assert (questionnaire.title.text("standard"), questionnaire.title.text("easy-read"), questionnaire.title.text("audio")) == ("Tiny",) * 3
    assert [questionnaire.sections[1].title.text(format) for format in ("standard", "easy-read", "audio")] == ["A", "B", "A"]


def test_options_come_as_scale_own_and_outside_in_the_order_of_the_file(reader: Reader):
    questionnaire = reader.sound(
        whole(ask("a"), ask("b", "single-choice", outside=["does-not-apply", "do-not-know"]), ask("c", "yes-no", outside=["do-not-know"]))
    )
    assert questionnaire.by_id["a"].codes == ("yes", "sometimes", "no", "do-not-know", "do-not-want-to-say")
    assert questionnaire.by_id["b"].codes == ("one", "two", "does-not-apply", "do-not-know")
    assert questionnaire.by_id["c"].codes == ("yes", "no", "do-not-know")
    assert [option.code for option in questionnaire.by_id["b"].outside_options] == ["does-not-apply", "do-not-know"]
    assert all(option.exclusive for option in questionnaire.by_id["b"].outside_options)


def test_a_section_s_condition_is_joined_into_its_questions(reader: Reader):
    condition, other = {"question": "a", "is": "yes"}, {"question": "a", "is-not": "no"}
    questionnaire = reader.sound(whole(sections=[section("one", ask("a")), section("two", ask("b"), ask("c", when=other), when=condition)]))
    conditions = {id: questionnaire.by_id[id].when for id in ("a", "b", "c")}
    assert conditions["a"] is None
    assert conditions["b"] and conditions["b"].as_json() == condition
    assert conditions["c"] and conditions["c"].as_json() == {"all": [condition, other]}


def test_shared_texts_and_helplines_are_those_of_the_audience(reader: Reader):
    children, parents = reader.sound(whole()), reader.sound(whole(audience=PARENTS, texts={"before-text-names": say("Own words.")}))
    assert children.audience == CHILDREN
    assert children.text("before-text-not-read").standard[0].text == "Nobody reads this at once."
    assert parents.text("before-text-not-read").standard[0].text == "This is not read at once."
    assert parents.text("before-text-names").standard[0].text == "Own words."
    assert not children.text("nothing")
    assert [[line.id for line in one.helplines] for one in (children, parents)] == [["call"], ["call", "parents"]]


@pytest.mark.parametrize(
    ("file", "value", "code"),
    [
        ("scales.yaml", "- a\n", "not-a-mapping"),
        ("scales.yaml", {"scales": {}}, "missing-key"),
        ("scales.yaml", "a: [", "not-yaml"),
        (
            "scales.yaml",
            {"scales": {"a": {"options": [option("one"), option("two")], "outside": ["who-knows"]}}, "outside-options": {}},
            "unknown-outside-option",
        ),
        ("scales.yaml", {"scales": {"a": {"options": [option("one")]}}, "outside-options": {}}, "wrong-value"),
        ("indicators.yaml", {"indicators": {"a": {"code": "K1"}}}, "missing-key"),
        ("criteria/plain.yaml", {"criteria": {}}, "missing-key"),
        ("helplines.yaml", {"helplines": {"a": {}}}, "missing-key"),
        ("texts.yaml", {"texts": {"a": {"pupils": say("A.")}}}, "unknown-value"),
    ],
)
def test_a_mistake_in_a_shared_file_is_told_with_its_name(shared_with: Callable[[Any], Any], file: str, value: Any, code: str):
    found = shared_with({file: value}).problems
    assert {problem.code for problem in found} == {code}
    assert {problem.file for problem in found} == {f"questionnaires/shared/{file}"}


@pytest.mark.parametrize(
    "written",
    [
        whole(*(ask(f"q{at}", scale="nothing") for at in range(MOST_TOLD * 2))),
        whole() | {f"unknown-{at}": 1 for at in range(MOST_TOLD * 2)},
    ],
)
def test_a_file_full_of_mistakes_has_an_end(reader: Reader, written: dict):
    _, problems = reader.read(written)
    assert len(problems) == MOST_TOLD


@pytest.mark.parametrize("keys", [{"kind": "k" * 5000}, {"k" * 5000: 1}, {"id": "I" * 5000}, {"scale": "s" * 5000}])
def test_a_message_does_not_repeat_a_long_value(reader: Reader, keys: dict):
    for problem in reader.problems(whole(ask("a") | keys)):
        assert len(problem.as_text()) < 500


def test_the_largest_file_is_still_read(reader: Reader):
    text = reader.file.read_text(encoding="utf-8") if reader.read(whole()) else ""
    padded = text + "\n#" + "x" * (LARGEST - len(text.encode()) - 2)
    assert len(padded.encode()) == LARGEST
    assert reader.problems(padded) == ()
    assert reader.codes(padded + "x") == {"file-too-large"}
