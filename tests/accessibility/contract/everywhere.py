"""Checks of every page in every format (rendering contract R0-1 to R0-14, as design.md 12 changes it)."""

import re
from itertools import pairwise

from accessibility.rules.forms import groups_have_a_legend
from accessibility.rules.page import kind, tag, text_of
from accessibility.rules.pictures import nothing_plays_or_loads_by_itself
from accessibility.rules.safety import (
    addresses_hold_nothing_private,
    answer_pages_are_not_stored,
    everything_is_from_here,
    referrer_is_kept_back,
)
from accessibility.rules.structure import (
    landmarks_are_there,
    language_and_direction_are_said,
    one_heading_of_the_first_level,
    skip_link_comes_first,
    takes_focus,
    title_names_the_page_and_the_survey,
)
from accessibility.rules.weight import LIMIT, respondent_page_is_light
from survey_app.presentation.formats import FORMATS
from survey_app.questionnaire.model import CHILDREN, EASY_READ
from tests.accessibility.contract.looks import MISS, SAID, Look, short

CARRIED = {"response", "save", "revision", "format"}
MAY_CARRY = CARRIED | {"listened", "heard", "replays", "one-press"}
MOST_BYTES = {"standard": 40_000, "audio": 40_000, EASY_READ: 100_000}
MOST_REQUESTS = 6
MOST_SHIFT = 0.05
MAY_BE_STORED = {"speed"}
SAME = 1.5  # pixels by which two boxes that are meant to be alike may differ


def status(look: Look) -> list[str]:
    seen = look.seen
    got = seen["status"] if seen else look.shown.status
    return [] if got == look.status else [f"answered {got}, not {look.status}"]


def page_as_a_whole(look: Look) -> list[str]:
    """R0-1: language, title, one heading, landmarks, the skip link."""
    rules = (
        language_and_direction_are_said,
        title_names_the_page_and_the_survey,
        one_heading_of_the_first_level,
        landmarks_are_there,
        skip_link_comes_first,
    )
    return [line for rule in rules for line in rule(look.shown)]


def title_is_the_heading(look: Look) -> list[str]:
    """R0-1: the title's first part has the words of the heading, or of its first sentence where it is long."""
    if not look.shown.all("h1"):
        return ["there is no heading"]
    title, heading = look.shown.title, look.shown.heading
    first = re.split(r"[.?!]", heading)[0] or heading
    same = _letters(first) in _letters(title)
    return [] if same else [f"the title {short(title)} has not the words of the heading {short(heading)}"]


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def one_question(look: Look) -> list[str]:
    """R0-2: one form asks one question and is sent to this site."""
    groups = {(one.get("name") or "").partition("-")[0] for one in look.answers}
    forms = {look.shown.inside(one, "form") for one in look.answers}
    found = [] if groups == {"answer"} and len(forms) == 1 else [f"{len(forms)} forms ask {sorted(groups)}"]
    for form in (one for one in forms if one is not None):
        if (form.get("method") or "").lower() != "post" or not (form.get("action") or "").startswith("/s/"):
            found.append(f"the form is sent by {form.get('method')} to {form.get('action')}")
    return found + groups_have_a_legend(look.shown)


def hidden_fields(look: Look) -> list[str]:
    """R0-2: response, save id, revision and format go with the answer, and nothing that the page need not know."""
    form = next((look.shown.inside(one, "form") for one in look.answers), None)
    if form is None:
        return ["there is no form"]
    names = {one.get("name") or "" for one in look.shown.belonging_to(form) if kind(one) == "hidden"}
    found = [f"the hidden field {name} is missing" for name in sorted(CARRIED - names)]
    return found + [f"there is a hidden field {name}" for name in sorted(names - MAY_CARRY)]


