"""A page as a person meets it: its heading, its options, its buttons. Journeys read it; nothing here changes anything."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar
from xml.etree.ElementTree import Element

from accessibility.rules.page import Page, kind, labels_of, name_of, tag, text_of

Found = TypeVar("Found")


@dataclass(frozen=True)
class Shown(Page):
    """A page that was opened, with what can be read and done on it."""

    @cached_property
    def title(self) -> str:
        return text_of(self.all("title")[0])

    @cached_property
    def heading(self) -> str:
        return text_of(self.all("h1")[0], spoken=True)

    @cached_property
    def text(self) -> str:
        """All words of main, in reading order."""
        return text_of(self.all("main")[0])

    @property
    def language(self) -> str:
        return self.root.get("lang") or ""

    @property
    def direction(self) -> str:
        return self.root.get("dir") or ""

    @property
    def format(self) -> str:
        """The format the page says it is in (html data-format)."""
        return self.root.get("data-format") or ""

    @cached_property
    def choices(self) -> list[Element]:
        """Radio buttons and checkboxes, in the order on screen."""
        return [control for control in self.controls() if kind(control) in ("radio", "checkbox")]

    @property
    def options(self) -> list[str]:
        """Labels of all choices, in the order on screen."""
        return [self.label(choice) for choice in self.choices]

    @property
    def codes(self) -> list[str]:
        """What each choice would send, in the order on screen."""
        return [choice.get("value") or "on" for choice in self.choices]

    @property
    def chosen(self) -> list[str]:
        return [choice.get("value") or "on" for choice in self.choices if choice.get("checked") is not None]

    @property
    def buttons(self) -> list[str]:
        return [name_of(self, button) for button in self.button_elements()]

    @property
    def links(self) -> dict[str, str]:
        """Name → address of every link; of links with one name, the first."""
        return first_of_each((name_of(self, link), link.get("href") or "") for link in self.all("a") if link.get("href") is not None)

    @property
    def fields(self) -> dict[str, str]:
        """Label → what stands in it, for everything that is written rather than chosen."""
        return {self.label(control): value_of(control) for control in self.controls() if kind(control) not in ("radio", "checkbox")}

    @property
    def errors(self) -> list[str]:
        """What the error summary says, a line per mistake."""
        alerts = [element for element in self.elements if element.get("role") == "alert"]
        lines = [text_of(item) for alert in alerts for item in alert.iter() if isinstance(item.tag, str) and tag(item) == "li"]
        return lines or [text_of(alert) for alert in alerts]

    def hidden(self, name: str) -> str:
        """The value of a hidden field; raises LookupError."""
        for control in self.all("input"):
            if kind(control) == "hidden" and control.get("name") == name:
                return control.get("value") or ""
        raise LookupError(f"{self.url} has no hidden field {name!r}")

    def label(self, control: Element) -> str:
        """What is written on or beside a control."""
        labels = " ".join(text_of(label) for label in labels_of(self, control))
        return labels or name_of(self, control)

    def button_elements(self) -> list[Element]:
        """Everything that sends a form."""
        return [
            element
            for element in self.all("button", "input")
            if (tag(element) == "button" and (element.get("type") or "submit") == "submit")
            or (tag(element) == "input" and kind(element) in ("submit", "image"))
        ]

    def button(self, text: str) -> Element:
        return best_match(text, first_of_each((name_of(self, button), button) for button in self.button_elements()), "button", self.url)

    def link(self, text: str) -> str:
        return best_match(text, self.links, "link", self.url)

    def form_of(self, button: Element) -> Element:
        form = self.by_id.get(button.get("form") or "")
        around = form if form is not None else self.inside(button, "form")
        if around is None:
            raise LookupError(f"the button {name_of(self, button)!r} of {self.url} is in no form")
        return around

    def sent_by(self, form: Element, button: Element | None = None) -> list[tuple[str, str]]:
        """(name, value) of all that a browser would send as the form stands, in the order of the page."""
        sent: list[tuple[str, str]] = []
        for control in self.belonging_to(form):
            name, sort = control.get("name"), kind(control)
            if (
                not name
                or control.get("disabled") is not None
                or (tag(control) == "button" or sort in ("submit", "image", "button", "reset"))
            ):
                if control is button and name:
                    sent.append((name, control.get("value") or ""))
                continue
            if sort in ("radio", "checkbox"):
                sent += [(name, control.get("value") or "on")] if control.get("checked") is not None else []
            else:
                sent.append((name, value_of(control)))
        return sent

    def belonging_to(self, form: Element) -> list[Element]:
        """Controls and buttons inside the form or bound to it by its id."""
        inside = set(form.iter())
        controls = self.all("input", "select", "textarea", "button")
        return [
            control
            for control in controls
            if control.get("form") == (form.get("id") or "no id") or (control in inside and not control.get("form"))
        ]


def value_of(control: Element) -> str:
    """What a field holds, line ends as a browser sends them."""
    if tag(control) == "select":
        options = [option for option in control.iter() if isinstance(option.tag, str) and tag(option) == "option"]
        chosen = next((option for option in options if option.get("selected") is not None), options[0] if options else None)
        return "" if chosen is None else chosen.get("value", text_of(chosen))
    if tag(control) == "textarea":
        text = "".join(control.itertext())
        return text.replace("\r\n", "\n").replace("\n", "\r\n")
    return control.get("value") or ""


def first_of_each(named: Iterable[tuple[str, Found]]) -> dict[str, Found]:
    """A mapping in the order given; of several under one name, the first."""
    found: dict[str, Found] = {}
    for name, thing in named:
        found.setdefault(name, thing)
    return found


def best_match(text: str, named: dict[str, Found], what: str, url: str) -> Found:
    """The thing of that name, else the only one that contains it; raises LookupError telling what there is."""
    if text in named:
        return named[text]
    near = [name for name in named if text.casefold() in name.casefold()]
    if len(near) == 1:
        return named[near[0]]
    raise LookupError(f"{url} has {'several' if near else 'no'} {what} {text!r}. There are: {quoted(near or named)}")


def quoted(names: Iterable[str]) -> str:
    return ", ".join(repr(name) for name in names) or "none"
