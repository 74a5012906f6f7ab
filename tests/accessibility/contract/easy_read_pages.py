"""Checks of easy-read pages (rendering contract, Easy-read 1 to 13)."""

from xml.etree.ElementTree import Element

from accessibility.rules.page import name_of, tag, text_of
from survey_app.questionnaire.model import EASY_READ
from tests.accessibility.contract.looks import Look, has_class, is_sentence, own_texts, parts, sentences_in, short

LEAST_TEXT, TEXT, LEAST_LINE, LEAST_WEIGHT = 18.66, 21.3, 1.5, 400
MOST_BLOCKS, MOST_SCORED, MOST_OUTSIDE = 4, 3, 2
BARS = ("progress", "meter")
NOT_READ = ("label", "button", "a", "summary", "nav", "figure")
OWN_WORDS = ("survey-said", "survey-quote", "survey-receipt", "survey-given", "survey-text")
SAME, WIDEST_GAP = 1.5, 2


def _ours(look: Look, element: Element) -> bool:
    """Whether words are ours and meant to be read: not an answer shown again, not something to press, not what a film says."""
    around = [element, *look.shown.ancestors(element)]
    pressed = any(tag(one) in NOT_READ for one in around) or any(text_of(one) == text_of(element) for one in parts(element, "a", "button"))
    return not pressed and not any(has_class(one, name) for one in around for name in OWN_WORDS)


def one_sentence_a_block(look: Look) -> list[str]:
    """E-1."""
    return [
        f"several sentences stand together: {short(words)}"
        for element, words in own_texts(look)
        if _ours(look, element) and len(sentences_in(words)) > 1
    ]


def one_picture_a_block(look: Look) -> list[str]:
    """E-2: every sentence is a block, and every block has one picture. A line that tells how things stand has its small sign."""
    found = [f"{short(text_of(one))} has {look.pictures(one)} pictures" for one in look.blocks if look.pictures(one) != 1]
    inside = {part for block in look.blocks for part in parts(block)}
    return found + [
        f"{short(words)} stands without a picture"
        for element, words in own_texts(look)
        if element not in inside
        and not _has_sign(element)
        and _ours(look, element)
        and is_sentence(words)
        and not any(part in inside for part in parts(element))
    ]


def _has_sign(element: Element) -> bool:
    return has_class(element, "survey-point") and bool(parts(element, "svg"))


def pictures_at_the_start(look: Look) -> list[str]:
    """E-2: 120 pixels at the start of the line, the words beside."""
    assert look.seen
    return look.seen["blocks"] + look.seen["undrawn"]


def letters(look: Look) -> list[str]:
    """E-3: large, upright, not too light, never justified; lines far enough apart and not too long."""
    assert look.seen
    found = list(look.seen.get("long_lines", ()))
    for text in look.seen["texts"]:
        words = short(text["words"])
        if text["size"] < LEAST_TEXT:
            found.append(f"{words} is {text['size']} pixels high")
        if text["lines"] > 1 and text["line"] + 0.01 < LEAST_LINE and not text["pressed"]:
            found.append(f"lines of {words} are {text['line']:.2f} apart")
        if text["weight"] < LEAST_WEIGHT:
            found.append(f"{words} has the weight {text['weight']}")
        found += [f"{words} is slanted"] if text["slanted"] else []
        found += [f"{words} is justified"] if text["align"] == "justify" else []
    return found


def body_is_larger(look: Look) -> list[str]:
    """E-3: what is read in main is 21.3 pixels high by default. Counts, notes and small buttons may be smaller."""
    assert look.seen
    sizes = [text["size"] for text in look.seen["texts"] if not text["pressed"]]
    most = max(set(sizes), key=sizes.count) if sizes else TEXT
    return [] if most + 0.1 >= TEXT or (max(sizes) + 0.1 >= TEXT and most >= LEAST_TEXT) else [f"most text is {most} pixels high"]


def cards_have_picture_and_word(look: Look) -> list[str]:
    """E-4."""
    found = []
    for choice in look.answers:
        labels = [one for one in look.shown.all("label") if one.get("for") == choice.get("id")] if choice in look.choices else [choice]
        for label in labels if choice in look.choices or look.one_press else []:
            if not text_of(label) or look.pictures(label) != 1:
                found.append(f"the card {short(text_of(label))} has {look.pictures(label)} pictures")
    return found