def back_answers_onward(look: Look) -> list[str]:
    """R0-3: Back, heading, answers, Continue, Skip stand in this order in the document. One press needs no Continue."""
    parts = {"Back": look.links_named("Back"), "heading": look.shown.all("h1"), "answers": look.answers}
    if not look.one_press:
        parts["Continue"] = look.buttons("then", "continue")
    parts["Skip"] = look.buttons("then", "skip")
    missing = [f"there is no {name}" for name, found in parts.items() if not found]
    if missing:
        return missing
    places = [(name, min(look.order[one] for one in found), max(look.order[one] for one in found)) for name, found in parts.items()]
    return [f"{later[0]} comes before {one[0]}" for one, later in pairwise(places) if later[1] < one[2]]


def order_is_seen(look: Look) -> list[str]:
    """R0-3: what comes first in the document stands first on the screen."""
    assert look.seen
    seen, found = look.seen, list(look.seen["outOfOrder"])
    if not look.asks or not seen["answers"]:
        return found
    last = max(box["bottom"] for box in seen["answers"])
    if seen["back"] and seen["heading"] and seen["back"]["bottom"] > seen["heading"]["top"]:
        found.append("Back stands beside or below the heading")
    for name in ("onward", "skip"):
        if seen[name] and seen[name]["top"] < last - SAME:
            found.append(f"{name} stands above the last answer")
    return found


def skip_is_as_large(look: Look) -> list[str]:
    """R0-3: Skip is a button as large as Continue."""
    assert look.seen
    onward, skip = look.seen["onward"], look.seen["skip"]
    if not onward or not skip:
        return []
    differ = [side for side in ("width", "height") if abs(onward[side] - skip[side]) > SAME]
    return [f"Continue and Skip differ in {side}: {onward[side]:.0f} and {skip[side]:.0f}" for side in differ]


def formats_are_offered(look: Look) -> list[str]:
    """R0-5: every format of the questionnaire is one press away at a question; elsewhere Settings are."""
    if not look.asks:
        there = (
            look.links_to("/settings") or look.buttons("then", "settings") or look.buttons("format") or look.shown.url.endswith("/settings")
        )
        ways = [one for one in look.shown.all("a") if "format=" in (one.get("href") or "")]
        return [] if there or ways else ["neither settings nor formats are offered"]
    offered = [one.get("value") for one in look.buttons("switch")]
    wanted = [name for name in FORMATS if name in look.questionnaire.formats]
    if len(wanted) == 1:
        return []
    marked = [one.get("value") for one in look.buttons("switch") if one.get("aria-current")]
    found = [] if offered == wanted else [f"offers {offered}, not {wanted}"]
    return found + ([] if marked == [look.format] else [f"marks {marked}, not {look.format}"])


def only_from_here(look: Look) -> list[str]:
    """R0-6: nothing is asked of another origin."""
    if look.seen is None:
        return everything_is_from_here(look.shown)
    site = "/".join(look.seen["address"].split("/")[:3])
    return [f"asks for {one['address']}" for one in look.seen["asked"] if not one["address"].startswith((site + "/", "data:", "blob:"))]


def one_cookie(look: Look) -> list[str]:
    """R0-6: one essential cookie, which scripts cannot read."""
    assert look.seen
    found = [] if len(look.seen["cookies"]) <= 1 else [f"holds the cookies {look.seen['cookies']}"]
    return found + ([f"scripts can read {look.seen['readable']}"] if look.seen["readable"] else [])


def first_html_is_light(look: Look) -> list[str]:
    """R0-6: the first HTML fits one flight."""
    if look.seen is None:
        return respondent_page_is_light(look.shown)
    return [] if look.seen["bytes"] <= LIMIT else [f"{look.seen['bytes']} bytes of HTML"]


