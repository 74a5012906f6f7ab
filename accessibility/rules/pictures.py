"""Pictures and sound: each picture has an alternative or is marked as decoration, and nothing plays or is fetched unasked (R0-10)."""

from accessibility.rules.page import Page, name_of, tag, where


def pictures_have_alternatives(page: Page) -> list[str]:
    """An img has alt, which may be empty; an svg is hidden from screen readers or is an image with a name."""
    found = [f"{where(picture)} has no alt" for picture in page.all("img", "area") if picture.get("alt") is None]
    for drawing in page.all("svg"):
        outer = page.inside(drawing, "svg") is None
        hidden = any(element.get("aria-hidden") == "true" for element in (drawing, *page.ancestors(drawing)))
        if outer and not hidden and not (drawing.get("role") in ("img", "graphics-document") and name_of(page, drawing)):
            found.append(f'{where(drawing)} is neither aria-hidden="true" nor an image with a name')
    return found


def nothing_plays_or_loads_by_itself(page: Page) -> list[str]:
    found = []
    for player in page.all("audio", "video"):
        if player.get("autoplay") is not None:
            found.append(f"{where(player)} plays by itself")
        if player.get("preload") != "none":
            found.append(f'{where(player)} has no preload="none"')
    for element in page.all("meta", "marquee", "blink", "iframe", "object", "embed"):
        if tag(element) == "iframe" and element.get("src", "").startswith("/preview/") and element.get("title"):
            continue  # the authors' preview shows pages of this site beside each other; respondents never meet it
        if tag(element) != "meta":
            found.append(f"{where(element)} is not used here")
        elif (element.get("http-equiv") or "").lower() == "refresh":
            found.append("the page reloads or moves on by itself")
    return found
