"""Hide this page (QX-01 to QX-05, R0-11): where it is, what it says first, and that nothing of the session is left on the device."""

import json
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from survey_app.config import Settings
from survey_app.errors import SettingsError
from survey_app.questionnaire.library import Library
from survey_app.store.responses import read
from tests.journeys.small import ANSWERS, EVERY_KIND
from tests.journeys.walking import asked, begin
from tests.support.content import questionnaire_text
from tests.support.page_rules import PageClient

ADDRESS = "/s/northmoor-tiny-school"
NEUTRAL = "https://www.bbc.co.uk/weather"
QUESTIONS = {text.partition("\n")[0]: f"- id: {text}" for text in EVERY_KIND.split("- id: ")[1:]}
ORDER = ("practice", "listened-to", "help", "since", "one-word", "where", "days", "in-words")
SENSITIVE = "".join(QUESTIONS[id].replace("\n", "\n  sensitive: true\n", 1) if id in ("where", "days") else QUESTIONS[id] for id in ORDER)
HIDE = f"{ADDRESS}/hide"

Answering = Callable[..., PageClient]


@pytest.fixture
def answering(tiny_survey: Callable[..., PageClient]) -> Answering:
    """Someone at the question before the first sensitive one."""

    def at(format: str = "standard", **more: str) -> PageClient:
        client = tiny_survey(questionnaire_text(SENSITIVE, **more))
        begin(client, ADDRESS, format)
        while asked(client.page) != "one-word":
            client.press("Continue", **ANSWERS.get(asked(client.page), {}))
        return client

    return at


def ways_to_hide(client: PageClient) -> list[str]:
    """The links that leave, in the order of the page; "skip" for the one that shows only when it has the focus."""
    found = [link for link in client.page.all("a") if link.get("href") == HIDE]
    return ["skip" if "survey-skip" in (link.get("class") or "") else "seen" for link in found]


def told(client: PageClient) -> PageClient:
    client.press("Miss this one")
    client.press("Continue")
    return client


@pytest.mark.parametrize("format", ["standard", "easy-read", "audio"])
def test_it_is_explained_once_before_the_first_page_that_has_it(answering: Answering, format: str):
    client = answering(format)
    client.press("Miss this one")
    assert client.page.url == f"{ADDRESS}/hiding?question=where"
    assert client.page.format == format
    assert "here" in client.page.text
    assert "We keep" in client.page.text
    assert ways_to_hide(client) == []
    client.press("Continue")
    assert asked(client.page) == "where"
    assert client.open(f"{ADDRESS}/hiding?question=where").url == f"{ADDRESS}/q/where"
    client.press("Miss this one")
    assert asked(client.page) == "days"
    assert ways_to_hide(client) == ["skip", "seen"]


def test_the_explanation_leads_back(answering: Answering):
    client = answering()
    client.press("Miss this one")
    client.back()
    assert asked(client.page) == "one-word"


def test_settings_do_not_explain_it_again(answering: Answering):
    client = told(answering())
    client.press("Settings")
    client.press("Use these settings", theme="cream")
    assert asked(client.page) == "where"


def test_all_pages_of_a_sensitive_question_have_it_and_no_others(answering: Answering):
    client = answering()
    assert ways_to_hide(client) == []
    told(client)
    assert ways_to_hide(client) == ["skip", "seen"]
    client.press("Continue")
    assert ways_to_hide(client) == ["skip", "seen"], "the page that asks whether to miss it"
    client.open(f"{ADDRESS}/q/where")
    client.press("Settings")
    assert ways_to_hide(client) == []
    client.press("Use these settings", one_press="on")
    client.press("At home")
    assert client.page.heading == "You said: At home"
    assert ways_to_hide(client) == ["skip", "seen"]
    client.follow("Go on")
    client.press("Continue", expect_status=422, answer="three")
    assert ways_to_hide(client) == ["skip", "seen"], "the page with an error"
    client.press("Continue", answer="3")
    assert (asked(client.page), ways_to_hide(client)) == ("in-words", [])
    client.open(f"{ADDRESS}/check")
    assert ways_to_hide(client) == []


def test_the_hidden_link_follows_the_skip_link(answering: Answering):
    client = told(answering())
    assert [link.get("href") for link in client.page.all("a")[:2]] == ["#main", HIDE]


def test_other_audiences_have_none(tiny_survey: Callable[..., PageClient]):
    client = tiny_survey(questionnaire_text(SENSITIVE, audience="parents-and-carers", more=""))
    begin(client, ADDRESS)
    while asked(client.page) != "where":
        client.press("Continue", **ANSWERS.get(asked(client.page), {}))
    assert ways_to_hide(client) == []


def test_hiding_lets_go_of_the_response_and_keeps_what_was_sent(answering: Answering):
    client = told(answering())
    response = client.page.hidden("response")
    shown = client.page.url
    answer = client.browser.get(HIDE, headers={"Sec-Fetch-Site": "same-origin"})
    assert (answer.status_code, answer.headers["Location"]) == (303, NEUTRAL)
    assert answer.headers["Clear-Site-Data"] == '"storage"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert not [name for name in client.cookies() if name.startswith("survey-")]
    client.open(shown)
    assert client.page.url == ADDRESS
    assert "Where do you learn?" not in client.page.text
    kept = read(client.app.extensions["survey-database"], response)
    assert kept
    assert (kept.in_progress, kept.values["listened-to"]) == (True, "sometimes")


def test_another_site_cannot_end_a_session(answering: Answering):
    client = told(answering())
    held = client.cookies()
    answer = client.browser.get(HIDE, headers={"Sec-Fetch-Site": "cross-site"})
    assert (answer.status_code, client.cookies()) == (303, held)
    assert "Clear-Site-Data" not in answer.headers


def test_nothing_is_asked_of_the_other_site_before(answering: Answering):
    client = told(answering())
    html = client.answer.get_data(as_text=True)
    assert urlsplit(NEUTRAL).netloc not in html
    assert "preconnect" not in html


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://example.org", "https://", "https://example.org/a?b=1", "//example.org"])
def test_where_it_leads_is_a_setting_and_a_plain_address(address: str, tmp_path):
    environment = {"SURVEY_INSTANCE": str(tmp_path), "HIDE_TO": "https://example.org/garden"}
    assert Settings.from_environment(environment).hide_to == "https://example.org/garden"
    with pytest.raises(SettingsError, match="HIDE_TO"):
        Settings.from_environment(environment | {"HIDE_TO": address})


def test_shipped_children_are_asked_nothing_sensitive_without_it(library: Library):
    """Which questions carry it is the questionnaires' choice; there is at least one in each form for children."""
    found = {
        slug: [question.id for question in one.questions if question.sensitive]
        for slug, one in library.questionnaires.items()
        if one.audience == "children-and-young-people"
    }
    assert all(found.values()), json.dumps(found)
