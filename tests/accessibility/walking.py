"""A respondent in a real browser: from the link to the receipt, mostly with clicks and now and then with keys alone."""

from collections.abc import Iterator

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.support.browser import Browser
from tests.support.rendering import focused

MOST_STOPS = 80
MOST_PAGES = 60
KEYS_EVERY = 3  # of so many questions one is answered with keys alone, which takes longer
AROUND = ("help", "about", "helper", "privacy", "accessibility", "settings")
YES = "button[name='take-part'][value=yes]"
GO_ON = "main button[name=then][value=continue]"
SEND = "main form button.survey-button--go"


def begin(browser: Browser, link: str, format: str) -> Iterator[str]:
    """From the link to the first question; each page by its name, as it shows."""
    browser.open(link)
    yield "welcome"
    browser.click(f"button[name=format][value={format}]")
    while not browser.driver.find_elements(By.CSS_SELECTOR, YES):
        yield "opening"
        browser.click("main a.survey-button--go")
    yield "opening"
    browser.click(YES)


def walk(browser: Browser, link: str, format: str, choose: int = 0, far: bool = True, around: bool = True) -> Iterator[str]:
    """Every page from the link to the receipt, each by its name: the question's id, or what the page is.

    The `choose`-th option is taken, `far` to the last question or only to the first end. With `around`, the pages around the questions
    are looked at too, and one question is sent empty.
    """
    yield from begin(browser, link, format)
    met = 0
    while question := asked(browser) or past_hiding(browser):
        if question == "hiding":
            yield question
            browser.click("main form button.survey-button--go")
            continue
        assert met < MOST_PAGES, f"the walk does not end: {browser.path}"
        yield question
        if around and met == 1:
            yield from look_around(browser)
            yield from send_nothing(browser)
        by_keys = met % KEYS_EVERY == 0
        answer(browser, choose if question != "more" else int(far), by_keys)
        with_keys(browser, GO_ON) if by_keys else browser.click(GO_ON)
        met += 1
    yield "check"
    browser.click(SEND)
    yield "finished"


def asked(browser: Browser) -> str:
    """The id of the question on screen; "" when there is none."""
    return browser.path.partition("/q/")[2].partition("?")[0]


def past_hiding(browser: Browser) -> str:
    """The name of the page that explains "Hide this page", if it is the one on screen."""
    return "hiding" if browser.path.partition("?")[0].endswith("/hiding") else ""


def look_around(browser: Browser) -> Iterator[str]:
    question = browser.path
    for page in AROUND:
        browser.open(question.partition("/q/")[0] + f"/{page}")
        yield page
    browser.open(question)


def send_nothing(browser: Browser) -> Iterator[str]:
    browser.click(GO_ON)
    yield "miss"
    browser.click("main form a.survey-button")


def answer(browser: Browser, choose: int, by_keys: bool) -> None:
    """Answer the question on screen; a statement asks nothing."""
    choices = browser.driver.find_elements(By.CSS_SELECTOR, "main form input[name=answer]:is([type=radio], [type=checkbox])")
    fields = browser.driver.find_elements(By.CSS_SELECTOR, "main form :is(textarea, input[type=text])")
    if choices and by_keys:
        tab_to(browser, "input[name=answer]")
        radios = choices[0].get_attribute("type") == "radio"
        browser.keys(Keys.SPACE, *[Keys.ARROW_DOWN] * (choose % len(choices) if radios else 0))
    elif choices:
        browser.click(f"label[for='{choices[choose % len(choices)].get_attribute('id')}']")
    for at, field in enumerate(fields):
        field.send_keys(str(choose + 1) if len(fields) > 1 and at < 2 else "2021" if len(fields) > 1 else "12")


def with_keys(browser: Browser, selector: str) -> None:
    """Press a button with Tab and Enter."""
    tab_to(browser, selector)
    with browser.next_page():
        browser.keys(Keys.ENTER)


def tab_to(browser: Browser, selector: str) -> None:
    for _ in range(MOST_STOPS):
        browser.keys(Keys.TAB)
        if browser.js("return document.activeElement.matches(arguments[0])", selector):
            return
    raise AssertionError(f"Tab does not reach {selector} on {browser.path}")


def stops(browser: Browser) -> list[dict]:
    """Everything that Tab reaches, in order, from the start of the page until the focus leaves it."""
    browser.js("document.activeElement.blur(); scrollTo(0, 0)")
    found: list[dict] = []
    while len(found) < MOST_STOPS:
        browser.keys(Keys.TAB)
        stop = focused(browser)
        if stop is None or (
            found and (stop["tag"], stop["words"], stop["value"]) == (found[0]["tag"], found[0]["words"], found[0]["value"])
        ):
            return found
        found.append(stop)
    raise AssertionError(f"Tab does not leave {browser.path}")
