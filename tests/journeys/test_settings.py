"""Settings: two presses away, kept for the whole response and before it, and never in the way of an answer."""

from collections.abc import Callable

import pytest

from survey_app.presentation.preferences import CHOICES
from survey_app.store.responses import read
from tests.journeys.conftest import ADDRESS, Begun, go_on
from tests.journeys.small import ANSWERS
from tests.journeys.walking import YES, asked, stored, ways
from tests.support.page_rules import PageClient
from tests.support.shown import Shown

EVERYTHING = {"size": "larger", "spacing": "wide", "theme": "cream", "pictures": "on", "listening": "on"}


def look(page: Shown) -> dict[str, str | None]:
    """How a page presents itself."""
    names = ("data-format", "data-size", "data-spacing", "data-theme", "data-pictures")
    return {name.removeprefix("data-"): page.root.get(name) for name in names}


def drawings(page: Shown) -> list[str]:
    """The pictures of a page."""
    return [address for use in page.all("use") if (address := use.get("href") or "").startswith("/pictures/")]


CHOSEN = {"format": "standard", "size": "larger", "spacing": "wide", "theme": "cream", "pictures": None}


def test_settings_keep_the_answer_just_chosen_and_lead_back_to_the_question(begun: Begun):
    client = begun("help")
    response = client.page.hidden("response")
    client.press("Settings", answer="Yes")
    assert client.page.heading == "Make it right for you."
    assert stored(client.app, response).values["help"] == "yes"
    client.press("Use these settings", **EVERYTHING)
    assert (asked(client.page), client.page.chosen, look(client.page)) == ("help", ["yes"], CHOSEN)


def test_settings_of_a_question_not_answered_yet_keep_nothing_of_it(begun: Begun):
    client = begun("help")
    response = client.page.hidden("response")
    client.press("Settings")
    assert stored(client.app, response).met == ("practice", "listened-to")
    client.back()
    assert asked(client.page) == "help"


def test_settings_last_for_the_whole_response(begun: Begun):
    client = begun("help")
    client.press("Settings")
    client.press("Use these settings", **EVERYTHING)
    while asked(client.page):
        assert look(client.page) == CHOSEN
        client.press("Continue", **ANSWERS.get(asked(client.page), {}))
    for path in ("/check", "/help", "/helper", "/privacy", "/accessibility", "/settings", ""):
        assert look(client.open(ADDRESS + path)) == CHOSEN
    client.open(f"{ADDRESS}/check")
    client.press("Send my answers")
    assert look(client.page) == CHOSEN


@pytest.mark.parametrize("path", ["/help", "/privacy", "/accessibility", "/helper", "/settings"])
def test_settings_are_still_there_on_the_pages_around_the_end(begun: Begun, path: str):
    client = go_on(begun(format="easy-read"))
    client.press("Send my answers")
    assert client.open(ADDRESS + path).format == "easy-read"


def test_settings_can_be_changed_for_the_last_page(begun: Begun):
    client = go_on(begun(format="easy-read"))
    client.press("Send my answers")
    client.follow("Settings")
    client.press("Use these settings", format="standard", theme="dark")
    assert "Your receipt is" in client.page.text
    assert (look(client.page)["format"], look(client.page)["theme"]) == ("standard", "dark")


def test_settings_last_before_there_is_a_response_and_into_it(tiny_survey: Callable[..., PageClient]):
    client = tiny_survey()
    client.follow("Settings")
    client.press("Use these settings", **EVERYTHING, format="easy-read")
    wanted = CHOSEN | {"format": "easy-read"}
    assert look(client.page) == wanted
    client.follow("Who sees your answers")
    assert look(client.page) == wanted
    client.back()
    client.press("Easy read")
    while YES not in client.page.buttons:
        assert look(client.page) == wanted
        client.follow("Continue")
    client.press(YES)
    assert look(client.page) == wanted


def test_choosing_a_format_brings_its_pictures_and_sound(begun: Begun):
    client = begun("help")
    client.press("Settings")
    client.press("Use these settings", format="easy-read")
    assert look(client.page)["pictures"] is None
    assert client.page.hidden("listened") == "unknown"
    client.press("Standard")
    assert look(client.page)["pictures"] == "off"


