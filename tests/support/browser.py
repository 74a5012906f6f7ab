"""Chromium for tests, and what only a browser can measure: axe's findings, sizes of targets, sideways scrolling, clipped text."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from axe_selenium_python import Axe
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

REPOSITORY = Path(__file__).resolve().parents[2]
AXE_SCRIPT = REPOSITORY / "node_modules" / "axe-core" / "axe.min.js"
PROGRAMS = {"chromium": ("chromium", "chromium-browser", "google-chrome"), "chromium-driver": ("chromedriver",)}
PHONE = (360, 740)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--mute-audio",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
)
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
SMALLEST_TARGET = 44

NAMED = """
const words = element => (element.ariaLabel || element.textContent).replace(/\\s+/g, " ").trim();
const shown = [...document.querySelectorAll("button, a, label, summary, input[type=submit]")].filter(element => element.checkVisibility({visibilityProperty: true}));
return [shown.find(element => words(element) === arguments[0]) || null, shown.map(words)];
"""
SMALL_TARGETS = """
const smallest = arguments[0], found = [];
const isText = link => {
  if (link.tagName !== "A" || getComputedStyle(link).display !== "inline") return false;
  const words = node => node.textContent.replace(/\\s+/g, " ").trim();
  return words(link.parentElement).length > words(link).length;
};
const selector = "a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], video[controls], [role=button], [tabindex='0']";
for (const element of document.querySelectorAll(selector)) {
  if (element.matches("[tabindex='0']:not(a, button, input, select, textarea, summary)") && element.scrollWidth > element.clientWidth) continue;
  if (!element.checkVisibility({visibilityProperty: true}) || isText(element)) continue;
  const boxes = [element, ...(element.labels || [])].map(part => part.getBoundingClientRect());
  if (boxes[0].right < 0 || boxes[0].bottom < 0) continue;  // a skip link, shown when it is reached
  const width = Math.max(...boxes.map(box => box.width)), height = Math.max(...boxes.map(box => box.height));
  if (width + 0.5 < smallest || height + 0.5 < smallest) {
    const name = (element.getAttribute("aria-label") || element.textContent || element.id || element.name).replace(/\\s+/g, " ").trim().slice(0, 60);
    found.push(`${element.tagName.toLowerCase()} "${name}": ${Math.round(width)} x ${Math.round(height)}`);
  }
}
return found;
"""
SIDEWAYS = """
const limit = document.documentElement.clientWidth, found = [];
const scrolls = element => {
  for (let above = element; above; above = above.parentElement)
    if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(above).overflowX)) return true;
  return false;
};
if (document.documentElement.scrollWidth <= limit) return found;
const mirrored = getComputedStyle(document.documentElement).direction === "rtl";
for (const element of document.body.querySelectorAll("*")) {
  const box = element.getBoundingClientRect();
  const beyond = Math.round(mirrored ? -box.left : box.right - limit);
  if (box.width && beyond > 1 && !scrolls(element.parentElement)) found.push(`<${element.tagName.toLowerCase()} class="${element.className}"> reaches ${beyond} pixels too far`);
}
return found.length ? found.slice(0, 10) : [`the page is ${document.documentElement.scrollWidth} wide, the window ${limit}`];
"""
CLIPPED = """
const found = [];
for (const element of document.body.querySelectorAll("*")) {
  const style = getComputedStyle(element);
  if (!element.textContent.trim() || style.clipPath !== "none" || (style.position === "absolute" && element.clientWidth <= 1)) continue;
  const hides = direction => ["hidden", "clip"].includes(direction);
  if ((hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1))
    found.push(`<${element.tagName.toLowerCase()} class="${element.className}"> hides part of "${element.textContent.trim().slice(0, 40)}"`);
}
return found;
"""
TEXT_SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"


class NoBrowser(Exception):
    """There is no browser to be had; the message is one line saying what to install."""


def find_browser() -> tuple[str, str]:
    """Paths of Chromium and its driver. Raises NoBrowser naming the Debian packages that are missing."""
    found = {package: next((path for name in names if (path := shutil.which(name))), "") for package, names in PROGRAMS.items()}
    missing = [package for package, path in found.items() if not path]
    if missing:
        raise NoBrowser(f"A browser is not here. Install it (Debian: apt-get install {' '.join(missing)}).")
    return found["chromium"], found["chromium-driver"]


@contextmanager
def chromium() -> Iterator[webdriver.Chrome]:
    """A headless Chromium with a fresh profile, the size of a small phone. It asks nothing of any network."""
    binary, driver_path = find_browser()
    os.environ |= {"SE_OFFLINE": "true", "SE_AVOID_STATS": "true"}
    with tempfile.TemporaryDirectory(prefix="survey-browser-", ignore_cleanup_errors=True) as profile:
        options = Options()
        options.binary_location = binary
        options.add_experimental_option("excludeSwitches", ["enable-automation"])
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        for flag in (*FLAGS, f"--user-data-dir={profile}", f"--window-size={PHONE[0]},{PHONE[1]}", "--lang=en-GB"):
            options.add_argument(flag)
        driver = webdriver.Chrome(options=options, service=Service(driver_path))
        try:
            driver.set_page_load_timeout(30)
            driver.set_script_timeout(30)
            yield driver
        finally:
            driver.quit()


class Browser:
    """What tests do with Chromium. Addresses are paths of the server under test."""

    def __init__(self, driver: webdriver.Chrome, site: str = "") -> None:
        self.driver = driver
        self.site = site
        self.runs_script = True

    def reset(self) -> None:
        """As new: no cookie, nothing stored, nothing emulated."""
        self.driver.get("about:blank")
        self.cdp("Network.clearBrowserCookies")
        self.cdp("Network.clearBrowserCache")
        if self.site:
            self.cdp("Storage.clearDataForOrigin", origin=self.site, storageTypes="all")
        self.cache(True)
        self.script(True)
        self.show_as()
        self.size(*PHONE)
        self.console()

    def open(self, path: str) -> None:
        self.driver.get(self.site + path)

    def size(self, width: int, height: int = PHONE[1]) -> None:
        """The window's inside in CSS pixels; 320 wide stands for 1280 at 400 % zoom (WCAG 1.4.10)."""
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def script(self, on: bool) -> None:
        """Let pages run script, or not, from the next page on. Without it pages see what people see who have none: `noscript` and `scripting: none`."""
        self.runs_script = on
        self.cdp("Emulation.setScriptExecutionDisabled", value=not on)

    def cache(self, on: bool) -> None:
        """Let the browser keep files, or meet every page as if for the first time."""
        self.cdp("Network.enable")
        self.cdp("Network.setCacheDisabled", cacheDisabled=not on)

    def hold_cookies(self, cookies: Iterable[tuple[str, str]]) -> None:
        """Hold these cookies (name, value) of the site's surveys and no others, as a device does that has been here before."""
        self.cdp("Network.clearBrowserCookies")
        for name, value in cookies:
            self.cdp("Network.setCookie", name=name, value=value, url=self.site, path="/s/", httpOnly=True)

    def show_as(self, **features: str) -> None:
        """Media features such as forced_colors="active", prefers_color_scheme="dark", prefers_reduced_motion="reduce"; none means none."""
        told = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.cdp("Emulation.setEmulatedMedia", media="", features=told)

    def press(self, text: str) -> None:
        """Press the button, link or option of that text."""
        self.click(self.find(text))

    def click(self, element: WebElement | str) -> None:
        """Click an element, or the first that a selector finds, as a person does: scrolled into view; wait for the next page if one comes."""
        element = self.driver.find_element(By.CSS_SELECTOR, element) if isinstance(element, str) else element
        self.js("arguments[0].scrollIntoView({block: 'center'})", element)
        if element.tag_name in ("button", "a") and element.get_attribute("type") != "button":
            with self.next_page():
                element.click()
        else:
            element.click()

    @contextmanager
    def next_page(self) -> Iterator[None]:
        """Do what leads to another page; then it is there."""
        before = self.driver.find_element(By.TAG_NAME, "html")
        yield
        wait = WebDriverWait(self.driver, 10, poll_frequency=0.05)
        wait.until(lambda _: self.is_gone(before) and self.js("return document.readyState") == "complete")

    def keys(self, *keys: str) -> None:
        """Press keys, wherever the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def find(self, text: str) -> WebElement:
        """The visible button, link, label or summary whose words are `text`; raises LookupError telling what there is."""
        found, seen = self.js(NAMED, text)
        if found is None:
            raise LookupError(f"{self.driver.current_url} shows nothing to press called {text!r}. There is: {seen}")
        return found

    def is_gone(self, element: WebElement) -> bool:
        try:
            return not element.is_enabled()
        except WebDriverException:
            return True

    def until(self, script: str, *arguments: Any) -> Any:
        """Wait until a script's answer is true, and give it."""
        return WebDriverWait(self.driver, 20, poll_frequency=0.05).until(lambda _: self.js(script, *arguments))

    @property
    def path(self) -> str:
        return self.driver.current_url.removeprefix(self.site)

    @property
    def heading(self) -> str:
        return " ".join(self.driver.find_element(By.TAG_NAME, "h1").text.split())

    def js(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def cdp(self, command: str, **parameters: Any) -> Any:
        return self.driver.execute_cdp_cmd(command, parameters)

    # Measures: each gives lines for a developer, none when all is well

    def axe(self, *tags: str) -> list[str]:
        """Violations found by axe-core. It is given the page as it is; a page opened without script is not run again."""
        ran_script = self.runs_script
        self.script(True)
        if not self.js("return typeof axe === 'object'"):
            Axe(self.driver, script_url=str(AXE_SCRIPT)).inject()
        options = {"preload": False, "resultTypes": ["violations"], "runOnly": {"type": "tag", "values": tags or WCAG}}
        results = Axe(self.driver).run(options=json.dumps(options))
        self.script(ran_script)
        return [
            f"{found['id']} ({found['impact']}): {node['html'][:160]} {'; '.join(part['message'] for part in node['any'] + node['all'] + node['none'])}"
            for found in results["violations"]
            for node in found["nodes"]
        ]

    def console(self) -> list[str]:
        """What went wrong since this was last asked: errors of script, refusals of the security policy, files that are not there."""
        return [line["message"] for line in self.driver.get_log("browser") if line["level"] in ("SEVERE", "WARNING")]

    def small_targets(self, smallest: int = SMALLEST_TARGET) -> list[str]:
        """Things to press that are smaller than `smallest` CSS pixels either way. A label counts with its control; links in running text are exempt."""
        return self.js(SMALL_TARGETS, smallest)

    def sideways(self) -> list[str]:
        """What makes the page scroll sideways; regions that scroll by themselves are their own affair."""
        return self.js(SIDEWAYS)

    def clipped(self, with_text_spacing: bool = False) -> list[str]:
        """Elements that hide part of their text, if wished under the spacing of WCAG 1.4.12."""
        if with_text_spacing:
            self.js(
                "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]); document.adoptedStyleSheets = [sheet]", TEXT_SPACING
            )
        return self.js(CLIPPED)

    def foreign_requests(self) -> list[str]:
        """Addresses of other origins that this page asked for."""
        asked = self.js("return performance.getEntriesByType('resource').map(entry => entry.name)")
        return [address for address in asked if not address.startswith((self.site, "data:", "blob:"))]

    def screenshot(self, path: Path) -> Path:
        """The whole page, for a person to look at."""
        self.driver.save_screenshot(str(path))
        return path
