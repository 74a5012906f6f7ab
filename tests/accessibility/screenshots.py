"""Pictures of one question in each format at 360 pixels, for the README: docs/screenshots, with a note of what they were made from.

    python -m tests.accessibility.screenshots

makes them again; a test tells when they are no longer what the product shows (test_screenshots.py).
"""

import base64
import hashlib
import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from flask import Flask
from PIL import Image

from survey_app import create_app
from survey_app.config import REPOSITORY
from survey_app.questionnaire.model import FORMATS
from tests.conftest import migrate, open_in
from tests.support.browser import PHONE, Browser, chromium
from tests.support.clock import Clock
from tests.support.page_rules import PageClient
from tests.support.server import serving
from tests.support.settings import settings

FOLDER = REPOSITORY / "docs" / "screenshots"
MADE_FROM = FOLDER / "made-from.json"
QUESTIONNAIRE, QUESTION = "area-send-children", "help-with-health"
COLOURS = 64
COMMAND = "python -m tests.accessibility.screenshots"
NOT_DRAWN = re.compile(r'<script.*?</script>|<noscript>.*?</noscript>|<link[^>]*>|<input type="hidden"[^>]*>| data-clip="[^"]*"', re.DOTALL)
PICTURE = re.compile(r'href="/pictures/[^"#]*#([^"]+)"')


@contextmanager
def application() -> Iterator[tuple[Flask, str]]:
    """The product with an empty database of its own, and the address of the survey."""
    with tempfile.TemporaryDirectory() as folder:
        url, clock = f"sqlite:///{folder}/survey.db", Clock()
        migrate(url)
        app = create_app(settings(url))
        app.extensions["survey-clock"] = clock
        yield app, open_in(app, clock, QUESTIONNAIRE)
        app.extensions["survey-database"].engine.dispose()


def at_the_question(app: Flask, link: str, format: str) -> PageClient:
    """Someone who missed everything before the question."""
    client = PageClient(app)
    page = client.open(f"{link}/start?format={format}")
    while not (begins := [one for one in page.button_elements() if (one.get("name"), one.get("value")) == ("take-part", "yes")]):
        page = client.follow("Continue")
    form = page.form_of(begins[0])
    page = client.send(form.get("action") or "", page.sent_by(form, begins[0]))
    while f"/q/{QUESTION}" not in page.url:
        form = page.form_of(next(one for one in page.button_elements() if one.get("name") == "then"))
        page = client.send(form.get("action") or "", [*page.sent_by(form), ("then", "skip")])
    return client


def made_from(app: Flask, link: str) -> dict[str, str]:
    """Format → digest of all that a screenshot shows: the page without what is one respondent's own, the styles, the drawings."""
    library = app.extensions["survey-library"]
    styles = app.test_client().get(re.findall(r'href="(/assets/survey[^"]+css)"', at_the_question(app, link, FORMATS[0]).page.html)[0]).text
    found = {}
    for format in FORMATS:
        html = at_the_question(app, link, format).page.html
        drawings = [library.pictures.digests[id] for id in PICTURE.findall(html)]
        seen = PICTURE.sub(r"\1", NOT_DRAWN.sub("", html))
        found[format] = hashlib.sha256("\n".join([seen, styles, *drawings]).encode()).hexdigest()
    return found


def image_of(browser: Browser) -> bytes:
    """The whole page as a small PNG."""
    browser.size(PHONE[0], browser.js("return document.documentElement.scrollHeight"))
    taken = base64.b64decode(browser.cdp("Page.captureScreenshot", format="png")["data"])
    file = BytesIO()
    Image.open(BytesIO(taken)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


def picture_file(format: str) -> Path:
    return FOLDER / f"{format}-{PHONE[0]}.png"


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with application() as (app, link), serving(app) as site, chromium() as driver:
        browser = Browser(driver, site)
        for format in FORMATS:
            client = at_the_question(app, link, format)
            browser.reset()
            browser.hold_cookies(client.held())
            browser.open(client.page.url)
            picture_file(format).write_bytes(image_of(browser))
            print(f"{picture_file(format).relative_to(REPOSITORY)}: {picture_file(format).stat().st_size:,} bytes")
        MADE_FROM.write_text(json.dumps(made_from(app, link), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
