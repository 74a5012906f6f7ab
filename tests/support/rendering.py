"""What the rendering contract asks of a respondent's page and only a browser can measure. Each measure gives a line for each thing that is wrong."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image

from tests.support.browser import Browser

CARDS = """
const found = [], limit = 0.5;
const name = element => `"${(element.ariaLabel || element.textContent).replace(/\\s+/g, " ").trim().slice(0, 40)}"`;
const cards = [...document.querySelectorAll(".survey-card__label, .survey-choice")];
for (const card of cards) {
  const height = card.getBoundingClientRect().height;
  if (height + limit < 64) found.push(`the card ${name(card)} is ${Math.round(height)} high`);
}
const targets = [...cards, ...document.querySelectorAll("main button, main a[class]")].filter(one => one.checkVisibility({visibilityProperty: true}));
for (const card of cards) {
  const one = card.getBoundingClientRect();
  for (const target of targets) {
    if (target === card) continue;
    const other = target.getBoundingClientRect();
    const gap = Math.max(other.left - one.right, one.left - other.right, other.top - one.bottom, one.top - other.bottom);
    if (gap + limit < 8) found.push(`between the card ${name(card)} and ${name(target)} there are ${Math.round(gap)} pixels`);
  }
}
return found;
"""
SENTENCES = """
const found = [], mirrored = getComputedStyle(document.documentElement).direction === "rtl";
for (const block of document.querySelectorAll(".survey-sentence")) {
  const words = block.textContent.trim().slice(0, 40), pictures = block.querySelectorAll("svg");
  if (pictures.length !== 1) { found.push(`"${words}" has ${pictures.length} pictures`); continue; }
  const picture = pictures[0].getBoundingClientRect(), text = block.querySelector(".survey-sentence__text").getBoundingClientRect();
  if (picture.width < 120 || picture.height < 120) found.push(`the picture of "${words}" is ${picture.width} x ${picture.height}`);
  const box = block.getBoundingClientRect(), stacked = text.top >= picture.bottom;
  const atStart = (mirrored ? box.right - picture.right : picture.left - box.left) < 8;
  const before = stacked ? arguments[0] : mirrored ? text.right <= picture.left + 1 : text.left >= picture.right - 1;
  if (!atStart || !before) found.push(`the picture of "${words}" is not at the start of its line`);
}
return found;
"""
TEXTS = """
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
const shown = element => element.checkVisibility({visibilityProperty: true}) && !element.closest(".survey-hidden, .survey-skip, noscript");
while (walker.nextNode()) if (walker.currentNode.data.trim() && shown(walker.currentNode.parentElement)) texts.push(walker.currentNode);
"""
LETTERS = (
    TEXTS
    + """
const found = [];
for (const text of texts) {
  const style = getComputedStyle(text.parentElement), size = parseFloat(style.fontSize), words = text.data.trim().slice(0, 40);
  const lines = new Set([...(() => { const range = document.createRange(); range.selectNode(text); return range.getClientRects() })()].map(box => Math.round(box.top)));
  if (size < arguments[0]) found.push(`"${words}" is written ${size} pixels high`);
  if (lines.size > 1 && text.parentElement.closest(".survey-sentence, p, li") && parseFloat(style.lineHeight) / size + 0.01 < arguments[1])
    found.push(`lines of "${words}" are ${(parseFloat(style.lineHeight) / size).toFixed(2)} apart`);
}
return found;
"""
)
BROKEN = (
    TEXTS
    + """
const found = [], range = document.createRange();
for (const text of texts.filter(text => text.parentElement.closest(arguments[0]))) {
  for (const word of text.data.matchAll(/[^\\s\\u002d\\u2013]+/g)) {
    range.setStart(text, word.index), range.setEnd(text, word.index + word[0].length);
    const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
    if (lines.size > 1) found.push(`"${word[0]}" is broken in "${text.data.trim().slice(0, 40)}"`);
  }
}
return found;
"""
)
MISSING_PICTURES = """
return [...document.querySelectorAll(".survey-picture")].filter(picture => picture.checkVisibility() && !picture.getBBox().width)
  .map(picture => `nothing is drawn from ${picture.querySelector("use").href.baseVal}`);
"""
PLAIN = (
    TEXTS
    + """
return texts.filter(text => !text.parentElement.closest(".survey-receipt")).map(text => text.data.replace(/\\s+/g, " ").trim()).filter(text => /[A-Za-z]/.test(text));
"""
)
FOCUSED = """
const element = document.activeElement;
if (!element || element === document.body) return null;
const drawn = element.matches(".survey-card__input") ? element.nextElementSibling : element, style = getComputedStyle(drawn), box = drawn.getBoundingClientRect();
const middle = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 44) / 2);
return {
  tag: element.tagName.toLowerCase(), type: element.type || "", value: element.value || "", name: element.name || "",
  words: (element.ariaLabel || element.textContent || element.labels?.[0]?.textContent || "").replace(/\\s+/g, " ").trim().slice(0, 60),
  outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
  covered: !(middle && (drawn.contains(middle) || middle.contains(drawn) || element.contains(middle))),
};
"""
SMALLEST_LETTERS, LEAST_LINE = 18.66, 1.5


def answer_cards(browser: Browser) -> list[str]:
    """R0-9: cards that are lower than 64 pixels, or nearer than 8 to anything else to press."""
    return browser.js(CARDS)


def easy_read_blocks(browser: Browser, may_stack: bool = False) -> list[str]:
    """Easy read 2 and 3: one picture of 120 pixels at the start of every sentence; letters and lines that are large enough.

    Words too long for the room beside the picture `may_stack` below it (design.md 12); English ones are short enough.
    """
    return browser.js(SENTENCES, may_stack) + browser.js(LETTERS, SMALLEST_LETTERS, LEAST_LINE)


def broken_words(browser: Browser, inside: str = "body") -> list[str]:
    """Words that do not stand on one line (ER-20)."""
    return browser.js(BROKEN, inside)


def missing_pictures(browser: Browser) -> list[str]:
    """Pictures that are shown and have nothing in them: the sheet or the picture on it is not there."""
    return browser.js(MISSING_PICTURES)


def texts_that(browser: Browser, holds: Callable[[str], bool]) -> list[str]:
    """Visible texts with letters, without the receipt, for which something holds."""
    return [text for text in browser.js(PLAIN) if holds(text)]


def focused(browser: Browser) -> dict | None:
    """What has the focus: its tag, type, value and words, how wide its outline is, and whether something lies over it; None for the page itself."""
    return browser.js(FOCUSED)


def picture_of(browser: Browser, selector: str) -> Image.Image:
    """An element as it is drawn."""
    element = browser.driver.find_element("css selector", selector)
    return Image.open(BytesIO(element.screenshot_as_png)).convert("RGB")


def background_share(browser: Browser) -> float:
    """The share of the first screen that has the page's own background: its white space."""
    browser.js("scrollTo(0, 0)")
    screen = Image.open(BytesIO(browser.driver.get_screenshot_as_png())).convert("RGB")
    told = browser.js("return getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)")
    colours = screen.getcolors(screen.width * screen.height) or []
    return sum(count for count, colour in colours if colour == tuple(told)) / (screen.width * screen.height)
