"""Forms: every control has a label, every group a legend, everything that can be pressed a name."""

from collections import defaultdict
from xml.etree.ElementTree import Element

from accessibility.rules.page import Page, kind, name_of, tag, where

GROUPS = ("group", "radiogroup")


def controls_are_labelled(page: Page) -> list[str]:
    """A placeholder or a title is not a label."""
    return [f"{where(control)} has no label" for control in page.controls() if not name_of(page, control, title_counts=False)]


def groups_have_a_legend(page: Page) -> list[str]:
    """Choices that share a name stand in a fieldset with a legend, or in a named group, so that the question is read with them."""
    groups: dict[tuple[str, str], list[Element]] = defaultdict(list)
    for control in page.controls():
        if kind(control) in ("radio", "checkbox"):
            groups[(kind(control), control.get("name") or "")].append(control)
    found = []
    for (sort, name), controls in groups.items():
        if sort == "checkbox" and len(controls) == 1:
            continue
        around = [_group_of(page, control) for control in controls]
        if any(group is None for group in around):
            found.append(f"the {sort} group {name!r} is in no fieldset")
        elif not all(name_of(page, group) for group in around if group is not None):
            found.append(f"the fieldset of {name!r} has no legend")
    return found


def _group_of(page: Page, control: Element) -> Element | None:
    return next((above for above in page.ancestors(control) if tag(above) == "fieldset" or above.get("role") in GROUPS), None)


def things_to_press_have_names(page: Page) -> list[str]:
    """Buttons, links, disclosures and players say what they are for."""
    pressed = [
        element
        for element in page.all("button", "a", "summary")
        if (tag(element) != "a" or element.get("href") is not None) and element.get("hidden") is None
    ]
    pressed += [element for element in page.all("input") if kind(element) in ("submit", "reset", "button", "image")]
    pressed += [
        element for element in page.all("audio", "video", "iframe") if element.get("controls") is not None or tag(element) == "iframe"
    ]
    return [f"{where(element)} has no name" for element in pressed if not name_of(page, element)]
