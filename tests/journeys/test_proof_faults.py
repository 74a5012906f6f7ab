"""The proof finds what is wrong: each fault is seeded in the pages themselves, in one format, and must be told with its format and question."""

import re
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, g, request
from werkzeug.datastructures import MultiDict

from survey_app.presentation import forms
from survey_app.questionnaire.model import AUDIO, EASY_READ, STANDARD, Question, Questionnaire
from survey_app.questionnaire.path import path
from tests.journeys.proving import TEXT, found_by_walking, kinds, spoken_content, swapped, tamper
from tests.support.clips import clip_file

Patch = pytest.MonkeyPatch
CARD = re.compile(r'<li class="survey-card".*?</li>', re.S)
PRESSED = re.compile(r'<li class="survey-card"[^>]*>\s*<button[^>]*value="sometimes".*?</li>', re.S)
CLIP = re.compile(r'data-clip="(/audio/[^"]+)"')


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return spoken_content(tmp_path_factory.mktemp("spoken") / "content")


@pytest.fixture
def app(spoken: Path, tmp_path: Path, make_app: Callable[..., Flask]) -> Flask:
    """An application with a copy of the spoken content, so that a test may spoil it."""
    return make_app(content=shutil.copytree(spoken, tmp_path / "content"))


def without_sometimes(text: str) -> str:
    return CARD.sub(lambda card: "" if 'value="sometimes"' in card.group() else card.group(), text)


def by_label(text: str) -> str:
    """The options of a page in the order of the alphabet."""
    cards = CARD.findall(text)
    ordered = iter(sorted(cards, key=lambda card: re.findall(r"<span>([^<]*)</span></(?:label|button)>", card)))
    return CARD.sub(lambda _: next(ordered), text) if "or</li>" not in text else text


def first_two_clips_exchanged(text: str) -> str:
    clips = list(dict.fromkeys(CLIP.findall(text)))
    return swapped(text, *clips[:2]) if len(clips) > 1 else text


def without_first_sentence(text: str) -> str:
    return re.sub(r'<span class="survey-sentence"[^>]*>(?:(?!</span></span>).)*Adults make plans.*?</span></span>', "", text, flags=re.S)


Change = Callable[[str], str]
FAULTS: dict[str, tuple[str, str, str, Change]] = {
    "a dropped option": (EASY_READ, "number of options", "listened-to", without_sometimes),
    "swapped labels": (EASY_READ, "label", "listened-to", lambda text: swapped(text, "<span>Yes</span>", "<span>Sometimes</span>")),
    "a label of its own": (AUDIO, "label", "listened-to", lambda text: text.replace("<span>Sometimes</span>", "<span>Now and then</span>")),
    "swapped pictures": (EASY_READ, "picture", "who-helps", lambda text: swapped(text, '#family"', '#school"')),
    "a picture beside another sentence": (EASY_READ, "picture", "help", lambda text: text.replace('#help"/', '#who"/')),
    "a picture in a format that has none": (
        STANDARD,
        "picture",
        "help",
        lambda text: text.replace('<span class="survey-sentence__text">Do you', '<svg><use href="/s.svg#help"/></svg>\\g<0>Do you').replace(
            "\\g<0>", '<span class="survey-sentence__text">'
        ),
    ),
    "a changed code": (AUDIO, "codes", "help", lambda text: text.replace('name="answer" value="yes"', 'name="answer" value="ja"')),
    "exchanged codes": (AUDIO, "order of options", "help", lambda text: swapped(text, 'value="yes"', 'value="no"')),
    "a page that orders options by itself": (EASY_READ, "order of options", "help", by_label),
    "one choice instead of several": (AUDIO, "control", "who-helps", lambda text: text.replace('type="checkbox"', 'type="radio"')),
    "no divider": (EASY_READ, "divider", "listened-to", lambda text: text.replace('class="survey-or"', "")),
    "a sentence left out": (EASY_READ, "wording", "listened-to", without_first_sentence),
    "other words": (STANDARD, "wording", "help", lambda text: text.replace("Do you get help?", "Do you get enough help?")),
    "words of nobody": (
        EASY_READ,
        "wording",
        "days",
        lambda text: text.replace("<p class", '<p><span class="survey-sentence__text">Think hard.</span></p><p class'),
    ),
    "another unit": (AUDIO, "unit", "days", lambda text: text.replace('<span id="unit">days', '<span id="unit">weeks')),
    "a clip of other words": (EASY_READ, "clip speaks other words", "help", first_two_clips_exchanged),
    "no clip offered": (AUDIO, "clip", "help", lambda text: CLIP.sub("", text)),
    "a clip in a format that is silent": (
        STANDARD,
        "listening",
        "help",
        lambda text: text.replace('class="survey-line"', 'class="survey-line" data-clip="/audio/en/1.mp3"'),
    ),
    "a listen button of another option": (
        AUDIO,
        "listen button",
        "help",
        lambda text: swapped(text, ">Listen: Yes<", ">Listen: No<"),
    ),
    "a player of another sentence": (
        AUDIO,
        "name of a player",
        "help",
        lambda text: text.replace('aria-label="Listen: Do you get help?"', 'aria-label="Listen: Yes"'),
    ),
    "another language": (AUDIO, "language", "help", lambda text: text.replace('lang="en"', 'lang="cy"')),
    "a form without its fields": (AUDIO, "way through", "", lambda text: text.replace('name="response"', 'name="respond"')),
}


