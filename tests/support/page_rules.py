"""A client that opens pages, presses buttons and follows links, and that holds every page it meets to the rules of accessibility/rules.

client.open("/s/northmoor-school")
client.press("Start")
client.press("Continue", answer="Sometimes")
assert client.page.heading == "Do adults listen to you?"
"""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

from flask import Flask
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from accessibility.rules import breaches
from accessibility.rules.page import kind, tag, where
from tests.support.shown import Shown, first_of_each, quoted

REDIRECTS = (301, 302, 303, 307, 308)
SITE = "http://localhost"
Field = str | int | Iterable[str] | None


class BrokenRule(AssertionError):
    """A page breaks a rule that all pages keep."""


class PageClient:
    """A browser without a screen or script: it has cookies, fills forms as it finds them, and follows redirects.

    `page` is what it shows now, `answer` the last answer whole, `gone_through` the addresses of the last step.
    """

    def __init__(self, app: Flask, site: str = SITE) -> None:
        self.app = app
        self.site = site
        self.browser = app.test_client()
        self.page = Shown("", "")
        self.answer: TestResponse
        self.gone_through: list[str] = []
        self.written: list[str] = []

    # What a person does

    def open(self, path: str, expect_status: int = 200) -> Shown:
        """Type an address."""
        return self._go("GET", path, expect_status, {"Sec-Fetch-Site": "none"})

    def follow(self, link: str, expect_status: int = 200) -> Shown:
        """Press the link of that name."""
        return self._go("GET", self.page.link(link), expect_status, {"Sec-Fetch-Site": "same-origin"})

    def press(self, button: str, expect_status: int = 200, **fields: Field) -> Shown:
        """Fill the fields of a button's form and press it.

        A field is named by its control's name (an underscore stands for a hyphen). Choices are named by label or code; several by a
        list; None takes a choice back.
        """
        pressed = self.page.button(button)
        form = self.page.form_of(pressed)
        for name, value in fields.items():
            self._fill(form, name, value)
        address = pressed.get("formaction") or form.get("action") or self.page.url
        method = (pressed.get("formmethod") or form.get("method") or "get").upper()
        return self.send(address, self.page.sent_by(form, pressed), expect_status, method)

    def send(
        self, path: str, data: Iterable[tuple[str, Any]] | Mapping[str, Any] = (), expect_status: int = 200, method: str = "POST"
    ) -> Shown:
        """Send what no page offers: a repeated, changed or forged form."""
        values = MultiDict(data if isinstance(data, Mapping) else list(data))
        # A browser hides the origin of a form whose page keeps the referrer back (Fetch, "append a request Origin header").
        origin = "null" if self.page.headers.get("Referrer-Policy") == "no-referrer" else self.site
        headers = {"Sec-Fetch-Site": "same-origin"} | ({"Origin": origin} if method == "POST" else {})
        return self._go(method, path, expect_status, headers, values)

    def back(self) -> Shown:
        """The page's own Back link."""
        return self.follow("Back")

    def cookies(self) -> frozenset[str]:
        return frozenset(cookie.key for cookie in self.browser._cookies.values())

    def another(self) -> "PageClient":
        """Another device."""
        return PageClient(self.app, self.site)

    def held(self) -> list[tuple[str, str]]:
        """(name, value) of every cookie, for a real browser to hold too."""
        return [(cookie.key, cookie.value) for cookie in self.browser._cookies.values()]

    # How it is done

    def _fill(self, form: Element, name: str, value: Field) -> None:
        controls = [control for control in self.page.belonging_to(form) if control.get("name") in (name, name.replace("_", "-"))]
        controls = [control for control in controls if kind(control) not in ("hidden", "submit", "button") and tag(control) != "button"]
        if not controls:
            there = [control.get("name") or "" for control in self.page.belonging_to(form)]
            raise LookupError(f"{self.page.url} has no field {name!r}. There are: {quoted(there)}")
        if kind(controls[0]) in ("radio", "checkbox"):
            self._choose(controls, value)
        else:
            self._write(controls[0], "" if value is None else str(value))

    def _choose(self, controls: list[Element], value: Field) -> None:
        wanted = [] if value is None else [str(value)] if isinstance(value, str | int) else list(value)
        by_code = {control.get("value") or "on": control for control in controls}
        by_name = first_of_each((self.page.label(control), control) for control in controls) | by_code
        unknown = [one for one in wanted if one not in by_name]
        if unknown:
            raise LookupError(f"{self.page.url} has no option {unknown[0]!r}. There are: {quoted(by_name)}")
        for control in controls:
            control.attrib.pop("checked", None)
        for one in wanted:
            by_name[one].set("checked", "")

    def _write(self, control: Element, value: str) -> None:
        if tag(control) == "textarea":
            for child in list(control):
                control.remove(child)
            control.text = value
        elif tag(control) == "select":
            options = [option for option in control.iter("option") if value in (option.get("value"), "".join(option.itertext()).strip())]
            if not options:
                raise LookupError(f"{where(control)} of {self.page.url} does not offer {value!r}")
            for option in control.iter("option"):
                option.attrib.pop("selected", None)
            options[0].set("selected", "")
        else:
            control.set("value", value)
        if self.page.is_for_respondents and kind(control) in ("text", "textarea") and len(value) > 3:
            self.written.append(value)

    def _go(self, method: str, address: str, expect_status: int, headers: dict[str, str], values: MultiDict | None = None) -> Shown:
        self.gone_through = []
        target = self._local(address)
        while True:
            self.gone_through.append(target)
            path, _, query = target.partition("?")
            if method == "GET" and values is not None:
                self.answer = self.browser.open(path, query_string=values, headers=headers, base_url=self.site, buffered=True)
                target = self._local(self.answer.request.path + "?" + self.answer.request.query_string.decode())
            else:
                self.answer = self.browser.open(
                    path, method=method, query_string=query, data=values, headers=headers, base_url=self.site, buffered=True
                )
            if self.answer.status_code not in REDIRECTS:
                break
            if len(self.gone_through) > 10:
                raise AssertionError(f"redirected without end: {self.gone_through}")
            target, values = self._local(urljoin(target, self.answer.headers["Location"])), None
            method, headers = "GET", {"Sec-Fetch-Site": headers["Sec-Fetch-Site"]}
        if self.answer.status_code != expect_status:
            told = self.answer.get_data(as_text=True)[:300] if self.answer.mimetype != "text/html" else ""
            raise AssertionError(f"{target} answered {self.answer.status_code}, not {expect_status} {told}")
        if self.answer.mimetype == "text/html":
            self._show(target)
        return self.page

    def _local(self, address: str) -> str:
        """Path and query of an address of this site; a test never leaves it."""
        parts = urlsplit(urljoin(self.site + self.page.url, address))
        if f"{parts.scheme}://{parts.netloc}" != self.site:
            raise AssertionError(f"{address} leads to another site")
        return parts.path + (f"?{parts.query}" if parts.query else "")

    def _show(self, url: str) -> None:
        html = self.answer.get_data(as_text=True)
        held = frozenset(name for name in self.cookies() if name.startswith("survey-"))
        cookies = held if url.startswith("/s/") else self.cookies() if "Set-Cookie" in self.answer.headers else frozenset()
        self.page = Shown(html, url, self.answer.status_code, dict(self.answer.headers), cookies, tuple(self.written))
        broken = breaches(self.page) + [line for address in self.gone_through if (line := self._told(address))] + self._missing()
        if broken:
            raise BrokenRule(f"{url} ({self.answer.status_code}) breaks rules:\n  " + "\n  ".join(broken))

    def _told(self, address: str) -> str:
        words = [word for word in self.written if word.casefold() in address.casefold()]
        return f"a redirect tells what was written: {address}" if words else ""

    def _missing(self) -> list[str]:
        """Pictures, sounds, sheets, scripts of this page that are not there. Each address is asked for once per application."""
        known: dict[str, str] = self.app.extensions.setdefault("tests-addresses", {})
        missing = []
        for element in self.page.all("img", "use", "audio", "video", "source", "script", "link", "track", "image"):
            for attribute in ("src", "href", "poster"):
                address = element.get(attribute)
                if not address or address.startswith("#") or (tag(element) == "link" and element.get("rel") in ("canonical", "alternate")):
                    continue
                path, _, part = address.partition("#")
                target = self._local(path)
                if target not in known:
                    with self.browser.get(target, base_url=self.site, buffered=True) as found:
                        known[target] = (
                            found.get_data(as_text=True) if found.status_code == 200 and "svg" in found.mimetype else str(found.status_code)
                        )
                if known[target].isdigit() and known[target] != "200":
                    missing.append(f"{address} of {where(element)} answers {known[target]}")
                elif part and f'id="{part}"' not in known[target]:
                    missing.append(f"{path} has no drawing {part!r}")
        return missing
