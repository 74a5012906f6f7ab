"""A warning with a recorded reason is set apart and listed; an error never, and an accept that answers nothing is told."""

from collections.abc import Callable
from typing import Any

import pytest

from survey_app.questionnaire.checks import examine, structural_checks
from survey_app.questionnaire.checks.accepting import sentences_met
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.problems import Checked
from survey_app.questionnaire.report import together, unanswered
from tests.unit.questionnaire.conftest import PICTURE, Reader, as_text, pack
from tests.unit.questionnaire.written import SHARED, ask, say, whole

BECAUSE = "It is meant so."


def accept(check: str, place: str = "", because: str = BECAUSE) -> dict:
    return {"check": check, "because": because} | ({"place": place} if place else {})


def neighbours(*accepts: dict, **head: Any) -> dict:
    """A sound form but for one warning, same-picture-next-door at question b."""
    first, second = ask("a", wording=say("Is it one?", "face")), ask("b", wording=say("Is it two?", "face"))
    return whole(first, second | ({"accept": list(accepts)} if accepts else {}), **head)


@pytest.fixture
def examined(reader: Reader, shared_with: Callable[..., Any]) -> Callable[..., Checked]:
    def examine_written(written: dict, shared: dict | None = None) -> Checked:
        files = shared_with(shared) if shared else reader.shared
        questionnaire, problems = reader.read(written, files)
        assert problems == ()
        assert questionnaire is not None
        names = PICTURE.findall(as_text(written) + as_text(shared or {}) + as_text(SHARED))
        return examine(Material(questionnaire, pack(names)), structural_checks())

    return examine_written


def codes(checked: Checked) -> list[str]:
    return [problem.code for problem in checked.problems]


def test_without_an_accept_it_is_told(examined: Callable[..., Checked]):
    assert codes(examined(neighbours())) == ["same-picture-next-door"]


@pytest.mark.parametrize(
    "written",
    [
        neighbours(accept("same-picture-next-door")),
        neighbours(accept=[accept("same-picture-next-door")]),
        neighbours(accept=[accept("same-picture-next-door", "b")]),
    ],
    ids=["at the question", "for the whole file", "at the top, naming the question"],
)
def test_a_warning_with_a_reason_is_set_apart(examined: Callable[..., Checked], written: dict):
    checked = examined(written)
    assert codes(checked) == []
    ((problem, because),) = [(one.problem, one.because) for one in checked.accepted]
    assert (problem.code, problem.place, because) == ("same-picture-next-door", "b", BECAUSE)


def test_an_accept_of_another_place_answers_nothing_and_is_told(examined: Callable[..., Checked]):
    checked = examined(neighbours(accept=[accept("same-picture-next-door", "a")]))
    assert sorted(codes(checked)) == ["accept-without-warning", "same-picture-next-door"]
    assert checked.accepted == ()


def test_an_accept_of_a_warning_that_is_gone_is_told(examined: Callable[..., Checked]):
    (problem,) = examined(whole(ask("a", accept=[accept("same-picture-next-door")]))).problems
    assert (problem.code, problem.severity, problem.place) == ("accept-without-warning", "warning", "a")


def test_an_error_cannot_be_accepted(examined: Callable[..., Checked]):
    written = whole(ask("a", wording=say("It is so.", "a"), accept=[accept("not-a-question")]))
    checked = examined(written)
    assert sorted(codes(checked)) == ["accept-of-an-error", "not-a-question", "not-a-question"]
    assert {problem.severity for problem in checked.problems} == {"error"}
    assert checked.accepted == ()


def test_an_accept_of_an_unknown_check_is_an_error(examined: Callable[..., Checked]):
    (problem,) = examined(whole(accept=[accept("too-funny")])).problems
    assert (problem.code, problem.severity) == ("unknown-check", "error")
    assert "same-picture-next-door" in problem.remedy


def faces(count: int) -> dict:
    """A form with `count` warnings that it accepts for the whole of itself."""
    asked = [ask(f"q{at}", "statement", wording=say(f"It is {at}.", "face")) for at in range(count + 1)]
    return whole(*asked, accept=[accept("same-picture-next-door")])


def test_one_warning_in_ten_sentences_may_be_accepted_and_no_more(examined: Callable[..., Checked], reader: Reader):
    for count in (2, 3):
        assert len(sentences_met(reader.sound(faces(count)))) // 10 == 3
        checked = examined(faces(count))
        assert (codes(checked), len(checked.accepted)) == ([], count)
    assert len(sentences_met(reader.sound(faces(4)))) // 10 == 3
    (problem,) = examined(faces(4)).problems
    assert (problem.code, problem.severity) == ("too-many-accepted", "error")


def texts(*accepts: dict) -> dict:
    """Shared texts of which two share a picture with six sentences of a form, so that it is worn out in shared/texts.yaml."""
    worn = {f"text-{at}": {"all": say(f"This is {at}.", "worn")} for at in range(7)}
    return {"texts.yaml": {"texts": SHARED["texts.yaml"]["texts"] | worn, "accept": list(accepts)}}


def test_a_problem_of_a_shared_text_names_the_shared_file(examined: Callable[..., Checked]):
    (problem,) = examined(whole(), texts()).problems
    assert (problem.code, problem.file, problem.place) == ("picture-used-often", "questionnaires/shared/texts.yaml", "text-6")


def test_a_questionnaire_of_its_own_words_names_its_own_file(examined: Callable[..., Checked]):
    (problem,) = examined(whole(texts={"text-6": say("This is 6.", "worn")}), texts()).problems
    assert problem.file == "tiny.yaml"


@pytest.mark.parametrize("place", ["", "text-6"])
def test_a_shared_file_accepts_for_itself(examined: Callable[..., Checked], place: str):
    checked = examined(whole(), texts(accept("picture-used-often", place)))
    assert (codes(checked), len(checked.accepted)) == ([], 1)


def test_a_shared_file_does_not_accept_for_questionnaires(examined: Callable[..., Checked]):
    checked = examined(neighbours(), texts(accept("same-picture-next-door"), accept("picture-used-often")))
    assert codes(checked) == ["same-picture-next-door"]


def test_a_shared_accept_needs_to_answer_something_in_one_questionnaire_only(examined: Callable[..., Checked]):
    shared = texts(accept("picture-used-often", "text-6"))
    used, unused = examined(whole(), shared), examined(whole(texts={"text-6": say("This is 6.", "other")}), shared)
    assert codes(unused) == []
    assert unanswered([used, unused]) == ()
    (problem,) = unanswered([unused])
    assert (problem.code, problem.file) == ("accept-without-warning", "questionnaires/shared/texts.yaml")


def test_what_stands_in_a_shared_file_is_told_once(examined: Callable[..., Checked]):
    one, other = examined(whole(), texts()), examined(whole(questionnaire="other"), texts())
    assert codes(together([one, other])) == ["picture-used-often"]
