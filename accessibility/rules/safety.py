"""Safety of respondents: nothing from elsewhere, no code in the page, nothing kept on the way, nothing private in addresses (R0-6, R0-12)."""

import ipaddress
import re
from urllib.parse import unquote_plus, urlsplit
from xml.etree.ElementTree import Element

from accessibility.rules.page import Page, tag, text_of, where

ADDRESSES = ("src", "href", "action", "formaction", "poster", "data", "cite", "ping", "{http://www.w3.org/1999/xlink}href")
FOR_PEOPLE = ("tel:", "mailto:")
DATA_BLOCK = ("application/json", "application/ld+json")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
NUMBERS = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])")
UNSAFE = ("'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "data:", "http:", "https:", "*")


def code_is_not_inline(page: Page) -> list[str]:
    """No style or script in the page itself, so that the policy need not allow any. Data for scripts (JSON) may stand there."""
    found = []
    for element in page.elements:
        found += [f"{where(element)} has the attribute {key}" for key in element.attrib if key == "style" or key.lower().startswith("on")]
        found += [
            f"{where(element)} runs code from an address"
            for _, address in addresses_of(element)
            if address.strip().lower().startswith("javascript:")
        ]
        if tag(element) == "style":
            found.append("there is a style element")
        if tag(element) == "script" and (element.text or "").strip() and element.get("type") not in DATA_BLOCK:
            found.append("there is a script with text")
    return found


def everything_is_from_here(page: Page) -> list[str]:
    """No address of another origin, not even in a link. A person may be telephoned or written to."""
    return [
        f'{key}="{address}" of {where(element)}'
        for element in page.elements
        for key, address in addresses_of(element)
        if not address.startswith(FOR_PEOPLE) and (urlsplit(address).scheme or urlsplit(address).netloc or address.startswith("\\"))
    ]


def policy_is_strict(page: Page) -> list[str]:
    policy = page.headers.get("Content-Security-Policy", "")
    directives = {part.split()[0]: part.split()[1:] for part in policy.split(";") if part.strip()}
    if directives.get("default-src") not in (["'self'"], ["'none'"]):
        return [f"default-src is neither 'self' nor 'none' in {policy!r}"]
    found = [f"{name} allows {source}" for name, sources in directives.items() for source in sources if source in UNSAFE or "." in source]
    found += [f"{name} is missing" for name in ("form-action", "frame-ancestors", "base-uri") if name not in directives]
    return found


def answer_pages_are_not_stored(page: Page) -> list[str]:
    """A page that belongs to one response or one person stays in no cache, not even the browser's own (R0-12)."""
    kept = page.headers.get("Cache-Control", "")
    return [] if not page.cookies or "no-store" in kept else [f"Cache-Control is {kept!r} on a page with a cookie"]


def referrer_is_kept_back(page: Page) -> list[str]:
    policy = page.headers.get("Referrer-Policy", "")
    return [] if policy in ("no-referrer", "same-origin") else [f"Referrer-Policy is {policy!r}"]


def addresses_hold_nothing_private(page: Page) -> list[str]:
    """No e-mail address, no network address and nothing a person wrote, in any address or in the title (R0-12)."""
    told = {page.url: "the address of the page"}
    for element in page.elements:
        told |= {address: where(element) for _, address in addresses_of(element) if not address.startswith(FOR_PEOPLE)}
    told |= {text_of(title): "the title" for title in page.all("title")}
    found = []
    for text, place in told.items():
        plain = unquote_plus(text).casefold()
        found += [f"{place} holds the e-mail address {email}" for email in EMAIL.findall(plain)]
        found += [f"{place} holds the network address {number}" for number in NUMBERS.findall(plain) if _is_address(number)]
        found += [f"{place} holds what was written: {word!r}" for word in page.private if word.casefold() in plain]
    return found


def addresses_of(element: Element) -> list[tuple[str, str]]:
    """(attribute, address) of everything an element points at."""
    found = [(key.rsplit("}", 1)[-1], value) for key in ADDRESSES if (value := element.get(key)) and tag(element) != "data"]
    return found + [("srcset", part.split()[0]) for part in (element.get("srcset") or "").split(",") if part.strip()]


def _is_address(number: str) -> bool:
    try:
        return bool(ipaddress.ip_address(number))
    except ValueError:
        return False
