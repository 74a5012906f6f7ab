"""The HTML itself: valid, every id once, every reference leading to something, headings in order."""

from collections import Counter
from itertools import pairwise

from accessibility.rules.page import Page, tag, where

PHRASING_ONLY = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "span",
    "label",
    "button",
    "legend",
    "strong",
    "em",
    "small",
    "b",
    "i",
    "summary",
    "dt",
}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = {
    "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form", "header", "hr",
    "main", "nav", "ol", "p", "pre", "section", "table", "ul",
}  # fmt: skip
MAY_HOLD = {"ul": {"li"}, "ol": {"li"}, "dl": {"dt", "dd", "div"}, "tr": {"td", "th"}, "select": {"option", "optgroup", "hr"}}
ANYWHERE = {"script", "template"}
PRESSED = {"a", "button", "input", "select", "textarea", "audio", "video", "label", "summary"}
REFERENCES = (
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
    "aria-errormessage",
    "headers",
    "list",
    "form",
)


def html_is_valid(page: Page) -> list[str]:
    """The parser repairs nothing, and nothing stands where HTML does not allow it."""
    found = [f"line {place[0]}: {code.replace('-', ' ')} {details or ''}".strip() for place, code, details in page.parse_errors]
    for element in page.elements:
        above = page.parents.get(element)
        while above is not None and tag(above) == "a":
            above = page.parents.get(above)
        if above is None or tag(element) in ANYWHERE:
            continue
        misplaced_heading = tag(element) in HEADINGS and tag(above) in PHRASING_ONLY - {"legend", "summary"}
        if (tag(element) in BLOCKS and tag(above) in PHRASING_ONLY) or misplaced_heading:
            found.append(f"{where(element)} may not stand in {where(above)}")
        if tag(above) in MAY_HOLD and tag(element) not in MAY_HOLD[tag(above)]:
            found.append(f"{where(element)} may not stand directly in {where(above)}")
        if tag(element) in PRESSED and page.inside(element, "a", "button") is not None:
            found.append(f"{where(element)} stands inside another thing to press")
    return found


def ids_are_unique(page: Page) -> list[str]:
    ids = Counter(id for element in page.elements if (id := element.get("id")) is not None)
    return [f'id="{id}" stands {count} times' if id else "an id is empty" for id, count in ids.items() if count > 1 or not id or " " in id]


def references_lead_somewhere(page: Page) -> list[str]:
    """Whatever names an id of this page names one that exists."""
    found = []
    for element in page.elements:
        named = [(attribute, id) for attribute in REFERENCES for id in (element.get(attribute) or "").split()]
        if tag(element) == "label" and element.get("for") is not None:
            named.append(("for", element.get("for") or ""))
        href = element.get("href") or ""
        if href.startswith("#"):
            named.append(("href", href[1:]))
        found += [f'{attribute}="{id}" of {where(element)} leads nowhere' for attribute, id in named if id not in page.by_id]
    return found


def headings_do_not_skip(page: Page) -> list[str]:
    """A heading is at most one level below the one before it, so that a list of headings reads as an outline."""
    levels = [int(tag(heading)[1]) for heading in page.all(*HEADINGS)]
    return [f"h{here} follows h{before}" for before, here in pairwise(levels) if here > before + 1]
