"""Back, change, continue: while answering and from the check page, with what a change brings up and takes away."""

from tests.journeys.conftest import ADDRESS, Begun, go_on
from tests.journeys.walking import asked, stored


def test_back_shows_the_answer_and_continue_keeps_it(begun: Begun):
    client = begun("help")
    client.back()
    assert client.page.chosen == ["sometimes"]
    client.press("Continue")
    assert asked(client.page) == "help"


def test_back_leads_all_the_way_to_the_start_and_on_again(begun: Begun):
    client = begun("who-helps")
    for question in ("help", "listened-to", "practice"):
        client.back()
        assert asked(client.page) == question
    client.back()
    assert "You have started" in client.page.text
    client.follow("Carry on")
    assert asked(client.page) == "who-helps"


def test_a_changed_answer_takes_a_question_off_the_path_and_brings_it_back_with_its_answer(begun: Begun):
    client = begun("pause")
    response = client.page.hidden("response")
    for question, choice, following in (("help", "No", "pause"), ("help", "Yes", "who-helps")):
        client.open(f"{ADDRESS}/q/{question}")
        client.press("Continue", answer=choice)
        assert asked(client.page) == following
        assert ("who-helps" in stored(client.app, response).met) is (choice == "Yes")
    assert client.page.chosen == ["family", "school"]


def test_the_check_page_tells_every_answer_and_what_was_missed(begun: Begun):
    client = begun("where")
    client.press("Miss this one")
    go_on(client)
    text = client.page.text
    for line in (
        "Do adults listen to you? Sometimes",
        "Who helps you? My family School",
        "Where do you learn? You missed this one",
        "How many days do you go to school? 1,200",
        "When did the help start? 7 February 2020",
        "What is one good thing? Friends",
        "What helps you? My friends help me.",
    ):
        assert line in text
    assert "pizza" not in text
    assert "Take a break" not in text


def test_change_leads_to_the_question_and_straight_back(begun: Begun):
    client = go_on(begun())
    client.follow("Change: Where do you learn?")
    assert (asked(client.page), client.page.chosen) == ("where", ["at-school"])
    client.press("Continue", answer="At home")
    assert client.page.url == f"{ADDRESS}/check"
    assert "Where do you learn? At home" in client.page.text


def test_back_while_changing_leads_to_the_check_page_and_changes_nothing(begun: Begun):
    client = go_on(begun())
    before = client.page.text
    client.follow("Change: Where do you learn?")
    client.back()
    assert client.page.text == before


def test_an_answer_can_be_missed_while_changing(begun: Begun):
    client = go_on(begun())
    client.follow("Change: Where do you learn?")
    client.press("Miss this one")
    assert "Where do you learn? You missed this one" in client.page.text


def test_switching_and_mistakes_while_changing_still_lead_back_to_the_check_page(begun: Begun):
    client = go_on(begun())
    client.follow("Change: How many days do you go to school?")
    client.press("Easy read")
    client.press("Continue", expect_status=422, answer="about five")
    client.press("Continue", answer="")
    client.follow("No, go back to it")
    client.press("Continue", answer="5")
    assert client.page.url == f"{ADDRESS}/check"
    assert client.page.format == "easy-read"


def test_a_change_that_opens_a_question_asks_it_and_nothing_else(begun: Begun):
    client = begun("help")
    client.press("Continue", answer="No")
    go_on(client)
    assert "Who helps you?" not in client.page.text
    client.follow("Change: Do you get help?")
    client.press("Continue", answer="Yes")
    assert asked(client.page) == "who-helps"
    client.back()
    assert (asked(client.page), client.page.chosen) == ("help", ["yes"])
    client.press("Continue")
    client.press("Continue", answer="School")
    assert client.page.url == f"{ADDRESS}/check"
    assert "Who helps you? School" in client.page.text


def test_a_change_that_closes_a_question_takes_it_off_the_check_page_and_out_of_what_was_met(begun: Begun):
    client = go_on(begun())
    response = client.page.hidden("response")
    client.follow("Change: Do you get help?")
    client.press("Continue", answer="No")
    assert "Who helps you?" not in client.page.text
    client.press("Send my answers")
    assert "who-helps" not in stored(client.app, response).met


def test_the_check_page_is_not_shown_before_everything_was(begun: Begun):
    client = begun("where")
    client.open(f"{ADDRESS}/check")
    assert asked(client.page) == "where"
