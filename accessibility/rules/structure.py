"""The page as a whole: language, title, one heading, landmarks, the way past what repeats (R0-1)."""

import re
from xml.etree.ElementTree import Element

from accessibility.rules.page import Page, kind, name_of, tag, text_of, where

RIGHT_TO_LEFT = {"ar", "fa", "he", "ps", "ug", "ur", "yi"}
LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
TITLE = re.compile(r"^(?P<what>.+) [-–] (?P<whose>.+?)$")
NOT_A_LANDMARK_INSIDE = ("main", "article", "aside", "nav", "section", "fieldset", "dialog")


def language_and_direction_are_said(page: Page) -> list[str]:
    root = page.root
    language, direction = root.get("lang") or "", root.get("dir") or ""
    found = []
    if not LANGUAGE.match(language):
        found.append(f'<html lang="{language}"> is not a language')
    if direction not in ("ltr", "rtl"):
        found.append(f'<html dir="{direction}"> is neither ltr nor rtl')
    elif language.split("-")[0] in RIGHT_TO_LEFT and direction == "ltr":
        found.append(f"{language} is written from right to left")
    return found


def title_names_the_page_and_the_survey(page: Page) -> list[str]:
    """The title says what the page is, then whose it is, in the words that the header shows."""
    titles = [title for title in page.all("title") if page.inside(title, "head") is not None]
    if len(titles) != 1:
        return [f"there are {len(titles)} titles"]
    title = text_of(titles[0])
    parts = TITLE.match(title)
    if not parts:
        return [f"{title!r} is not of the form: page - survey"]
    header = " ".join(text_of(header, spoken=True) for header in banners(page))
    whose = parts["whose"].strip()
    return [] if whose.casefold() in header.casefold() else [f"{title!r} ends with {whose!r}, which the header does not say: {header!r}"]


def one_heading_of_the_first_level(page: Page) -> list[str]:
    headings = page.all("h1")
    if len(headings) != 1:
        return [f"there are {len(headings)} of them"]
    return [] if text_of(headings[0], spoken=True) else ["it is empty"]


def landmarks_are_there(page: Page) -> list[str]:
    """One main, one header and one footer of the page; several navs or unnamed sections would be lost in the list of landmarks."""
    counts = {"main": len(page.all("main")), "header": len(banners(page)), "footer": len(_outside(page, "footer"))}
    found = [f"there are {count} of <{name}>" for name, count in counts.items() if count != 1]
    navs = page.all("nav")
    names = [name_of_landmark(page, nav) for nav in navs]
    if len(navs) > 1 and (len(set(names)) < len(names) or "" in names):
        found.append(f"several navs need a name each: {names}")
    return found


def skip_link_comes_first(page: Page) -> list[str]:
    """The first thing Tab reaches leads to main (WCAG 2.4.1), and nothing jumps the queue."""
    found = [
        f"{where(element)} has a positive tabindex"
        for element in page.elements
        if (element.get("tabindex") or "0").lstrip().startswith(tuple("123456789"))
    ]
    first = next((element for element in page.elements if takes_focus(element)), None)
    if first is None:
        return [*found, "nothing on the page can be reached"]
    target = page.by_id.get((first.get("href") or "")[1:]) if (first.get("href") or "").startswith("#") else None
    if target is None:
        return [*found, f"the first thing reached is {where(first)}"]
    if tag(target) != "main" and page.inside(target, "main") is None:
        found.append(f"the first link leads to {where(target)}, which is not in main")
    return found


def banners(page: Page) -> list[Element]:
    return _outside(page, "header")


def _outside(page: Page, name: str) -> list[Element]:
    return [element for element in page.all(name) if page.inside(element, *NOT_A_LANDMARK_INSIDE) is None]


def name_of_landmark(page: Page, element: Element) -> str:
    """Only ARIA names a landmark; its content does not."""
    return name_of(page, element) if element.get("aria-label") or element.get("aria-labelledby") else ""


def takes_focus(element: Element) -> bool:
    if element.get("disabled") is not None or (element.get("tabindex") or "").strip() == "-1":
        return False
    name = tag(element)
    if name == "a":
        return element.get("href") is not None
    if name in ("audio", "video"):
        return element.get("controls") is not None
    if name == "input":
        return kind(element) != "hidden"
    return name in ("button", "select", "textarea", "summary", "iframe") or element.get("tabindex") is not None
