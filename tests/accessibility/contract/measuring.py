"""Everything that the clauses need to know of a page in Chromium, measured in one visit: as it lies at 360 pixels, at 320, with wide spacing."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver.common.keys import Keys

from tests.support import browser as measures
from tests.support import rendering
from tests.support.browser import AXE_SCRIPT, PHONE, WCAG, Browser

Seen = dict[str, Any]
NARROW, DESK = 320, 1280
FACTS = (Path(__file__).parent / "facts.js").read_text(encoding="utf-8")
AXE_OPTIONS = {"preload": False, "resultTypes": ["violations"], "runOnly": {"type": "tag", "values": WCAG}}
LONG_LINES = (
    rendering.TEXTS
    + """
const found = [], range = document.createRange();
for (const text of texts.filter(text => text.parentElement.closest("main") && !text.parentElement.closest("textarea"))) {
  const lines = new Map();
  for (const word of text.data.matchAll(/\\S+/g)) {
    range.setStart(text, word.index), range.setEnd(text, word.index + word[0].length);
    const top = Math.round(range.getBoundingClientRect().top);
    lines.set(top, (lines.get(top) ?? -1) + word[0].length + 1);
  }
  const most = Math.max(0, ...lines.values());
  if (most > arguments[0]) found.push(`a line of "${text.data.trim().slice(0, 40)}" has ${most} characters`);
}
return found;
"""
)
MOST_CHARACTERS = 60
LEAST_OUTLINE = 2
EDGE = """
const found = document.querySelector(arguments[0]), style = found && getComputedStyle(found);
return style && [style.borderTopWidth, style.borderTopColor, style.backgroundColor];
"""


def called(body: str, *arguments: Any) -> str:
    """A script of tests/support as an expression, so that several run in one step."""
    return f"(function () {{ {body} }})({', '.join(json.dumps(one) for one in arguments)})"


AT_360 = f"""
const done = arguments[arguments.length - 1];
let shift = 0;
const add = entries => {{ for (const entry of entries) if (!entry.hadRecentInput) shift += entry.value }};
const watching = new PerformanceObserver(list => add(list.getEntries()));
watching.observe({{type: "layout-shift", buffered: true}});
const seen = {called(FACTS)};
seen.small = {called(measures.SMALL_TARGETS, measures.SMALLEST_TARGET)};
seen.cards = {called(rendering.CARDS)};
seen.blocks = {called(rendering.SENTENCES, False)};
seen.undrawn = {called(rendering.MISSING_PICTURES)};
axe.run(document, {json.dumps(AXE_OPTIONS)}).then(results => {{
  add(watching.takeRecords());
  seen.axe = results.violations.flatMap(found => found.nodes.map(node =>
    `${{found.id}}: ${{node.html.slice(0, 120)}} ${{[...node.any, ...node.all, ...node.none].map(part => part.message).join("; ")}}`));
  done({{...seen, shift}});
}}, reason => done({{failed: String(reason)}}));
"""
AT_320 = f"return {{sideways: {called(measures.SIDEWAYS)}, broken: {called(rendering.BROKEN, 'body')}}}"
WITH_SPACING = f"""
const sheet = new CSSStyleSheet();
sheet.replaceSync({json.dumps(measures.TEXT_SPACING)});
document.adoptedStyleSheets = [sheet];
const found = [...{called(measures.CLIPPED)}, ...{called(measures.SIDEWAYS)}];
document.adoptedStyleSheets = [];
return found;
"""


@contextmanager
def measured_pages(browser: Browser) -> Iterator[None]:
    """Pages opened while the block lasts can be measured: axe-core is on each of them from its beginning."""
    added = browser.cdp("Page.addScriptToEvaluateOnNewDocument", source=AXE_SCRIPT.read_text(encoding="utf-8"))
    try:
        yield
    finally:
        browser.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=added["identifier"])


def measure(browser: Browser, easy_read: bool) -> Seen:
    """Measure the page on screen. The window is as wide as a small phone before and after."""
    seen: Seen = browser.driver.execute_async_script(AT_360)
    assert "failed" not in seen, seen
    seen["cookies"] = [cookie["name"] for cookie in browser.driver.get_cookies()]
    browser.size(NARROW)
    seen["narrow"] = browser.js(AT_320)
    seen["spaced"] = browser.js(WITH_SPACING)
    if easy_read:
        browser.size(DESK, 800)
        seen["long_lines"] = browser.js(LONG_LINES, MOST_CHARACTERS)
    browser.size(*PHONE)
    seen["console"] = browser.console()
    return seen


def as_set_by_the_phone(browser: Browser) -> Seen:
    """The page on screen as a dark phone shows it, and in forced colours: what axe finds; whether focus and choice are seen (R0-7)."""
    browser.show_as(prefers_color_scheme="dark")
    dark = browser.axe()
    browser.show_as(forced_colors="active")
    browser.click("main label[for]")
    chosen, other = (browser.js(EDGE, selector) for selector in (":checked + label", "input:not(:checked) + label"))
    forced = [] if chosen != other else ["what is chosen looks like the rest"]
    browser.js("document.activeElement.blur()")
    for _ in range(3):
        browser.keys(Keys.TAB)
        stop = rendering.focused(browser)
        if stop is None or stop["outline"] < LEAST_OUTLINE:
            forced.append(f"the focus is not seen on {stop['words'] if stop else 'the page'}")
    browser.show_as()
    return {"dark": dark, "forced": forced}
