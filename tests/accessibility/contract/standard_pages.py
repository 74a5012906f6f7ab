"""Checks of standard pages (rendering contract, Standard)."""

from itertools import pairwise
from xml.etree.ElementTree import Element

from accessibility.rules.page import tag, text_of
from tests.accessibility.contract.looks import ERROR, Look, has_class, parts, sentences_in, short

LEAST_TEXT = 16
SAME = 1.5


def text_is_large(look: Look) -> list[str]:
    """S-1: 16 pixels or more."""
    assert look.seen
    return [f"{short(text['words'])} is {text['size']} pixels high" for text in look.seen["texts"] if text["size"] < LEAST_TEXT]


def legend_is_the_heading(look: Look) -> list[str]:
    """S-2: fieldset, legend and h1 are one for choices; a field's label is the h1."""
    heading = look.shown.all("h1")[0]
    if look.choices or look.one_press:
        legend = look.shown.inside(heading, "legend")
        around = [look.shown.inside(one, "fieldset") for one in look.answers]
        same = legend is not None and all(one is not None and legend in list(one) for one in around)
        return [] if same else ["the heading is not the legend of the answers"]
    if len(look.answers) > 1:  # the parts of a date
        return [] if look.shown.inside(heading, "legend") is not None else ["the heading is not the legend of the parts"]
    names = [label.get("for") for label in heading.iter("label")]
    return [] if names == [look.answers[0].get("id")] else [f"the heading labels {names}, not the field"]


def native_choices(look: Look) -> list[str]:
    """S-3: real radio buttons and checkboxes stand in the document before their labels."""
    found = []
    for choice in look.choices:
        labels = [one for one in look.shown.all("label") if one.get("for") == choice.get("id")]
        if len(labels) != 1 or look.order[labels[0]] < look.order[choice]:
            found.append(f"{choice.get('value')} has {len(labels)} labels, or one before it")
    return found


def stacked(look: Look) -> list[str]:
    """S-3: the mark at the start of its label, choices one below the other. Two short ones may stand side by side on a wide page (WA-03)."""
    assert look.seen
    found = [
        f"the mark of {short(one['words'])} is not before its words"
        for one in look.seen["choices"]
        if one["input"]["right"] > one["said"]["left"] + SAME and one["input"]["bottom"] > one["said"]["top"] + SAME
    ]
    for before, one in pairwise(look.seen["choices"]):
        if one["card"]["top"] < before["card"]["bottom"] - SAME:
            found.append(f"{short(one['words'])} is not below {short(before['words'])}")
    return found


def short_hint(look: Look) -> list[str]:
    """S-4: a hint is one sentence without a link, tied to the answer."""
    hint = look.shown.by_id.get("hint")
    if hint is None:
        return []
    found = [f"the hint has several sentences: {short(text_of(hint))}"] if len(sentences_in(text_of(hint))) > 1 else []
    found += ["there is a link in the hint"] if parts(hint, "a") else []
    around = [look.answers[0], look.shown.inside(look.answers[0], "fieldset")]
    tied = any(one is not None and "hint" in (one.get("aria-describedby") or "").split() for one in around)
    return found if tied or look.shown.by_id.get("error") is not None else [*found, "the hint is not tied to the answer"]


def divider(look: Look) -> list[str]:
    """S-5: "or" stands between the scale and the outside options, of which there are two at most."""
    assert look.question
    outside = {option.code for option in look.question.outside_options}
    given = [one for one in look.answers if one.get("value") in outside]
    if not given:
        return []
    dividers = [one for one in look.within_main if has_class(one, "survey-or")]
    if len(dividers) != 1 or not text_of(dividers[0]):
        return [f"there are {len(dividers)} dividers"]
    places = [look.order[one] for one in look.answers if one not in given], look.order[dividers[0]], [look.order[one] for one in given]
    between = max(places[0], default=0) < places[1] < min(places[2])
    return ([] if between else ["the divider is not between them"]) + ([f"{len(given)} outside options"] if len(given) > 2 else [])


def error_summary(look: Look) -> list[str]:
    """S-6: a summary at the top of main with its heading, a link to the field, the same words beside it, and "Error:" in the title (WA-06)."""
    alerts = [one for one in look.within_main if one.get("role") == "alert"]
    if look.what != ERROR or len(alerts) != 1:
        return [f"there are {len(alerts)} error summaries"]
    heading = [text_of(one) for one in parts(alerts[0], "h2")]
    links = parts(alerts[0], "a")
    beside = look.shown.by_id.get("error")
    found = [] if len(heading) == 1 else [f"its heading is {heading}"]
    found += _wrong_links(look, links)
    if beside is None or not links or text_of(links[0]) not in text_of(beside):
        found.append("the words are not beside the field")
    if look.order[alerts[0]] > min(look.order[one] for one in look.answers):
        found.append("the summary stands below the answer")
    return found + ([] if look.shown.title.startswith("Error:") else [f"the title is {short(look.shown.title)}"])


def _wrong_links(look: Look, links: list[Element]) -> list[str]:
    targets = [look.shown.by_id.get((one.get("href") or "#")[1:]) for one in links]
    return [] if targets and all(one in look.answers for one in targets) else ["the summary does not link to the field"]


def focus_is_on_the_summary(look: Look) -> list[str]:
    """S-6: the focus is on the summary when the page is there."""
    assert look.seen
    focus = look.seen["focus"]
    return [] if focus and focus["role"] == "alert" else [f"the focus is on {short(focus['words']) if focus else 'nothing'}"]


def terms_open_in_place(look: Look) -> list[str]:
    """S-7: a hard word opens with one press, after the question that uses it and before the answers."""
    assert look.question
    terms = [one for one in look.within_main if tag(one) == "details" and look.shown.inside(one, "figure") is None]
    found = [] if len(terms) >= len(look.question.terms) else [f"{len(look.question.terms)} hard words, {len(terms)} to open"]
    heading = look.order[look.shown.all("h1")[0]]
    return found + [f"{short(text_of(one))} comes before the question" for one in terms if look.order[one] < heading]


def words_are_enough(look: Look) -> list[str]:
    """S-8: no answer needs a picture: each has words of its own, and no two the same."""
    said = [look.shown.label(one) for one in look.choices]
    found = [f"{one.get('value')} has no words" for one, words in zip(look.choices, said, strict=True) if not words]
    return found + (["two answers have the same words"] if len(set(said)) < len(said) else [])