def test_settings_that_were_left_alone_change_nothing(begun: Begun):
    client = begun("help", "easy-read")
    before = look(client.page)
    client.press("Settings")
    client.press("Use these settings")
    assert look(client.page) == before
    client.press("Standard")
    assert look(client.page)["pictures"] == "off"


def test_pictures_can_be_hidden_in_easy_read_and_the_answer_says_so(begun: Begun):
    client = begun("help", "easy-read")
    response = client.page.hidden("response")
    assert drawings(client.page)
    client.press("Settings")
    client.press("Use these settings", pictures="off")
    assert (client.page.format, look(client.page)["pictures"], drawings(client.page)) == ("easy-read", "off", [])
    client.press("Continue", answer="No")
    found = read(client.app.extensions["survey-database"], response)
    assert found
    assert [found.answers[question]["pictures"] for question in ("listened-to", "help")] == [True, False]


def test_every_format_can_be_left_and_come_back_to(begun: Begun):
    client = begun("listened-to")
    response = client.page.hidden("response")
    for name, format in (("Easy read", "easy-read"), ("Audio", "audio"), ("Standard", "standard"), ("Easy read", "easy-read")):
        client.press(name, answer="Yes")
        assert (client.page.format, client.page.chosen) == (format, ["yes"])
        assert client.open(client.page.url).format == format
    client.press("Continue", answer="No")
    assert (client.page.format, ways(client.app, response)) == ("easy-read", {"listened-to": "easy-read"})


@pytest.mark.parametrize("question", sorted(ANSWERS))
def test_switching_the_format_keeps_the_answer_just_given(begun: Begun, question: str):
    client = begun(question)
    shown = (client.page.codes, list(client.page.fields))
    client.press("Easy read", **ANSWERS[question])
    assert (asked(client.page), client.page.format) == (question, "easy-read")
    assert (client.page.codes, len(client.page.fields)) == (shown[0], len(shown[1]))
    filled = client.page.chosen or [value for value in client.page.fields.values() if value]
    client.press("Continue")
    assert filled
    assert asked(client.page) != question


def test_an_answer_that_cannot_be_read_is_not_lost_by_switching(begun: Begun):
    client = begun("days")
    client.press("Easy read", expect_status=422, answer="three")
    assert (client.page.format, list(client.page.fields.values())) == ("easy-read", ["three"])


@pytest.mark.parametrize("app_database_url", ["sqlite", "postgresql"], indirect=True)
@pytest.mark.parametrize("save", ["", "a" * 500, "a\0b\0cdefgh"])
def test_settings_with_a_strange_save_id_are_saved(begun: Begun, save: str):
    client = begun("help")
    client.press("Settings")
    form = client.page.form_of(client.page.button("Use these settings"))
    sent = dict(client.page.sent_by(form)) | {"save": save, "size": "large"}
    client.send(f"{ADDRESS}/settings", sent)
    assert look(client.page)["size"] == "large"


def test_settings_changed_after_sending_last_on_the_pages_around(begun: Begun):
    client = go_on(begun())
    client.press("Send my answers")
    client.follow("Settings")
    client.press("Use these settings", theme="dark", size="large")
    for _ in range(2):
        client.follow("I need help now")
        assert (look(client.page)["theme"], look(client.page)["size"]) == ("dark", "large")
        client.back()


def test_every_setting_of_easy_read_has_its_picture_and_its_sound(begun: Begun):
    client = begun(format="easy-read")
    client.press("Settings")
    headings = client.page.all("legend")
    assert len(headings) == len(CHOICES)  # the language is offered where there are several
    assert [len([part for part in legend.iter() if part.get("href")]) for legend in headings] == [1] * len(headings)
    spoken = [element for element in client.page.elements if element.get("data-clip") is not None]
    assert len(spoken) >= len(headings) + len(client.page.choices)
    assert client.page.codes == [value for values in CHOICES.values() for value in values]
    assert [choice.get("value") for choice in client.page.choices if choice.get("name") == "one-press"] == ["on", "off"]
