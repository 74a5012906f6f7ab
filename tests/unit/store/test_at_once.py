"""Many saves at once: whatever was acknowledged is there afterwards, whoever else saved in the same moment."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from survey_app.errors import CollectionClosed
from survey_app.questionnaire.library import Library, read_library
from survey_app.store.collections import close_collections
from survey_app.store.database import Database
from survey_app.store.responses import Response
from tests.support.content import questionnaire_text, write_content
from tests.unit.store.conftest import NOW, Survey, survey_in

THREADS, SAVES = 8, 20
NUMBER = """\
- id: number-{at}
  kind: number
  wording: {{standard: "How many days, part {at}?", easy-read: [{{text: "How many days, part {at}?", picture: day-{at}}}]}}
  short: Number {at}
  role: about-you
  from: 0
  to: 10000
"""
Job = Callable[[int], Any]


@pytest.fixture(scope="session")
def numbers_library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A questionnaire with a number for each thread."""
    questions = "".join(NUMBER.format(at=at) for at in range(THREADS))
    return read_library(write_content(Path(tmp_path_factory.mktemp("numbers")), questionnaire_text(questions)))


@pytest.fixture
def numbers(database: Database, numbers_library: Library) -> Survey:
    return survey_in(database, numbers_library)


def at_once(job: Job, threads: int = THREADS) -> list[Any]:
    """What a job gives for 0, 1, 2... when all begin in the same moment; an error in one is raised."""
    barrier = threading.Barrier(threads)

    def run(at: int) -> Any:
        barrier.wait(30)
        return job(at)

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(run, range(threads)))


def test_different_questions_saved_at_once_are_all_kept(numbers: Survey):
    response = numbers.begin()
    at_once(lambda at: numbers.save(response, f"number-{at}", at), 2)
    assert numbers.read(response).values == {"number-0": 0, "number-1": 1}
    assert numbers.met(response) == ["number-0", "number-1"]


def test_no_acknowledged_answer_of_one_response_is_lost(numbers: Survey):
    response = numbers.begin()

    def save_often(at: int) -> list[tuple[int, int]]:
        return [(numbers.save(response, f"number-{at}", value).revision, value) for value in range(at, at + SAVES)]

    acknowledged = at_once(save_often)
    found = numbers.read(response)
    assert found.values == {f"number-{at}": at + SAVES - 1 for at in range(THREADS)}
    assert found.revision == 1 + THREADS * SAVES
    revisions = [revision for saves in acknowledged for revision, _ in saves]
    assert sorted(revisions) == list(range(2, 2 + THREADS * SAVES))
    assert len(numbers.rows("saves")) == THREADS * SAVES


def test_no_acknowledged_answer_of_many_responses_is_lost(numbers: Survey):
    def answer_all(at: int) -> Response:
        response = numbers.begin()
        for value in range(SAVES):
            numbers.save(response, f"number-{value % THREADS}", at * 1000 + value)
        numbers.submit(response)
        return response

    for at, response in enumerate(at_once(answer_all)):
        newest = {value % THREADS: at * 1000 + value for value in range(SAVES)}
        assert numbers.read(response).values == {f"number-{number}": value for number, value in newest.items()}
    assert sum(row.count for row in numbers.rows("hours", event="started")) == THREADS
    assert sum(row.count for row in numbers.rows("hours", event="submitted")) == THREADS


def test_of_one_question_the_newest_arrival_wins(numbers: Survey):
    response = numbers.begin()
    saved = at_once(lambda at: (numbers.save(response, "number-0", at).revision, at))
    assert numbers.read(response).values == {"number-0": max(saved)[1]}
    assert sorted(revision for revision, _ in saved) == list(range(2, 2 + THREADS))


def test_one_press_sent_many_times_at_once_is_one_save(numbers: Survey):
    response = numbers.begin()
    saved = at_once(lambda _: numbers.save(response, "number-0", 7, save_id="save-one"))
    assert {(one.revision, one.values["number-0"]) for one in saved} == {(2, 7)}
    assert len(numbers.rows("saves")) == 1


def test_words_sent_many_times_at_once_are_kept_once(survey: Survey):
    response = survey.begin()
    at_once(lambda _: survey.save(response, "in-words", text="My friends help me.", save_id="save-one"))
    assert len(survey.rows("texts")) == 1
    assert survey.words(response) == {"in-words": "My friends help me."}


def test_beginning_many_times_at_once_under_one_id_begins_once(numbers: Survey):
    begun = at_once(lambda _: numbers.begin("a" * 32))
    assert {one.revision for one in begun} == {1}
    assert [row.count for row in numbers.rows("hours")] == [1]


def test_a_save_and_a_submission_at_once_leave_either_both_or_the_submission(numbers: Survey):
    response = numbers.begin()

    def save_or_submit(at: int) -> bool:
        if at == 0:
            numbers.submit(response)
            return False
        with acknowledged() as done:
            numbers.save(response, f"number-{at}", at)
            done.append(at)
        return bool(done)

    kept = at_once(save_or_submit)
    found = numbers.read(response)
    assert found.state == "submitted"
    assert found.values == {f"number-{at}": at for at, done in enumerate(kept) if done}


def test_a_save_while_the_collection_closes_is_acknowledged_or_refused(numbers: Survey):
    response = numbers.begin()

    def save_or_close(at: int) -> bool:
        if at == 0:
            close_collections(numbers.database, numbers.collection.inspection, NOW)
            return False
        with acknowledged() as done:
            numbers.save(response, f"number-{at}", at)
            done.append(at)
        return bool(done)

    kept = at_once(save_or_close)
    found = numbers.read(response)
    assert found.state == "unfinished"
    assert found.values == {f"number-{at}": at for at, done in enumerate(kept) if done}
    assert found.revision == 2 + sum(kept)


@contextmanager
def acknowledged() -> Iterator[list[int]]:
    """A list for what was acknowledged; being refused because it is over is no error."""
    done: list[int] = []
    try:
        yield done
    except CollectionClosed:
        return
