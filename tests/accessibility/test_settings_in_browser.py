"""What a person sets, here or on their phone: colours, size, space, pictures, forced colours, less motion. All of it shows and nothing is lost."""

from collections.abc import Callable

import pytest

from survey_app.presentation.preferences import CHOICES
from tests.accessibility.walking import begin, walk
from tests.support.browser import PHONE, Browser
from tests.support.rendering import background_share, missing_pictures, picture_of

GROUND = "return getComputedStyle(document.documentElement).backgroundColor"
CHOSEN_EDGE = (
    "const style = getComputedStyle(document.querySelector(':checked + label')); return [style.borderTopWidth, style.borderTopColor]"
)
OTHER_EDGE = (
    "const style = getComputedStyle(document.querySelector(':not(:checked) + label')); return [style.borderTopWidth, style.borderTopColor]"
)
DARK = "rgb(24, 17, 28)"


@pytest.fixture
def respondent(browser: Browser, open_survey: Callable[..., str]) -> Browser:
    """Someone at the first question in easy read who has chosen an answer and not sent it."""
    list(begin(browser, open_survey("area-send-children"), "easy-read"))
    browser.press("11 to 15")
    return browser


def choose(browser: Browser, **settings: str) -> None:
    browser.press("Settings")
    for name, value in settings.items():
        browser.click(f"label[for={name}-{value}]")
    browser.press("Use these settings")


def test_every_theme_applies_and_can_be_read(respondent: Browser):
    grounds = {}
    for theme in CHOICES["theme"]:
        choose(respondent, theme=theme)
        assert respondent.js("return document.querySelector(':checked').value") == "age-11-to-15", "the answer was lost"
        grounds[theme] = respondent.js(GROUND)
        assert respondent.axe() == [], theme
        assert missing_pictures(respondent) == [], theme
    assert grounds["phone"] == grounds["light"]
    assert len(set(grounds.values())) == len(grounds) - 1


def test_a_dark_phone_gets_dark_pages_unless_the_person_chose_otherwise(respondent: Browser):
    respondent.show_as(prefers_color_scheme="dark")
    assert respondent.js(GROUND) == DARK
    assert respondent.axe() == []
    choose(respondent, theme="cream")
    assert respondent.js(GROUND) != DARK
    assert respondent.axe() == []


def test_forced_colours_show_what_is_chosen_and_keep_the_pictures(respondent: Browser):
    respondent.show_as(forced_colors="active")
    chosen, other = respondent.js(CHOSEN_EDGE), respondent.js(OTHER_EDGE)
    assert float(chosen[0].removesuffix("px")) >= float(other[0].removesuffix("px")) + 2
    assert chosen[1] != other[1]
    assert respondent.js("return getComputedStyle(document.querySelector(':checked')).appearance") == "auto"
    assert len(set(picture_of(respondent, ".survey-sentence .survey-picture").get_flattened_data())) > 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_more_contrast_leaves_no_grey_words_or_pale_lines(respondent: Browser, scheme: str):
    respondent.show_as(prefers_contrast="more", prefers_color_scheme=scheme)
    tokens = "const style = getComputedStyle(document.documentElement); return ['--quiet', '--line', '--hair', '--ink'].map(name => style.getPropertyValue(name))"
    assert len(set(respondent.js(tokens))) == 1


def test_the_settings_page_shows_what_is_chosen_before_it_is_kept(respondent: Browser):
    question, ground = respondent.path, respondent.js(GROUND)
    respondent.press("Settings")
    respondent.click("label[for=theme-dark]")
    respondent.click("label[for=size-large]")
    respondent.click("label[for=spacing-wide]")
    assert respondent.js(GROUND) == DARK
    assert respondent.js("return getComputedStyle(document.documentElement).fontSize") == "20px"
    respondent.click("label[for=size-normal]")
    assert respondent.js("return {...document.documentElement.dataset}") == {"format": "easy-read", "theme": "dark", "spacing": "wide"}
    respondent.open(question)
    assert respondent.js(GROUND) == ground


def test_less_motion_leaves_none(respondent: Browser):
    respondent.show_as(prefers_reduced_motion="reduce")
    moving = "return [...document.querySelectorAll('*')].filter(one => { const style = getComputedStyle(one); return style.transitionDuration !== '0s' && style.transitionProperty !== 'none' || style.animationName !== 'none' }).length"
    assert respondent.js(moving) == 0
    assert respondent.js("return document.getAnimations().length") == 0


def test_pictures_are_drawn_and_without_them_no_gap_is_left(respondent: Browser):
    for selector in (".survey-sentence .survey-picture", ".survey-card .survey-picture"):
        colours = picture_of(respondent, selector).getcolors(10**6) or []
        ground = max(colours)[0]
        drawn = sum(count for count, _ in colours) - ground
        assert drawn > ground / 10, f"{selector} is nearly blank"
    print(f"white space of an easy-read question: {background_share(respondent):.0%}")
    choose(respondent, pictures="off")
    assert respondent.js("return document.querySelectorAll('.survey-picture').length") == 0
    gaps = """return [...document.querySelectorAll(".survey-sentence")].map(block =>
      block.querySelector(".survey-sentence__text").getBoundingClientRect().left - block.getBoundingClientRect().left)"""
    assert max(respondent.js(gaps)) <= 2
    cards = """return [...document.querySelectorAll(".survey-card__label")].map(card => card.querySelector("span").getBoundingClientRect().left
      - card.previousElementSibling.getBoundingClientRect().right)"""
    assert max(respondent.js(cards)) <= 16


@pytest.mark.parametrize("format", ["standard", "easy-read", "audio"])
def test_words_twice_as_large_with_more_space_are_all_there(open_survey: Callable[..., str], browser: Browser, format: str):
    wrong = []
    for page in walk(browser, open_survey("area-send-children") + "?size=largest&spacing=wide", format, far=False):
        assert browser.js("return getComputedStyle(document.documentElement).fontSize") == "32px"
        for width in (320, PHONE[0]):
            browser.size(width)
            wrong += [f"{page} at {width}: {line}" for line in browser.sideways() + browser.clipped()]
        wrong += [f"{page}: {line}" for line in browser.small_targets()]
    assert wrong == []
