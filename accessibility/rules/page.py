"""A page as the rules see it: what the server sent, parsed as a browser parses it, and ways to read it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

RESPONDENT_PAGES = "/s/"
NOT_READ = {"script", "style", "template", "noscript"}
NOT_TYPED_IN = {"hidden", "submit", "button", "reset", "image"}


@dataclass(frozen=True)
class Page:
    """One HTML answer.

    `url` is path and query; `cookies` are the names that were sent for it or set by it; `private` are words that the person wrote
    and that no address may repeat.
    """

    html: str
    url: str = "/"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: frozenset[str] = frozenset()
    private: tuple[str, ...] = ()

    @cached_property
    def _parsed(self) -> tuple[Element, list[Any]]:
        parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
        tree = parser.parse(self.html)
        return tree, parser.errors

    @property
    def root(self) -> Element:
        return self._parsed[0]

    @property
    def parse_errors(self) -> list[Any]:
        """((line, column), code, details) of each mistake the parser had to repair."""
        return self._parsed[1]

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """All elements in document order, comments left out."""
        return tuple(element for element in self.root.iter() if isinstance(element.tag, str))

    @cached_property
    def parents(self) -> dict[Element, Element]:
        return {child: parent for parent in self.elements for child in parent}

    @cached_property
    def by_id(self) -> dict[str, Element]:
        return {id: element for element in reversed(self.elements) if (id := element.get("id"))}

    @property
    def is_for_respondents(self) -> bool:
        return self.url.startswith(RESPONDENT_PAGES)

    def all(self, *tags: str) -> list[Element]:
        """Elements of these tags in document order. Tags of SVG count by their local name."""
        found = [numbered for name in tags for numbered in self._by_tag.get(name, ())]
        return [element for _, element in (sorted(found, key=itemgetter(0)) if len(tags) > 1 else found)]

    @cached_property
    def _by_tag(self) -> dict[str, list[tuple[int, Element]]]:
        """Elements of each tag with their place in the document."""
        found: dict[str, list[tuple[int, Element]]] = defaultdict(list)
        for at, element in enumerate(self.elements):
            found[tag(element)].append((at, element))
        return found

    def ancestors(self, element: Element) -> Iterator[Element]:
        """From the parent outwards."""
        while (above := self.parents.get(element)) is not None:
            yield above
            element = above

    def inside(self, element: Element, *tags: str) -> Element | None:
        """The nearest ancestor of one of these tags."""
        return next((above for above in self.ancestors(element) if tag(above) in tags), None)

    def controls(self) -> list[Element]:
        """What a person fills in: fields, choices, lists; no buttons and nothing hidden."""
        return [control for control in self.all("input", "select", "textarea") if kind(control) not in NOT_TYPED_IN]


Rule = Callable[[Page], list[str]]


def tag(element: Element) -> str:
    """The local name, also of an element of SVG."""
    name = element.tag
    return name.rsplit("}", 1)[-1] if "}" in name else name


def kind(control: Element) -> str:
    """The type of an input, or the tag of another control."""
    return (control.get("type") or "text").lower() if tag(control) == "input" else tag(control)


def text_of(element: Element, spoken: bool = False) -> str:
    """The text inside an element with its spaces put right. `spoken` leaves out what is hidden from screen readers, and adds alternatives."""
    return " ".join("".join(_pieces(element, spoken)).split())


def _pieces(element: Element, spoken: bool) -> Iterator[str]:
    if not isinstance(element.tag, str) or tag(element) in NOT_READ or element.get("hidden") is not None:
        return
    if spoken and element.get("aria-hidden") == "true":
        return
    if spoken and tag(element) == "img":
        yield f" {element.get('alt', '')} "
    if spoken and element.get("aria-label"):
        yield f" {element.get('aria-label')} "
        return
    yield element.text or ""
    for child in element:
        inline = isinstance(child.tag, str) and tag(child) in ("a", "b", "strong", "em", "i", "abbr", "kbd", "span", "small", "time")
        yield "" if inline else " "
        yield from _pieces(child, spoken)
        yield "" if inline else " "
        yield child.tail or ""


def name_of(page: Page, element: Element, title_counts: bool = True) -> str:
    """The accessible name, as far as HTML alone gives it: ARIA first, then label, legend, alternative or content, then title."""
    named_by = (page.by_id.get(id) for id in (element.get("aria-labelledby") or "").split())
    by_ids = " ".join(text_of(part, spoken=True) for part in named_by if part is not None)
    title = (element.get("title") or "").strip() if title_counts else ""
    return by_ids or (element.get("aria-label") or "").strip() or _native_name(page, element) or title


def _native_name(page: Page, element: Element) -> str:
    name = tag(element)
    if name == "img" or kind(element) == "image":
        return (element.get("alt") or "").strip()
    if kind(element) in ("submit", "reset", "button") and name == "input":
        return element.get("value") or ""
    if name in ("input", "select", "textarea"):
        return " ".join(text_of(label, spoken=True) for label in labels_of(page, element))
    if name in ("fieldset", "table", "figure"):
        caption = {"fieldset": "legend", "table": "caption", "figure": "figcaption"}[name]
        return next((text_of(child, spoken=True) for child in element if isinstance(child.tag, str) and tag(child) == caption), "")
    if name == "svg":
        return next((text_of(child) for child in element if isinstance(child.tag, str) and tag(child) == "title"), "")
    return text_of(element, spoken=True)


def labels_of(page: Page, control: Element) -> list[Element]:
    """Labels that point at a control, and the one it stands in."""
    id = control.get("id")
    pointing = [label for label in page.all("label") if id and label.get("for") == id]
    around = page.inside(control, "label")
    return pointing + ([around] if around is not None and around.get("for") in (None, id) and around not in pointing else [])


def where(element: Element) -> str:
    """An element in a few characters, so that a developer finds it: <input id="answer" name="answer">."""
    told = [f'{key}="{value[:60]}"' for key in ("id", "name", "class", "href", "src", "for") if (value := element.get(key))]
    return f"<{' '.join([tag(element), *told[:3]])}>"
