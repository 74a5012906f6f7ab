"""Every rule of English passes what is fine, on the edge too, and returns the words that break it."""

import pytest

from survey_app.questionnaire.checks import all_checks
from survey_app.questionnaire.checks.english import LANGUAGE_RULES, Passage, Rule
from survey_app.questionnaire.checks.english.rules import language_rule
from tests.questionnaires.measuring import TUNING, measure
from tests.unit.questionnaire.english.cases import CASES, Case, Text

ERRORS = {
    "sentence-too-long",
    "standard-sentence-too-long",
    "linking-words",
    "negative-question",
    "double-negative",
    "passive-by",
    "contraction",
    "unexplained-jargon",
    "capitals",
    "percentage",
    "numeric-date",
    "hard-punctuation",
    "shouting",
    "long-recall",
    "agree-disagree",
    "anonymity-promise",
    "leading-frame",
    "asks-identity",
}


def passage(text: Text) -> Passage:
    return text if isinstance(text, Passage) else Passage(text)


def each(kind: str) -> list:
    return [pytest.param(code, text, id=f"{code}-{at}") for code, case in CASES.items() for at, text in enumerate(getattr(case, kind))]


@pytest.mark.parametrize(("code", "text"), each("passes") + each("edge"))
def test_what_is_fine_has_no_offending_words(code: str, text: Text):
    assert LANGUAGE_RULES[code](passage(text)) == ()


@pytest.mark.parametrize(("code", "text"), each("breaks"))
def test_what_is_wrong_shows_its_words(code: str, text: Text):
    assert LANGUAGE_RULES[code](passage(text)) == CASES[code].breaks[text]


def test_every_rule_has_cases_that_pass_that_break_and_on_the_edge():
    assert set(CASES) == set(LANGUAGE_RULES)
    assert {
        code for code, case in CASES.items() if case != Case(case.passes, case.breaks, case.edge) or not all(vars(case).values())
    } == set()


def test_errors_are_those_that_were_agreed():
    assert {code for code, rule in LANGUAGE_RULES.items() if rule.severity == "error"} == ERRORS


@pytest.mark.parametrize("rule", LANGUAGE_RULES.values(), ids=lambda rule: rule.code)
def test_every_rule_is_a_check_that_says_what_it_wants(rule: Rule):
    check = all_checks()[rule.code]
    assert (check.severity, check.rule, check.source, check.says) == (rule.severity, rule.rule, rule.source, rule.says)
    assert rule.says[0].isupper()
    assert rule.says.endswith(".")
    assert rule.remedy.endswith((".", "”"))
    assert rule.threshold
    assert rule.applies


def test_two_rules_cannot_have_one_code():
    with pytest.raises(ValueError, match="contraction"):
        language_rule("contraction", "error", "", "", remedy="")(lambda passage: ())


def test_rules_judge_what_they_were_tuned_on_rightly():
    found = {one.code: one for one in measure(TUNING)}
    assert set(found) == set(LANGUAGE_RULES)
    assert {code for code, one in found.items() if min(one.faulty, one.near) < 10} == set()
    assert {code: (one.missed, one.false_alarms) for code, one in found.items() if one.missed or one.false_alarms} == {}


@pytest.mark.parametrize("code", LANGUAGE_RULES)
def test_a_hostile_text_is_judged_in_the_end(code: str):
    for text in (
        "a " * 300,
        "and " * 150,
        "is it not " * 60,
        "(" * 600,
        "’" * 600,
        "1 " * 300,
        "by by by " * 60,
        "*_" * 300,
        "Most people " * 50,
    ):
        LANGUAGE_RULES[code](Passage(text.strip()))
