"""Enter in a field does what Continue does (WCAG 3.2.2): nobody is led to the settings by finishing a number."""

from collections.abc import Callable

from selenium.webdriver.common.keys import Keys

from tests.accessibility.walking import answer, asked, begin
from tests.support.browser import Browser

GO_ON = "main button[name=then][value=continue]"


def test_enter_in_a_field_goes_on(open_survey: Callable[..., str], browser: Browser):
    link = open_survey("area-send-children")
    for _ in begin(browser, link, "standard"):
        pass
    before = asked(browser)
    answer(browser, 0, by_keys=False)
    with browser.next_page():
        browser.driver.switch_to.active_element.send_keys(Keys.ENTER)
    assert asked(browser) not in ("", before), browser.path
