"""Each clause notices a page that breaks it: one page that does nearly everything wrong, looked at as each kind of page in each format."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from flask import Flask, make_response

from survey_app.config import REPOSITORY
from survey_app.narration.catalogue import Catalogue, current_catalogue
from survey_app.questionnaire.languages import ENGLISH
from survey_app.questionnaire.library import Library
from survey_app.questionnaire.model import FORMATS, Label, Option, Question
from tests.accessibility.contract.clauses import CLAUSES, faults
from tests.accessibility.contract.looks import ERROR, MISS, QUESTION, Look
from tests.accessibility.contract.measuring import as_set_by_the_phone, measure, measured_pages
from tests.support.browser import Browser
from tests.support.server import serving
from tests.support.shown import Shown

TOKEN = "a-token-of-the-form"
PAGE = f"""<!doctype html><html{{more}}><head><title>{TOKEN} Error</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/sheet.css">
<script src="/script.js" defer></script></head><body><!-- {"heavy " * 5000} --><a href="/s/x/hide">Hide</a><div id="late"></div>
<main><div class="moves"></div><div class="turned"><button>One</button><button>Two</button></div><div class="wide"></div>
<div class="survey-sentence"><span class="survey-sentence__text">One thing. Two things.</span></div>
{'<p class="survey-sentence"><span class="survey-sentence__text">More words are here.</span></p>' * 5}
<p>These words stand alone. They have no picture.</p><p class="cut">Much too long for here</p><button><svg></svg></button><progress></progress>
<button data-listen="page">Listen</button><div id="hint">One hint. Two hints. <a href="/">More</a></div><div role="alert">Wrong</div>
<form method="get" action="/elsewhere"><input type="hidden" name="secret" value="1"><input type="hidden" name="save" value="{TOKEN}">
<button name="then" value="skip" disabled>Skip</button>
<div class="row"><label for="b" class="survey-card__label" data-clip="https://elsewhere/b.mp3">Perhaps not<button data-listen="option">Listen</button></label><input type="radio" id="b" name="answer" value="do-not-know">
<label for="a" class="survey-card__label"></label><input type="radio" id="a" name="answer" value="no"></div>
{"".join(f'<input type="radio" id="{code}" name="answer" value="{code}"><label for="{code}">Answer</label>' for code in ("yes", "sometimes", "four"))}
<button name="then" value="continue" class="large">Continue</button><h1>Do you get help?</h1><h1>And more?</h1></form>
<figure><video src="/film.webm" autoplay muted></video><div class="over"></div></figure>{"".join(f'<img src="http://localhost:{{port}}/{at}.png">' for at in range(8))}</main></body></html>"""
SHEET = f"""/* {"heavy " * 20000} */ body {{ font-size: 10px; font-style: italic; color: #ddd; background: white }} *:focus {{ outline: none !important }}
.wide {{ width: 500px; height: 9px }} .cut {{ width: 40px; height: 20px; overflow: hidden; white-space: nowrap }} .large {{ width: 200px; height: 90px }}
.turned {{ display: flex; flex-direction: column-reverse }} .row {{ display: flex }} .moves {{ width: 9px; height: 9px; animation: moves 9s infinite }}
.survey-sentence {{ padding-inline-start: 50px }} figure {{ position: relative }} video {{ width: 90px; height: 60px }} .over {{ position: absolute; inset: 0 }}
:checked + label, label {{ border: 1px solid }} @keyframes moves {{ to {{ opacity: 0 }} }}"""
SCRIPT = """new Audio("/sound.mp3").load(); localStorage.setItem("answer", "no");
setTimeout(() => { late.style.height = "400px"; requestAnimationFrame(() => requestAnimationFrame(() => { window.moved = true })) }, 200);"""


@pytest.fixture
def live_server() -> Iterator[str]:
    app = Flask(__name__)

    @app.get("/<more>")
    def page(more: str):
        answer = make_response(PAGE.format(more=" data-pictures='off'" if "pictures" in more else "", port=app.config["PORT"]))
        for name in ("one", "two"):
            answer.set_cookie(name, "1")
        return answer

    app.add_url_rule("/sheet.css", "sheet", lambda: (SHEET, {"Content-Type": "text/css"}))
    app.add_url_rule("/script.js", "script", lambda: (SCRIPT, {"Content-Type": "text/javascript"}))
    with serving(app) as site:
        app.config["PORT"] = site.rpartition(":")[2]
        yield site


@pytest.fixture
def catalogue() -> Catalogue:
    return current_catalogue(REPOSITORY, ENGLISH)


@pytest.fixture
def question(library: Library) -> Question:
    """A scored question with more options than may be, and with a hard word."""
    asked = library.get("area-send-children").by_id["understood"]
    more = tuple(Option(code, Label(code, code)) for code in ("four", "five"))
    return replace(asked, options=(*asked.options, *more), terms=("plan",))


def looks(browser: Browser, library: Library, question: Question, catalogue: Catalogue) -> Iterator[Look]:
    questionnaire = library.get("area-send-children")
    with measured_pages(browser):
        for address in ("with-pictures-off", "as-usual"):
            browser.open(f"/{address}")
            browser.until("return window.moved")
            seen = measure(browser, easy_read=True) | as_set_by_the_phone(browser)
            shown = Shown(seen.pop("html"), f"/{TOKEN}")
            for format, what in product(FORMATS, (QUESTION, MISS, ERROR)):
                yield Look("bad", what, format, questionnaire, shown, seen, question, 404, catalogue=catalogue)
                yield Look("bad", what, format, questionnaire, shown, None, question, 404, catalogue=catalogue)


def test_each_clause_notices_a_page_that_breaks_it(browser: Browser, library: Library, question: Question, catalogue: Catalogue):
    noticed = {clause for look in looks(browser, library, question, catalogue) for clause, lines in faults(look) if lines}
    assert {clause.id for clause in CLAUSES if clause.html or clause.drawn} - noticed == set()