def cards_are_alike(look: Look) -> list[str]:
    """E-4: one column on a phone, all of one width, none lower than another needs to be."""
    assert look.seen
    boxes = [one["card"] for one in look.seen["choices"]]
    lefts, widths = {round(box["left"]) for box in boxes}, [box["width"] for box in boxes]
    found = [f"cards begin at {sorted(lefts)}"] if len(lefts) > 1 and len(boxes) != 2 else []
    return found + ([f"cards are {sorted(widths)} wide"] if boxes and max(widths) - min(widths) > SAME else [])


def same_order(look: Look) -> list[str]:
    """E-4: answers stand in the order of the frame, which is the same on every page that uses a scale."""
    assert look.question
    codes = [one.get("value") for one in look.choices]
    return [] if not codes or codes == list(look.question.codes) else [f"the order is {codes}"]


def few_cards(look: Look) -> list[str]:
    """E-5: at most three scored cards and two beside them."""
    assert look.question
    codes = {one.get("value") for one in look.choices}
    scored = [option for option in look.question.scale_options if option.code in codes]
    outside = [option for option in look.question.outside_options if option.code in codes]
    found = [f"{len(scored)} scored cards"] if look.question.kind == "scale" and len(scored) > MOST_SCORED else []
    return found + ([f"{len(outside)} outside cards"] if len(outside) > MOST_OUTSIDE else [])


def progress_in_words(look: Look) -> list[str]:
    """E-6: "Question 3 of 12" or, while that may change, the section's name (LE-05); no bar."""
    bars = [one for one in look.shown.elements if tag(one) in BARS or one.get("role") == "progressbar"]
    counts = [text_of(one) for one in look.within_main if has_class(one, "survey-count") and text_of(one)]
    return [f"there is a {tag(one)}" for one in bars] + ([] if counts else ["no words tell how far it is"])


def few_blocks(look: Look) -> list[str]:
    """E-7: at most four blocks of text besides the answers."""
    count = len(look.blocks)
    return [f"{count} blocks: {'; '.join(text_of(one)[:30] for one in look.blocks)}"] if count > MOST_BLOCKS else []


def buttons_have_words(look: Look) -> list[str]:
    """E-8: every button, link and disclosure has words. Beside an answer they may be heard only: there is no room for them at 320 pixels."""
    pressed = [one for one in look.shown.all("button", "summary", "a") if one.get("hidden") is None and one.get("href") != ""]
    return [
        f"a {tag(one)} has no words"
        for one in pressed
        if not any(letter.isalpha() for letter in name_of(look.shown, one)) and not _number(one)
    ]


def _number(element: Element) -> bool:
    return (element.get("href") or "").startswith("tel:")


def no_gaps(look: Look) -> list[str]:
    """E-9: without pictures the words begin where the block begins."""
    assert look.seen
    found = [f"a gap of {one['gap']:.0f} stands before {short(one['words'])}" for one in look.seen["gaps"] if one["gap"] > WIDEST_GAP]
    return found + ["pictures are shown" for _ in range(1) if any(one["picture"] for one in look.seen["gaps"])]


def explained_next(look: Look) -> list[str]:
    """E-10: what explains a hard word is the block after the sentence that uses it."""
    assert look.question
    wording = look.question.wording.sentences(EASY_READ)
    if any("{" in sentence.text for sentence in wording):
        return []
    said = [text_of(block) for block in look.blocks]
    places = [said.index(sentence.text) if sentence.text in said else -1 for sentence in wording]
    if -1 in places:
        return [f"{short(wording[places.index(-1)].text)} is not a block of the page"]
    return [] if places == list(range(places[0], places[0] + len(places))) else ["the sentences do not follow each other"]


def listening_everywhere(look: Look) -> list[str]:
    """E-13: a listen button on the question and on each card."""
    listens = [one.get("data-listen") for one in look.shown.all("button") if one.get("data-listen")]
    found = [] if "question" in listens else ["the question has no listen button"]
    answers = len(look.choices) or (len(look.answers) if look.one_press else 0)
    return found + ([f"{answers} answers, {listens.count('option')} listen buttons"] if listens.count("option") != answers else [])
