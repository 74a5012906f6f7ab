"""Checks of pages that can be listened to (rendering contract, Audio), and of pages with a film (BSL)."""

from pathlib import Path
from xml.etree.ElementTree import Element

from accessibility.rules.page import name_of, tag, text_of
from tests.accessibility.contract.looks import Look, has_class, parts, short

FIRST_ROW, LARGEST_CLIP, LEAST_FILM, BEFORE_SPEED = 44, 65_536, 480, 2
SAME = 1.5
MEDIA = (".mp3", ".mp4", ".webm")
"""What is heard or moves; a film's poster and its captions may come before."""


def silent(look: Look) -> list[str]:
    """A-1: nothing to hear or see in motion is fetched before a press."""
    assert look.seen
    return [f"asks for {one['address']}" for one in look.seen["asked"] if one["address"].endswith(MEDIA)]


def nothing_is_fetched(look: Look) -> list[str]:
    """A-1, without script: the browser's own players load nothing either."""
    return [f"{tag(one)} preloads" for one in look.shown.all("audio", "video") if one.get("preload") != "none"]


def listen_comes_first(look: Look) -> list[str]:
    """A-2: "Listen to this page" is the first thing of main, and begins in its first 44 pixels."""
    assert look.seen
    page = next((one for one in look.seen["listens"] if one["kind"] == "page"), None)
    if page is None:
        return ["there is no way to listen to the page"]
    first, main = look.seen["first"], look.seen["main"]
    found = [] if page["box"]["top"] - main["top"] <= FIRST_ROW else [f"it stands {page['box']['top'] - main['top']:.0f} pixels down"]
    return found + ([] if abs(first["top"] - page["box"]["top"]) <= SAME else ["something else to press comes before it"])


def listen_buttons_are_outside(look: Look) -> list[str]:
    """A-2: one an option, a real button outside the label, whose name says what it reads."""
    assert look.seen
    options = [one for one in look.seen["listens"] if one["kind"] == "option"]
    found = [f"{short(one['name'])} is in a label" for one in options if one["inLabel"] or not one["plain"]]
    found += [f"{short(one['name'])} does not say {short(one['beside'])}" for one in options if one["beside"] not in one["name"]]
    names = [one["name"] for one in look.seen["listens"]]
    return found + ([f"several buttons are called {short(name)}" for name in sorted(set(names)) if names.count(name) > 1])


def spoken_in_order(look: Look) -> list[str]:
    """A-3: what is spoken stands as it is spoken: the question, the scale, what is beside it."""
    assert look.question
    cards = [one for one in look.within_main if one.get("data-clip") is not None and has_class(one, "survey-card")]
    others = [one for one in look.within_main if one.get("data-clip") is not None and one not in cards]
    codes = [next((part.get("value") for part in parts(card, "input", "button")), None) for card in cards]
    found = [] if codes == list(look.question.codes) else [f"answers are spoken as {codes}"]
    early = max((look.order[one] for one in others if look.shown.inside(one, "legend", "h1") is not None), default=0)
    return found + (["an answer is spoken before the question"] if cards and look.order[cards[0]] < early else [])


def spoken_is_seen(look: Look) -> list[str]:
    """A-6: the clip of each block is the one that speaks the words of the block."""
    if look.catalogue is None:
        return []
    found = []
    for element in look.within_main:
        address = element.get("data-clip")
        if address is None:
            continue
        words = text_of(next((one for one in parts(element, "label", "button") if _is_said(one)), element), spoken=True)
        clip = look.catalogue.clip(words)
        if clip is None or not address.endswith(clip.file):
            found.append(f"{short(words)} has {'no sound' if not address else 'the sound of other words'}")
    return found


def _is_said(element: Element) -> bool:
    """Whether an element of a card holds its words: the label, or in one-press mode the button."""
    return element.tag == "label" or element.get("name") == "answer"