def test_without_a_fault_nothing_is_found(app: Flask):
    found = found_by_walking(app)
    assert found.failures == ()
    assert found.comparisons > 1000
    assert found.clips > 20
    assert found.drawings > 10


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_pages_of_one_format_is_found_there(app: Flask, fault: str):
    format, what, question, change = FAULTS[fault]
    tamper(app, format, change)
    failures = found_by_walking(app).failures
    assert any((one.format, one.what) == (format, what) and one.question.startswith(question) for one in failures), failures[:5]
    others = {STANDARD, EASY_READ, AUDIO} - {format}
    assert {one.what for one in failures if one.format in others} <= {"stored"}, "the fault is told of another format"


def in_path_of(format: str, change: Callable[[Questionnaire, Mapping[str, Any]], tuple[Question, ...]], patch: Patch) -> None:
    """Let the pages of one format follow another path. The path that the proof expects is worked out elsewhere."""

    def other(questionnaire: Questionnaire, answers: Mapping[str, Any]) -> tuple[Question, ...]:
        visit = g.get("visit")
        here = visit is not None and visit.preferences.format == format
        return change(questionnaire, answers) if here else path(questionnaire, answers)

    for name, module in list(sys.modules.items()):
        if name.startswith("survey_app.web") and getattr(module, "path", None) is path:
            patch.setattr(module, "path", other)


def test_a_condition_that_differs_in_one_format_is_found(app: Flask, monkeypatch: Patch):
    def turned(questionnaire: Questionnaire, answers: Mapping[str, Any]) -> tuple[Question, ...]:
        help = {"yes": "no", "no": "yes"}.get(answers.get("help", ""))
        return path(questionnaire, {**answers, "help": help})

    in_path_of(EASY_READ, turned, monkeypatch)
    failures = found_by_walking(app).failures
    assert ("path", "who-helps") in {(one.what, one.question) for one in failures if one.format == EASY_READ}
    assert not kinds(failures, STANDARD)


def test_a_question_that_one_format_leaves_out_is_found(app: Flask, monkeypatch: Patch):
    in_path_of(AUDIO, lambda *given: tuple(one for one in path(*given) if one.id != "listened-to"), monkeypatch)
    failures = found_by_walking(app).failures
    path_failure = next(one for one in failures if one.what == "path")
    assert (path_failure.question, path_failure.format) == ("listened-to", AUDIO)
    assert "listened-to" in path_failure.expected
    assert "listened-to" not in path_failure.found


