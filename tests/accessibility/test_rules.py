"""Each rule lets a good page pass and names what is wrong with a bad one."""

import pytest

from accessibility.rules import RULES, Page, breaches
from accessibility.rules.page import name_of, text_of
from accessibility.rules.weight import LIMIT

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
GOOD = """<!doctype html>
<html lang="en-GB" dir="ltr">
<head><meta charset="utf-8"><title>Do adults listen? - Your help</title><link rel="stylesheet" href="/static/survey.css"></head>
<body>
<a href="#main">Skip to the question</a>
<header><a href="/s/school">Your help</a></header>
<main id="main">
<form method="post" action="/s/school/q/listen">
<fieldset aria-describedby="hint">
<legend><h1>Do adults listen?</h1></legend>
<p id="hint">Choose one.</p>
<ul>
<li><input type="radio" name="answer" id="yes" value="yes"><label for="yes"><svg aria-hidden="true"><use href="/sheet.svg#yes"/></svg> Yes</label></li>
<li><label><input type="radio" name="answer" value="no"> No</label></li>
</ul>
</fieldset>
<audio controls preload="none" aria-label="Listen to the question" src="/clip.mp3"></audio>
<button name="then" value="continue">Continue</button>
</form>
</main>
<footer><a href="tel:08001111">Call 0800 1111</a></footer>
</body>
</html>
"""


def page(html: str = GOOD, **changes) -> Page:
    return Page(html, **({"url": "/s/school/q/listen", "headers": HEADERS, "cookies": frozenset({"survey-1"})} | changes))


def test_a_good_page_breaks_no_rule():
    assert breaches(page()) == []


BAD = [
    ("html is valid", '<p id="hint">', '<p id="hint"><b><i></b></i>', "adoption agency"),
    ("html is valid", "<!doctype html>", "", "doctype"),
    ("html is valid", '<p id="hint">', '<p id="hint" lang="en" lang="cy">', "duplicate attribute"),
    (
        "html is valid",
        "<legend><h1>Do adults listen?</h1></legend>",
        "<legend>?</legend><label><div>Yes</div></label><h1>Do</h1>",
        "may not stand in <label>",
    ),
    ("html is valid", "<ul>", "<ul><p>one</p>", "may not stand directly in <ul>"),
    ("html is valid", "Continue</button>", 'Continue <a href="/s/x">x</a></button>', "inside another thing to press"),
    ("ids are unique", '<p id="hint">', '<p id="main">', 'id="main" stands 2 times'),
    ("references lead somewhere", '<p id="hint">', "<p>", 'aria-describedby="hint"'),
    ("references lead somewhere", 'for="yes"', 'for="yess"', 'for="yess"'),
    ("references lead somewhere", 'href="/s/school"', 'href="#top"', 'href="top"'),
    ("language and direction are said", ' lang="en-GB"', "", "not a language"),
    ("language and direction are said", ' dir="ltr"', "", "neither ltr nor rtl"),
    ("language and direction are said", "en-GB", "ar", "right to left"),
    ("title names the page and the survey", " - Your help", "", "not of the form"),
    ("title names the page and the survey", " - Your help", " - Another survey", "does not say"),
    ("one heading of the first level", "<legend><h1>Do adults listen?</h1></legend>", "<legend>Do adults listen?</legend>", "there are 0"),
    ("one heading of the first level", "<footer>", "<footer><h1>Again</h1>", "there are 2"),
    ("headings do not skip", "<footer>", "<footer><h3>Deep</h3>", "h3 follows h1"),
    ("landmarks are there", "<footer>", "<div>", "0 of <footer>"),
    ("landmarks are there", "<footer>", "<nav></nav><nav></nav><footer>", "several navs"),
    ("skip link comes first", '<a href="#main">Skip to the question</a>', "", "the first thing reached"),
    ("skip link comes first", 'href="#main"', 'href="#foot"', "the first thing reached"),
    ("skip link comes first", "<header>", '<header tabindex="2">', "positive tabindex"),
    ("controls are labelled", 'for="yes"', "", '<input id="yes"'),
    ("controls are labelled", '<p id="hint">', '<input name="age" title="Age" placeholder="Age"><p id="hint">', '<input name="age"'),
    ("groups have a legend", "fieldset", "section", "in no fieldset"),
    ("groups have a legend", "<legend><h1>Do adults listen?</h1></legend>", "<h1>Do adults listen?</h1>", "no legend"),
    ("things to press have names", ">Continue<", "><", "<button"),
    ("things to press have names", ' aria-label="Listen to the question"', "", "<audio"),
    ("pictures have alternatives", "<footer>", '<footer><img src="/a.svg">', "no alt"),
    ("pictures have alternatives", ' aria-hidden="true"', "", "<svg>"),
    ("nothing plays or loads by itself", ' preload="none"', "", "preload"),
    ("nothing plays or loads by itself", "<audio controls", "<audio controls autoplay", "plays by itself"),
    ("nothing plays or loads by itself", "<title>", '<meta http-equiv="refresh" content="5"><title>', "by itself"),
    ("code is not inline", "<ul>", '<ul style="margin: 0">', "attribute style"),
    ("code is not inline", "<ul>", '<ul onclick="x()">', "attribute onclick"),
    ("code is not inline", "<title>", "<style>a{}</style><title>", "style element"),
    ("code is not inline", "<title>", "<script>x()</script><title>", "script with text"),
    ("code is not inline", 'href="tel:08001111"', 'href="JavaScript:x()"', "runs code"),
    ("everything is from here", '"/static/survey.css"', '"https://elsewhere.example/survey.css"', "elsewhere.example"),
    ("everything is from here", '"/clip.mp3"', '"//elsewhere.example/clip.mp3"', "elsewhere.example"),
    ("everything is from here", "<footer>", '<footer><img alt="" src="/a" srcset="/a 1x, http://elsewhere.example/b 2x">', "srcset"),
    ("addresses hold nothing private", 'href="/s/school"', 'href="/s/school?who=sam%40example.org"', "sam@example.org"),
    ("addresses hold nothing private", 'href="/s/school"', 'href="/s/school?from=192.0.2.7"', "192.0.2.7"),
]