def clips_are_small_and_ours(look: Look) -> list[str]:
    """A-10: clips come from here and have 64 KB at most."""
    addresses = {one.get("data-clip") or "" for one in look.within_main} | {one.get("src") or "" for one in look.shown.all("audio")}
    found = [f"the clip {one} is not ours" for one in sorted(addresses) if one and not one.startswith("/audio/")]
    if look.catalogue is None:
        return found
    paths = [look.catalogue.path(Path(one).name) for one in addresses if one]
    return found + [f"{path.name} has {path.stat().st_size} bytes" for path in paths if path and path.stat().st_size > LARGEST_CLIP]


def nothing_waits_for_sound(look: Look) -> list[str]:
    """A-11: answers and buttons can be used from the beginning."""
    return [f"{name_of(look.shown, one)} waits" for one in [*look.answers, *look.buttons("then")] if one.get("disabled") is not None]


def listening_is_a_layer(look: Look) -> list[str]:
    """A-12: whoever turns listening on in another format gets the same page with listen buttons."""
    listens = [one.get("data-listen") for one in look.shown.all("button") if one.get("data-listen")]
    return [] if listens.count("option") == len(look.choices) and len(listens) > len(look.choices) else [f"listen buttons: {listens}"]


def film_plays_when_asked(look: Look) -> list[str]:
    """B-1: one film, its own controls, nothing loaded, in its place on a phone."""
    films = look.shown.all("video")
    if len(films) != 1:
        return [f"there are {len(films)} films"]
    (film,) = films
    found = [f"{name} is missing" for name in ("controls", "playsinline") if film.get(name) is None]
    found += ["it plays by itself"] if film.get("autoplay") is not None else []
    return found + ([] if film.get("preload") == "none" else [f"preload is {film.get('preload')}"])


def film_can_be_read(look: Look) -> list[str]:
    """B-2: a poster, captions that are on, and what is said in words."""
    (film,) = look.shown.all("video")
    captions = [one for one in parts(film, "track") if one.get("kind") == "captions" and one.get("default") is not None]
    found = [] if len(captions) == 1 else [f"{len(captions)} tracks of captions are on"]
    found += [] if film.get("poster") else ["there is no poster"]
    around = look.shown.inside(film, "figure")
    told = parts(around, "details") if around is not None else []
    return found + ([] if any(text_of(one) for one in told) else ["there is no transcript"])


def film_is_wide(look: Look) -> list[str]:
    """B-3: 480 pixels, or the whole width of a phone but for the page's own margin."""
    assert look.seen
    box, main = look.seen["film"]["box"], look.seen["film"]["main"]
    whole = box["width"] >= 0.9 * main["width"]
    return [] if box["width"] >= LEAST_FILM or whole else [f"it is {box['width']:.0f} pixels wide"]


def nothing_lies_over(look: Look) -> list[str]:
    """B-4: nothing lies over the signing space."""
    assert look.seen
    return [f"a {name} lies over it" for name in look.seen["film"]["over"]]


def film_slow_and_again(look: Look) -> list[str]:
    """B-5: slower, as it is, again."""
    assert look.seen
    return [] if len(look.seen["film"]["ways"]) > BEFORE_SPEED else [f"it can only be played {look.seen['film']['ways']}"]


def words_stay(look: Look) -> list[str]:
    """B-6: the question in words and the same answers stand below the film."""
    assert look.question
    (film,) = look.shown.all("video")
    below = [one for one in look.answers if look.order[one] > look.order[film]]
    codes = [one.get("value") for one in below]
    found = [] if codes == list(look.question.codes) else [f"below it stand {codes}"]
    return found + ([] if look.shown.heading else ["there is no heading"])


def size_is_told(look: Look) -> list[str]:
    """B-7: language and size before a press."""
    (film,) = look.shown.all("video")
    around = look.shown.inside(film, "figure")
    words = text_of(around) if around is not None else ""
    found = [] if " MB" in words else ["its size is not told"]
    return found + ([] if (film.get("aria-label") or "") in words and film.get("aria-label") else ["its language is not told"])
