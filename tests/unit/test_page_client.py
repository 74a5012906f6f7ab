"""The client that journeys use: it reads and fills pages as a browser does, and no broken page gets past it."""

from collections.abc import Callable

import pytest
from flask import Flask, Response, redirect, request

from tests.support.page_rules import BrokenRule, PageClient

PAGE = """<!doctype html>
<html lang="en" dir="ltr" data-format="standard">
<head><meta charset="utf-8"><title>{heading} - Tests</title></head>
<body>
<a href="#main">Skip to main</a>
<header>Tests</header>
<main id="main"><h1>{heading}</h1>{body}</main>
<footer>End</footer>
</body>
</html>
"""
FORM = """
<form method="post" action="/sent?at=1">
<input type="hidden" name="save" value="s-1">
<fieldset><legend>Who helps?</legend>
<label><input type="checkbox" name="answer" value="family" checked> My family</label>
<label><input type="checkbox" name="answer" value="school"> School</label>
</fieldset>
<fieldset><legend>Take part?</legend>
<label><input type="radio" name="take-part" value="yes"> Yes</label>
<label><input type="radio" name="take-part" value="no"> No</label>
</fieldset>
<label for="more">More</label><textarea name="more" id="more">
one
two</textarea>
<label for="size">Size</label><select name="size" id="size"><option value="n">Normal</option><option value="l" selected>Large</option></select>
<label for="off">Off</label><input name="off" id="off" value="never" disabled>
<button name="then" value="continue">Continue</button>
<button name="then" value="skip">Miss this one</button>
<button type="button">Not for sending</button>
</form>
<form action="/sent"><label for="q">Find</label><input id="q" name="q"><button>Search</button></form>
"""
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


@pytest.fixture
def bodies() -> dict[str, str]:
    """What stands on which page; a test adds to it."""
    return {"form": FORM, "start": '<p><a href="/form">Begin here</a></p>'}


@pytest.fixture
def client(bodies: dict[str, str]) -> PageClient:
    app = Flask(__name__)
    app.testing = True

    @app.get("/<name>")
    def show(name: str):
        return (PAGE.format(heading=name.title(), body=bodies[name]), HEADERS) if name in bodies else ("", 404)

    @app.get("/s/<path:rest>")
    def told(rest: str):
        return PAGE.format(heading="Told", body=FORM.replace("/sent?at=1", "/s/tell")), HEADERS

    @app.post("/s/tell")
    def tell():
        return redirect("/s/told?text=" + request.form["more"], 303)

    @app.route("/sent", methods=["GET", "POST"])
    def sent():
        lines = "".join(f"<li>{name}={value!r}</li>" for name, value in (request.form or request.args).items(multi=True))
        told = f"<p>{request.headers.get('Origin')} {request.headers.get('Sec-Fetch-Site')}</p>"
        return PAGE.format(heading="Sent", body=f"<ul>{lines}</ul>{told}"), HEADERS

    @app.get("/sheet.svg")
    def sheet():
        return Response('<svg><symbol id="yes"/></svg>', mimetype="image/svg+xml")

    return PageClient(app)


def test_it_reads_a_page(client: PageClient):
    page = client.open("/form")
    assert (page.heading, page.title, page.language, page.format) == ("Form", "Form - Tests", "en", "standard")
    assert page.options == ["My family", "School", "Yes", "No"]
    assert page.codes == ["family", "school", "yes", "no"]
    assert page.chosen == ["family"]
    assert page.buttons == ["Continue", "Miss this one", "Search"]
    assert page.fields == {"More": "one\r\ntwo", "Size": "l", "Off": "never", "Find": ""}
    assert page.hidden("save") == "s-1"


def test_it_sends_a_form_as_it_stands_with_the_button_that_was_pressed(client: PageClient):
    client.open("/form")
    page = client.press("Continue")
    assert page.text.startswith(r"Sent save='s-1' answer='family' more='one\r\ntwo' size='l' then='continue'")


def test_it_fills_fields_by_label_or_code(client: PageClient):
    client.open("/form")
    page = client.press("Miss", answer=["school", "My family"], take_part="No", more="", size="Normal")
    assert page.text.startswith("Sent save='s-1' answer='family' answer='school' take-part='no' more='' size='n' then='skip'")


def test_it_takes_choices_back(client: PageClient):
    client.open("/form")
    assert "answer" not in client.press("Continue", answer=None).text


def test_it_hides_the_origin_as_browsers_do_when_the_referrer_is_kept_back(client: PageClient):
    client.open("/form")
    assert client.press("Continue").text.endswith("null same-origin")


def test_it_sends_forms_that_only_ask(client: PageClient):
    client.open("/form")
    page = client.press("Search", q="a b")
    assert (page.url, page.text) == ("/sent?q=a+b", "Sent q='a b' None same-origin")


def test_it_follows_links_by_their_words(client: PageClient):
    client.open("/start")
    assert client.follow("Begin here").heading == "Form"


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda client: client.press("Send"), "no button 'Send'. There are: 'Continue', 'Miss this one', 'Search'"),
        (lambda client: client.follow("Home"), "no link 'Home'"),
        (
            lambda client: client.press("Continue", answer="nobody"),
            "no option 'nobody'. There are: 'My family', 'School', 'family', 'school'",
        ),
        (lambda client: client.press("Continue", age="9"), "no field 'age'"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(client: PageClient, act: Callable, told: str):
    client.open("/form")
    with pytest.raises(LookupError, match="There are") as raised:
        act(client)
    assert told in str(raised.value)


def test_another_status_than_expected_is_told(client: PageClient):
    with pytest.raises(AssertionError, match="answered 404, not 200"):
        client.open("/nowhere")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<h1>Again</h1>", "there are 2 of them"),
        ('<img alt="" src="/missing.png">', '/missing.png of <img src="/missing.png"> answers 404'),
        ('<svg aria-hidden="true"><use href="/sheet.svg#no"/></svg>', "/sheet.svg has no drawing 'no'"),
    ],
)
def test_a_page_that_breaks_a_rule_is_not_let_through(client: PageClient, bodies: dict[str, str], body: str, told: str):
    bodies["broken"] = body
    with pytest.raises(BrokenRule) as raised:
        client.open("/broken")
    assert told in str(raised.value)


def test_a_drawing_that_is_there_passes(client: PageClient, bodies: dict[str, str]):
    bodies["drawn"] = '<svg aria-hidden="true"><use href="/sheet.svg#yes"/></svg>'
    client.open("/drawn")


def test_what_a_respondent_wrote_must_not_come_back_in_an_address(client: PageClient):
    client.open("/s/one")
    with pytest.raises(BrokenRule) as raised:
        client.press("Continue", more="mywords")
    assert "a redirect tells what was written" in str(raised.value)