@pytest.mark.parametrize(("rule", "good", "bad", "told"), BAD)
def test_a_bad_page_is_told_by_the_rule_it_breaks(rule: str, good: str, bad: str, told: str):
    assert good in GOOD
    found = breaches(page(GOOD.replace(good, bad)))
    assert [line for line in found if line.startswith(rule) and told in line], found


BAD_ANSWERS = [
    ("policy is strict", {"headers": {}}, "default-src"),
    (
        "policy is strict",
        {"headers": HEADERS | {"Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'"}},
        "'unsafe-inline'",
    ),
    ("policy is strict", {"headers": HEADERS | {"Content-Security-Policy": "default-src 'self'"}}, "form-action is missing"),
    ("answer pages are not stored", {"headers": HEADERS | {"Cache-Control": "private"}}, "private"),
    ("referrer is kept back", {"headers": HEADERS | {"Referrer-Policy": "unsafe-url"}}, "unsafe-url"),
    ("addresses hold nothing private", {"url": "/s/school?text=My+teacher", "private": ("my teacher",)}, "my teacher"),
]


@pytest.mark.parametrize(("rule", "changes", "told"), BAD_ANSWERS)
def test_a_bad_answer_is_told_by_the_rule_it_breaks(rule: str, changes: dict, told: str):
    found = breaches(page(**changes))
    assert [line for line in found if line.startswith(rule) and told in line], found


def test_a_page_without_a_cookie_may_be_kept():
    assert breaches(page(cookies=frozenset(), headers=HEADERS | {"Cache-Control": "max-age=60"})) == []


def test_only_pages_of_respondents_have_a_weight_limit():
    noise = "".join(chr(0x4E00 + number * 7919 % 20000) for number in range(LIMIT))
    heavy = GOOD.replace("Choose one.", noise)
    assert ["respondent page is light" in line for line in breaches(page(heavy))] == [True]
    assert breaches(page(heavy, url="/inspections/northmoor")) == []


def test_every_rule_is_shown_to_fail():
    shown = {rule for rule, *_ in BAD + BAD_ANSWERS} | {"respondent page is light"}
    assert {rule.__name__.replace("_", " ") for rule in RULES} == shown


def test_names_are_read_as_a_screen_reader_reads_them():
    shown = page(
        GOOD.replace("<footer>", '<footer><button><svg aria-hidden="true"><title>x</title></svg><span>Listen:</span> Yes</button>')
    )
    assert [name_of(shown, button) for button in shown.all("button")] == ["Continue", "Listen: Yes"]
    assert [name_of(shown, control) for control in shown.controls()] == ["Yes", "No"]
    assert text_of(shown.all("fieldset")[0]) == "Do adults listen? Choose one. Yes No"
