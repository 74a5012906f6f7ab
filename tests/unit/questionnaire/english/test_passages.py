"""Nothing that respondents meet is skipped (L28), and each text is judged as what it is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from survey_app.config import REPOSITORY
from survey_app.questionnaire.checks import all_checks, examine
from survey_app.questionnaire.checks.english import passages
from survey_app.questionnaire.checks.english.passages import LABEL, NAME, SENTENCE, STEM, TITLE
from survey_app.questionnaire.library import Library, read_library
from survey_app.questionnaire.loader import Shared, read_shared
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.model import CHILDREN, STANDARD
from survey_app.questionnaire.problems import Problem
from survey_app.questionnaire.translatable import translatable
from tests.unit.questionnaire.conftest import Reader, pack
from tests.unit.questionnaire.written import NO, SHARED, YES, adult, ask, option, point, say, scale, whole

FAULT = "Do not don't."


def told(reader: Reader, written: dict, shared: Shared | None = None) -> list[Problem]:
    """What the rules of English tell of the seeded fault."""
    questionnaire, problems = reader.read(written, shared)
    assert questionnaire is not None, problems
    found = examine(Material(questionnaire, pack(())), [one for one in all_checks().values() if one.of_language]).problems
    return [problem for problem in found if problem.code == "contraction"]


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(REPOSITORY)


def test_every_text_that_translators_are_given_is_judged(library: Library):
    judged = {passage.text for questionnaire in library.questionnaires.values() for passage in passages(questionnaire)}
    used = used_by_nobody(REPOSITORY, library)
    assert {text.text for text in translatable(REPOSITORY)} - judged - used == set()


def used_by_nobody(content: Path, library: Library) -> set[str]:
    """Texts of shared files that no questionnaire takes in a format it has: those of an audience without a form, or of a format it lacks."""
    shared = read_shared(content)
    taken = {(id, one.audience) for one in library.questionnaires.values() for id in one.texts}
    for one in library.questionnaires.values():
        taken |= {(id, "all") for id in one.texts if one.audience not in shared.texts.get(id, {})}
    return {
        sentence.text
        for id, group in shared.texts.items()
        for audience, wording in group.items()
        if (id, audience) not in taken
        for sentence in (*wording.standard, *wording.easy_read)
    }


PLACES: dict[str, dict] = {
    "the title": whole(title=FAULT),
    "the summary": whole(summary=say(FAULT)),
    "the opening": whole(opening={**whole()["opening"], "why": say(FAULT)}),
    "what the child is told": whole(**{"opening-for-child": [{"text": FAULT, "picture": "tick"}]}),
    "a glossary word's meaning": whole(glossary={"plan": {"means": FAULT}}),
    "a frame text of its own": whole(texts={"help": say(FAULT)}),
    "a section's title": whole()
    | {"sections": [{**part, "title": FAULT} if at == 0 else part for at, part in enumerate(whole()["sections"])]},
    "a question": whole(ask("a", wording=say(FAULT))),
    "a hint": whole(ask("a", hint=say(FAULT))),
    "an option": whole(ask("a", "single-choice", options=[option("one", label=FAULT), option("two")])),
    "a unit": whole(ask("a", "number", **{"from": 1, "to": 9, "unit": FAULT})),
    "a film's transcript": whole(
        ask(
            "a",
            video={"language": "spoken", "file": "a.mp4", "captions": "a.vtt", "transcript": [FAULT], "script-version": 1},
        )
    ),
    "a page's film": whole(
        videos={"help": {"language": "spoken", "file": "a.mp4", "captions": "a.vtt", "transcript": [FAULT], "script-version": 1}}
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_fault_is_found_wherever_it_stands(reader: Reader, place: str):
    found = told(reader, PLACES[place])
    assert found
    for problem in found:
        assert "“don't”" in problem.wrong
        assert FAULT in problem.wrong
        assert problem.line >= 1


def test_shared_texts_are_judged_too_and_told_in_their_file(reader: Reader, shared_with: Callable):
    files: dict[str, dict[str, Callable[[dict], dict]]] = {
        "texts.yaml": {"seeded": lambda value: {"texts": {**value["texts"], "seeded": {"all": say(FAULT)}}}},
        "helplines.yaml": {"call": lambda value: {"helplines": {"call": {**value["helplines"]["call"], "label": FAULT}}}},
    }
    for file, change in files.items():
        ((place, changed),) = change.items()
        found = told(reader, whole(), shared_with({file: changed(SHARED[file])}))
        assert {(problem.place, problem.file) for problem in found} == {(place, f"questionnaires/shared/{file}")}


def test_a_scale_s_fault_is_told_once_a_format(reader: Reader, shared_with: Callable):
    scales = SHARED["scales.yaml"]
    faulty = {**scales["scales"], "yes-sometimes-no": scale(YES, point("sometimes", "mixed", label=FAULT), NO)}
    found = told(reader, whole(ask("a"), ask("b")), shared_with({"scales.yaml": {**scales, "scales": faulty}}))
    assert len(found) == 2


def test_each_text_is_judged_as_what_it_is(reader: Reader):
    asked = {"standard": ["This is a thought.", "Is it so?"], "easy-read": [{"text": "Is it so?", "picture": "a"}]}
    questionnaire = reader.sound(whole(ask("a", wording=asked, hint=say("Is that a hint?", "b"))))
    found = list(passages(questionnaire))
    standard = {one.text: one.part for one in found if one.question == "a" and one.format == STANDARD}
    assert standard["This is a thought."] == SENTENCE
    assert standard["Is it so?"] == STEM
    assert standard["Is that a hint?"] == SENTENCE
    assert {passage.part for passage in found} >= {STEM, SENTENCE, LABEL, TITLE}
    assert {passage.audience for passage in found} == {CHILDREN}


def test_what_asks_without_a_question_mark_is_the_last_sentence(reader: Reader):
    wording = {"standard": ["Think of school.", "Tell us more."], "easy-read": [{"text": "Tell us more.", "picture": "a"}]}
    questionnaire = reader.sound(adult(ask("a", "long-text", wording=wording)))
    assert [one.text for one in passages(questionnaire) if one.part == STEM and one.question == "a"] == ["Tell us more."]


def test_only_formats_that_the_form_has_are_judged(reader: Reader):
    questionnaire = reader.sound(adult(ask("a"), formats=["standard", "audio"]))
    assert {passage.format for passage in passages(questionnaire)} == {STANDARD}


def test_a_helpline_s_name_is_a_name(library: Library):
    found = {one.text for one in passages(library.get("area-send-parents")) if one.part == NAME}
    assert "NSPCC helpline" in found


def test_a_passage_keeps_the_glossary_words_that_it_may_have(reader: Reader):
    questionnaire = reader.sound(whole(ask("a", wording=say("Is your plan good?")), glossary={"plan": {"means": "It says what you get."}}))
    found = {one.text: one.glossary for one in passages(questionnaire)}
    assert found["Is your plan good?"] == frozenset({"plan"})
    assert found["It says what you get."] == frozenset()