def whole_is_light(look: Look) -> list[str]:
    """R0-6: bytes and requests of a cold visit. What the browser kept counts as if it were fetched; a film's poster and captions come on top."""
    assert look.seen
    asked = {one["address"].partition("#")[0]: one["bytes"] for one in look.seen["asked"] if "/video/" not in one["address"]}
    total, count = look.seen["bytes"] + sum(asked.values()), 1 + len(asked) + (not any("favicon" in one for one in asked))
    most = MOST_BYTES[look.format]
    found = [f"{total} bytes, the limit is {most}"] if total > most else []
    return found + ([f"{count} requests: {sorted(asked)}"] if look.asks and count > MOST_REQUESTS else [])


def nothing_shifts(look: Look) -> list[str]:
    """R0-6: layout shift of 0.05 at most (design.md 9)."""
    assert look.seen
    return [f"the page shifts by {look.seen['shift']:.3f}"] if look.seen["shift"] > MOST_SHIFT else []


def axe(look: Look) -> list[str]:
    assert look.seen
    return list(look.seen["axe"])


def reflow(look: Look) -> list[str]:
    """R0-7: at 320 pixels nothing scrolls sideways and no word is broken."""
    assert look.seen
    return look.seen["narrow"]["sideways"] + look.seen["narrow"]["broken"]


def text_spacing(look: Look) -> list[str]:
    assert look.seen
    return list(look.seen["spaced"])


def targets(look: Look) -> list[str]:
    """R0-9: 44 by 44 pixels."""
    assert look.seen
    return list(look.seen["small"])


def cards(look: Look) -> list[str]:
    """R0-9: cards 64 pixels high and 8 apart."""
    assert look.seen
    return list(look.seen["cards"])


def nothing_moves(look: Look) -> list[str]:
    """R0-10."""
    found = nothing_plays_or_loads_by_itself(look.shown)
    if look.seen:
        found += [f"{name} runs" for name in look.seen["moving"]] + (["something plays"] if look.seen["playing"] else [])
    return found


def hide_this_page(look: Look) -> list[str]:
    """R0-11: on pages of a child's sensitive question, twice, the second time right after the skip link; nowhere else."""
    links = look.links_to("/hide")
    ends = [one for one in look.shown.elements if takes_focus(one)]
    wanted = (
        look.question is not None
        and look.question.sensitive
        and look.questionnaire.audience == CHILDREN
        and (look.what in (MISS, SAID) or look.asks)
    )
    if not wanted:
        return [f"hides although {look.name} is not sensitive"] if links else []
    found = [] if len(links) >= 2 else [f"there are {len(links)} ways to hide the page"]
    return found + ([] if len(ends) > 1 and ends[1] in links else ["hiding does not follow the skip link"])


def nothing_private(look: Look) -> list[str]:
    """R0-12: no answer, token or free text in address, title, referrer or the browser's storage; answer pages are kept nowhere."""
    found = addresses_hold_nothing_private(look.shown)
    hidden = [one.get("value") or "" for one in look.shown.all("input") if one.get("name") in ("response", "save")]
    addresses = look.shown.url + look.shown.title + (look.seen["address"] + look.seen["title"] if look.seen else "")
    found += ["a token of the form stands in the address or title" for token in hidden if len(token) > 7 and token in addresses]
    if look.seen is None:
        return found + answer_pages_are_not_stored(look.shown) + referrer_is_kept_back(look.shown)
    stored = sorted(set(look.seen["stored"]) - MAY_BE_STORED)
    found += [f"the browser stores {stored}"] if stored else []
    return found + ([f"the referrer is {look.seen['referrer']}"] if look.seen["referrer"] else [])


def asks_about_missing(look: Look) -> list[str]:
    """R0-14: an empty answer is asked about; nothing says that there is an error."""
    alerts = [one for one in look.shown.elements if one.get("role") == "alert" or "error" in (one.get("class") or "")]
    found = [f"{tag(one)} looks like an error: {short(text_of(one))}" for one in alerts]
    if "error" in look.shown.title.casefold():
        found.append(f"the title is {short(look.shown.title)}")
    return found + ([] if look.buttons("then", "skip") else ["it offers no way to miss the question"])
