"""docs/checks.md tells every check as it is, and the rules of English are as good as they must be."""

import hashlib
import re
from pathlib import Path

import pytest

from survey_app.questionnaire.checks import all_checks
from survey_app.questionnaire.checks.accepting import RULES
from tests.questionnaires.checks_page import PAGE, page
from tests.questionnaires.measuring import HELD_OUT, SEEN, TUNING, Measured, measure

LEAST_PRECISION, LEAST_TEXTS = 0.95, 20
NEVER_CHANGED = {
    SEEN: "212e0f6ede861e28a84f831fe0aed8960682d43969c4a1414792dbb13c3e5315",
    HELD_OUT: "4c9ff8c27cebebda2a26b88e6385ed2ed6c3f83629595c66c2790346ad757aea",
}
# L29 and L65 to L69 were never given to a rule.
NUMBERS = (*range(1, 29), *range(30, 65), *range(70, 88))


@pytest.fixture(scope="module")
def text() -> str:
    return page()


@pytest.fixture(scope="module")
def held_out() -> dict[str, Measured]:
    return {one.code: one for one in measure(HELD_OUT)}


@pytest.mark.parametrize(("path", "digest"), NEVER_CHANGED.items(), ids=lambda one: getattr(one, "name", ""))
def test_a_held_out_set_is_never_changed(path: Path, digest: str):
    assert hashlib.sha256(path.read_bytes()).hexdigest() == digest


def test_the_page_is_current(text: str):
    assert PAGE.read_text(encoding="utf-8") == text, "Run: python -m tests.questionnaires.checks_page"


def test_it_lists_every_check_once(text: str):
    listed = re.findall(r"^\| `([a-z0-9-]+)` \|", text, re.M)
    assert len(listed) == len(set(listed))
    assert set(all_checks()) | set(RULES) <= set(listed)


def test_it_tells_of_every_rule_how_it_is_kept(text: str):
    told = set(re.findall(r"L\d\d", re.sub(r"L01 to L87", "", text)))
    assert {f"L{number:02}" for number in NUMBERS} - told == set()


def errors_of_english() -> list[str]:
    return sorted(code for code, one in all_checks().items() if one.of_language and one.severity == "error")


@pytest.mark.parametrize("code", errors_of_english())
def test_a_rule_that_is_an_error_is_hardly_ever_wrong(held_out: dict[str, Measured], code: str):
    """design.md 12: precision of at least 0.95 on at least 20 faulty texts and 20 that come near."""
    one = held_out[code]
    assert min(one.faulty, one.near) >= LEAST_TEXTS
    assert one.precision >= LEAST_PRECISION, one.false_alarms
    assert one.true_positive >= one.faulty / 2  # a rule that tells nothing would never be wrong


def test_every_rule_of_a_single_text_was_tuned_on_texts():
    measured = {one.code for one in measure(TUNING)}
    from survey_app.questionnaire.checks.english import LANGUAGE_RULES

    assert set(LANGUAGE_RULES) == measured
