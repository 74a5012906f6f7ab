"""Rules for pages. A rule is a function of one page that gives the breaches it found, each as a line for a developer to act on.

The rules need no browser and no server: they read the HTML and the headers. What only a browser can see (contrast, sizes, overflow)
is measured in tests/support/browser.py.
"""

from accessibility.rules.forms import controls_are_labelled, groups_have_a_legend, things_to_press_have_names
from accessibility.rules.markup import headings_do_not_skip, html_is_valid, ids_are_unique, references_lead_somewhere
from accessibility.rules.page import Page, Rule
from accessibility.rules.pictures import nothing_plays_or_loads_by_itself, pictures_have_alternatives
from accessibility.rules.safety import (
    addresses_hold_nothing_private,
    answer_pages_are_not_stored,
    code_is_not_inline,
    everything_is_from_here,
    policy_is_strict,
    referrer_is_kept_back,
)
from accessibility.rules.structure import (
    landmarks_are_there,
    language_and_direction_are_said,
    one_heading_of_the_first_level,
    skip_link_comes_first,
    title_names_the_page_and_the_survey,
)
from accessibility.rules.weight import respondent_page_is_light

RULES: tuple[Rule, ...] = (
    html_is_valid,
    ids_are_unique,
    references_lead_somewhere,
    language_and_direction_are_said,
    title_names_the_page_and_the_survey,
    one_heading_of_the_first_level,
    headings_do_not_skip,
    landmarks_are_there,
    skip_link_comes_first,
    controls_are_labelled,
    groups_have_a_legend,
    things_to_press_have_names,
    pictures_have_alternatives,
    nothing_plays_or_loads_by_itself,
    code_is_not_inline,
    everything_is_from_here,
    policy_is_strict,
    answer_pages_are_not_stored,
    referrer_is_kept_back,
    addresses_hold_nothing_private,
    respondent_page_is_light,
)

__all__ = ["RULES", "Page", "Rule", "breaches"]


def breaches(page: Page) -> list[str]:
    """Every breach of every rule, each preceded by the name of its rule."""
    return [f"{rule.__name__.replace('_', ' ')}: {breach}" for rule in RULES for breach in rule(page)]
