"""What the browser fixture measures: it passes good pages and names what is wrong with bad ones."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.support.browser import AXE_SCRIPT, Browser
from tests.support.server import serving

PAGE = """<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>One - Tests</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/sheet.css"><script src="/script.js" defer></script></head>
<body><a href="#main" class="skip">Skip</a><header>Tests</header>
<main id="main"><h1>One</h1><p id="scripted">plain</p>{body}</main><footer>End</footer></body></html>
"""
SHEET = """
body { margin: 0; background: white; color: black; font-family: sans-serif }
.skip { position: absolute; inset-inline-start: -1000px }
.big { display: inline-block; min-width: 44px; min-height: 44px }
.card { position: relative; display: block; width: 200px; height: 64px } .card input { position: absolute; width: 24px; height: 24px }
.card label { position: absolute; inset: 0 }
.wide { width: 500px; height: 10px } .scrolls { overflow-x: auto }
.cut { width: 40px; height: 20px; overflow: hidden; white-space: nowrap }
.tight { width: 100px; height: 20px; overflow: hidden; font-size: 16px; line-height: 20px }
.faint { color: #ddd }
@media (forced-colors: active) { .big { border-top: 3px solid } }
"""
BODIES = {
    "good": '<p>Read <a href="/bad">the small print</a> first.</p><button class="big">Go</button>'
    '<div class="card"><input type="radio" id="a" name="a"><label for="a">Yes</label></div>'
    '<div class="scrolls" tabindex="0" role="region" aria-label="Table"><div class="wide"></div></div>',
    "bad": '<p><a href="/good">Back</a></p><button>Go</button><div class="wide"></div><p class="cut">Too long for this</p><p class="faint">Faint</p>',
    "spaced": '<p class="tight">Letters here</p>',
}


@pytest.fixture
def live_server() -> Iterator[str]:
    app = Flask(__name__)
    app.add_url_rule("/<name>", "page", lambda name: PAGE.format(body=BODIES[name]))
    app.add_url_rule("/sheet.css", "sheet", lambda: (SHEET, {"Content-Type": "text/css"}))
    script = "document.getElementById('scripted').textContent = 'scripted'"
    app.add_url_rule("/script.js", "script", lambda: (script, {"Content-Type": "text/javascript"}))
    with serving(app) as site:
        yield site


def test_a_good_page_passes_every_measure(browser: Browser):
    browser.open("/good")
    assert browser.small_targets() == []
    assert browser.sideways() == []
    assert browser.clipped(with_text_spacing=True) == []
    assert browser.foreign_requests() == []
    assert browser.axe() == []


def test_what_is_wrong_with_a_bad_page_is_told(browser: Browser):
    browser.open("/bad")
    assert [line.split(":")[0] for line in browser.small_targets()] == ['a "Back"', 'button "Go"']
    assert ["wide" in line for line in browser.sideways()] == [True]
    assert ['"Too long for this"' in line for line in browser.clipped()] == [True]
    assert [line.split(" ")[0] for line in browser.axe()] == ["color-contrast"]


def test_text_that_only_wider_spacing_clips_is_told(browser: Browser):
    browser.open("/spaced")
    assert browser.clipped() == []
    assert browser.clipped(with_text_spacing=True) != []


def test_pages_can_be_seen_without_script_and_still_be_measured(browser: Browser):
    browser.script(False)
    browser.open("/good")
    assert browser.driver.find_element("id", "scripted").text == "plain"
    assert browser.axe() == []
    assert browser.driver.find_element("id", "scripted").text == "plain"
    browser.script(True)
    browser.open("/good")
    assert browser.driver.find_element("id", "scripted").text == "scripted"


def test_what_a_person_has_set_can_be_shown(browser: Browser):
    browser.open("/good")
    edge = "return getComputedStyle(document.querySelector('button.big')).borderTopWidth"
    assert browser.js(edge) != "3px"
    browser.show_as(forced_colors="active")
    assert browser.js(edge) == "3px"


def test_it_presses_what_it_finds_and_tells_what_it_does_not(browser: Browser):
    browser.open("/good")
    browser.press("Yes")
    assert browser.js("return document.getElementById('a').checked")
    browser.press("the small print")
    assert browser.path == "/bad"
    with pytest.raises(LookupError, match="Nothing like it"):
        browser.press("Nothing like it")


def test_axe_is_the_version_that_is_pinned():
    assert "axe v4.14.1" in AXE_SCRIPT.read_text()[:200]
