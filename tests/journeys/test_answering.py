"""One question at a time: answering it, leaving it empty, missing it, and answers that cannot be read."""

import pytest

from tests.journeys.conftest import Begun, go_on
from tests.journeys.small import ANSWERS
from tests.journeys.walking import asked, stored
from tests.support.page_rules import PageClient

UNREADABLE = {
    "a code that is not there": ("listened-to", {"answer": ["often"]}, "Choose one of the answers on this page"),
    "one of several that is not there": ("who-helps", {"answer": ["family", "often"]}, "Choose one of the answers on this page"),
    "two that cannot both be true": ("who-helps", {"answer": ["family", "nobody"]}, "Choose “Nobody” by itself, or choose other answers"),
    "an outside option beside another": ("who-helps", {"answer": ["school", "do-not-know"]}, "Choose “I do not know” by itself"),
    "no number": ("days", {"answer": ["two"]}, "Write a number, such as 3"),
    "two minus signs": ("days", {"answer": ["--5"]}, "Write a number, such as 3"),
    "half a number": ("days", {"answer": ["2.5"]}, "Write a number, such as 3"),
    "a number that is too small": ("days", {"answer": ["-1"]}, "Write a number from 0 to 2000"),
    "a number that is too large": ("days", {"answer": ["2001"]}, "Write a number from 0 to 2000"),
    "a very long number": ("days", {"answer": ["9" * 5000]}, "Write a number, such as 3"),
    "no such day": ("since", {"answer-day": ["30"], "answer-month": ["2"], "answer-year": ["2020"]}, "Write a day, a month and a year"),
    "half a date": ("since", {"answer-day": ["3"], "answer-month": [""], "answer-year": ["2020"]}, "Write a day, a month and a year"),
    "a date in words": (
        "since",
        {"answer-day": ["3"], "answer-month": ["May"], "answer-year": ["2020"]},
        "Write a day, a month and a year",
    ),
    "a year that is too early": (
        "since",
        {"answer-day": ["3"], "answer-month": ["5"], "answer-year": ["1999"]},
        "Write a year from 2010 to 2026",
    ),
    "too many letters": ("one-word", {"answer": ["a" * 61]}, "Make your answer shorter by 1 letter"),
    "far too many letters": ("in-words", {"answer": ["é" * 402]}, "Make your answer shorter by 2 letters"),
}


def send(client: PageClient, fields: dict[str, list[str]], status: int) -> None:
    """Send the form on screen with fields as no page would let one fill them."""
    form = client.page.form_of(client.page.button("Continue"))
    kept = [(name, value) for name, value in client.page.sent_by(form) if name not in fields]
    client.send(client.page.url, [*kept, *((name, value) for name, values in fields.items() for value in values)], status)


@pytest.mark.parametrize("wrong", UNREADABLE)
def test_what_cannot_be_read_is_shown_again_with_a_way_to_the_field(begun: Begun, wrong: str):
    question, fields, told = UNREADABLE[wrong]
    client = begun(question)
    response = client.page.hidden("response")
    before = stored(client.app, response)
    send(client, fields, 422)
    assert asked(client.page) == question
    assert len(client.page.errors) == 1
    assert client.page.errors[0].startswith(("There is a problem " + told, told))
    assert client.page.title.startswith("Error: ")
    assert client.page.links[next(name for name in client.page.links if name.startswith(told))] == "#answer"
    assert "answer" in client.page.by_id
    assert stored(client.app, response) == before


@pytest.mark.parametrize(
    ("question", "fields", "shown"),
    [
        ("who-helps", {"answer": ["family", "nobody"]}, ["family", "nobody"]),
        ("days", {"answer": ["two"]}, "two"),
        ("since", {"answer-day": ["30"], "answer-month": ["2"], "answer-year": ["2020"]}, "30"),
        ("one-word", {"answer": ["b" * 61]}, "b" * 61),
    ],
)
def test_nothing_has_to_be_entered_again(begun: Begun, question: str, fields: dict, shown: str | list[str]):
    client = begun(question)
    send(client, fields, 422)
    assert shown in (client.page.chosen, *client.page.fields.values())
    client.press("Continue", **ANSWERS[question])
    assert asked(client.page) != question