def test_an_answer_that_is_stored_otherwise_is_found(app: Flask, monkeypatch: Patch):
    read = forms.read

    def mutated(question: Question, sent: MultiDict[str, str]) -> forms.Reading:
        if request.form.get("format") == AUDIO:
            sent = MultiDict((name, {"family": "school"}.get(value, value)) for name, value in sent.items(multi=True))
        return read(question, sent)

    monkeypatch.setattr(forms, "read", mutated)
    failures = found_by_walking(app).failures
    assert ("stored", "who-helps") in {(one.what, one.question) for one in failures if one.format == AUDIO}


def test_a_fault_in_answers_that_are_pressed_is_found(app: Flask):
    tamper(app, EASY_READ, lambda text: PRESSED.sub("", text))
    (failure,) = (one for one in found_by_walking(app).failures if one.what == "number of options")
    assert (failure.question, failure.format, failure.expected, failure.found) == ("listened-to", "easy-read, one press", "5", "4")


def test_an_earlier_answer_that_a_question_repeats_is_compared(make_app: Callable[..., Flask], tmp_path: Path):
    repeating = TEXT.replace("standard: Take a break if you like.", 'standard: "You said {answer:help}."')
    app = make_app(content=spoken_content(tmp_path / "content", repeating))
    tamper(app, AUDIO, lambda text: text.replace("You said Yes.", "You said No."))
    failures = found_by_walking(app).failures
    assert {(one.what, one.question, one.format) for one in failures if "stored" not in one.what} >= {("wording", "pause", AUDIO)}
    assert not kinds(failures, STANDARD)


def test_a_missing_clip_is_found(app: Flask, tmp_path: Path):
    clip_file(tmp_path / "content", "Who helps you?").unlink()
    failures = found_by_walking(app).failures
    assert {(one.what, one.question) for one in failures} == {("clip", "who-helps")}
    assert {one.format for one in failures} == {EASY_READ, f"{EASY_READ}, one press", AUDIO}


def test_a_clip_with_other_bytes_is_found(app: Flask, tmp_path: Path):
    spoilt = clip_file(tmp_path / "content", "Who helps you?")
    spoilt.write_bytes(spoilt.read_bytes()[:-1] + b"\0" if spoilt.read_bytes()[-1:] != b"\0" else spoilt.read_bytes()[:-1] + b"\1")
    failures = found_by_walking(app).failures
    assert {one.what for one in failures} == {"bytes of the clip"}
    assert {one.question.partition(",")[0] for one in failures} == {"who-helps"}


def test_a_drawing_that_is_not_the_packs_is_found(app: Flask):
    @app.after_request
    def redraw(answer):
        if answer.mimetype == "image/svg+xml":
            answer.set_data(answer.get_data(as_text=True).replace('<symbol id="who"', '<symbol id="who" class="x"'))
        return answer

    assert {(one.what, one.question) for one in found_by_walking(app).failures} == {("drawing", "who-helps, picture who")}


def test_a_picture_that_the_sheet_has_not_is_found(app: Flask):
    @app.after_request
    def drop(answer):
        if answer.mimetype == "image/svg+xml":
            answer.set_data(re.sub(r'<symbol id="who".*?</symbol>', "", answer.get_data(as_text=True), flags=re.S))
        return answer

    assert {(one.what, one.found) for one in found_by_walking(app).failures} == {("drawing", "not there")}


def test_a_server_error_breaks_no_proof_and_is_told(app: Flask, monkeypatch: Patch):
    app.testing = False

    @app.before_request
    def fail() -> tuple[str, int] | None:
        return ("broken", 500) if request.path.endswith("/q/days") and request.method == "GET" else None

    failures = found_by_walking(app).failures
    assert kinds(failures, STANDARD) == kinds(failures, AUDIO) == {"way through"}
    assert all("/q/days answered 500" in one.found for one in failures)