def test_the_error_is_said_in_the_format_of_the_page(begun: Begun):
    client = begun("days", "easy-read")
    send(client, {"answer": ["two"]}, 422)
    assert client.page.format == "easy-read"


@pytest.mark.parametrize("question", sorted(ANSWERS))
@pytest.mark.parametrize("format", ["standard", "easy-read"])
def test_an_empty_answer_asks_whether_to_miss_the_question(begun: Begun, question: str, format: str):
    client = begun(question, format)
    heading = client.page.heading
    client.press("Continue", expect_status=200)
    assert client.page.heading == "Do you want to miss this question?"
    assert client.page.errors == []
    client.follow("No, go back to it")
    assert client.page.heading == heading
    client.press("Continue")
    client.press("Yes, miss it")
    assert asked(client.page) != question


def test_missing_a_question_keeps_no_answer_and_stays_met(begun: Begun):
    client = begun("help")
    response = client.page.hidden("response")
    client.press("Miss this one")
    assert asked(client.page) == "pause"
    found = stored(client.app, response)
    assert "help" not in found.values
    assert found.met[-1] == "help"


def test_missing_a_question_that_was_answered_says_that_the_answer_goes_and_takes_it(begun: Begun):
    client = begun("who-helps")
    response = client.page.hidden("response")
    client.back()
    assert client.page.chosen == ["yes"]
    assert "If you miss this question, we take your answer away." in client.page.text
    client.press("Miss this one")
    assert "help" not in stored(client.app, response).values


def test_taking_all_choices_back_asks_before_the_answer_goes(begun: Begun):
    client = begun("where")
    response = client.page.hidden("response")
    for _ in range(2):
        client.back()
    assert client.page.chosen == ["family", "school"]
    client.press("Continue", answer=None)
    assert "Your answer to this question is then taken away." in client.page.text
    assert stored(client.app, response).values["who-helps"] == ["family", "school"]
    client.press("Yes, miss it")
    assert "who-helps" not in stored(client.app, response).values


def test_a_practice_answer_is_never_kept(begun: Begun):
    client = begun("practice")
    response = client.page.hidden("response")
    client.press("Continue", answer="No")
    assert stored(client.app, response).values == {}
    client.back()
    assert client.page.chosen == []


@pytest.mark.parametrize(
    ("question", "fields", "value"),
    [
        ("days", {"answer": "0"}, 0),
        ("days", {"answer": " 1 200 "}, 1200),
        ("days", {"answer": "1,200"}, 1200),
        ("days", {"answer": "٣"}, 3),
        ("since", {"answer-day": "29", "answer-month": "02", "answer-year": "2020"}, "2020-02-29"),
        ("who-helps", {"answer": ["School", "My family"]}, ["family", "school"]),
    ],
)
def test_what_was_written_is_stored_in_one_form(begun: Begun, question: str, fields: dict, value: object):
    client = begun(question)
    response = client.page.hidden("response")
    client.press("Continue", **fields)
    assert stored(client.app, response).values[question] == value


@pytest.mark.parametrize("question", sorted(ANSWERS))
def test_every_answer_comes_back_after_back(begun: Begun, question: str):
    client = begun(question)
    page = client.page
    client.press("Continue", **ANSWERS[question])
    client.open(page.url)
    shown = [client.page.label(choice) for choice in client.page.choices if choice.get("checked") is not None]
    given = list(ANSWERS[question].values())
    if page.choices:
        assert shown == (given[0] if isinstance(given[0], list) else given)
    else:
        expected = ["1200"] if question == "days" else given
        assert list(client.page.fields.values()) == expected


@pytest.mark.parametrize("question", ["one-word", "in-words"])
def test_words_come_back_letter_by_letter(begun: Begun, question: str):
    written = 'It\'s <b>good</b> & "fine" – 好 🙂'
    client = begun(question)
    url = client.page.url
    client.press("Continue", answer=written)
    client.open(url)
    assert written in client.page.fields.values()
    client.press("Continue")
    go_on(client)
    assert written in client.page.text
