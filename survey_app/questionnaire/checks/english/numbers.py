"""Rules of numbers, dates and times."""

import re

from survey_app.questionnaire.checks.english.passages import Passage
from survey_app.questionnaire.checks.english.rules import EASY, SIMPLE, language_rule
from survey_app.questionnaire.checks.english.words import pattern

TIME_BEFORE = re.compile(r"\b(?:at|from|until|till|by|to|and|before|after) $", re.I)
CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")


@language_rule("percentage", "error", "L14", "ER-15", applies=SIMPLE, remedy="Say few, some, many or most.")
def percentage(passage: Passage) -> tuple[str, ...]:
    """No percentages, fractions, ratios or decimals."""
    return tuple(
        found.group().strip() for found in pattern("percentage").finditer(passage.text)
        if not _is_time(found, passage.text) and not _is_date(found, passage.text) and found.group().strip() != "24/7"
    )  # fmt: skip


def _is_time(found: re.Match, text: str) -> bool:
    return bool(CLOCK.fullmatch(found.group().strip()) and (":" in found.group() or TIME_BEFORE.search(text[: found.start()])))


def _is_date(found: re.Match, text: str) -> bool:
    return "/" in found.group() and bool(DAY_BEFORE.search(text[: found.start()]))


DAY = r"(?:[12]\d|3[01]|0?[1-9])"
MONTH = r"(?:1[0-2]|0?[1-9])"
DAY_BEFORE = re.compile(
    r"\b(?:on|by|until|till|since|before|after|from|dated?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?) (?:the )?$", re.I
)
NUMERIC_DATE = re.compile(
    rf"(?<![\d/.-]){DAY}([/.-]){DAY}\1(?:\d{{4}}|\d{{2}})(?![\d/-])|\b(?:19|20)\d\d([/.-]){MONTH}\2{DAY}\b|\b{DAY} {MONTH} (?:19|20)\d\d\b"
)
DAY_AND_MONTH = re.compile(rf"(?<![\d/]){DAY}/{DAY}(?![\d/])")
MONTH_AND_YEAR = re.compile(rf"(?<![\d/]){MONTH}/(?:19|20)\d\d\b")
ROMAN = re.compile(r"\b(?=[IVX]{2,}\b)(?!IV (?:drip|line|fluid|bag|pump|tube))X{0,3}(?:IX|IV|V?I{0,3})\b")
ROMAN_SMALL = re.compile(
    r"\b(?i:part|chapter|section|type|stage|phase|volume|annex|level|schedule|article|unit)s? (?=[ivx]{2,}\b)x{0,3}(?:ix|iv|v?i{0,3})\b"
)
ROMAN_ONE = re.compile(
    r"\b(?:Part|Chapter|Type|Stage|Phase|Volume|Annex|Appendix|Level|Question|Schedule|Article|Book|Unit|Act)s? [IVX]\b(?!')"
)
MAY_BE_DATE = re.compile(r"\d|[IVX]{2}|\w [IVX]\b|\w [ivx]{2}")


DATES = (NUMERIC_DATE, MONTH_AND_YEAR, ROMAN, ROMAN_ONE, ROMAN_SMALL)


@language_rule("numeric-date", "error", "L17", "ER-17", remedy="Write 14 March 2027, half past 2 in the afternoon, part 2.")
def numeric_date(passage: Passage) -> tuple[str, ...]:
    """Dates have the month in words, times are by the 12-hour clock, and there are no Roman numerals."""
    text = passage.text
    if not MAY_BE_DATE.search(text):
        return ()
    plain = [found for dates in (*DATES, pattern("clock_24")) for found in dates.finditer(text)]
    short = [found for found in DAY_AND_MONTH.finditer(text) if found.group() != "24/7" and DAY_BEFORE.search(text[: found.start()])]
    hits = sorted((*plain, *short), key=lambda found: found.start())
    return tuple(dict.fromkeys(found.group() for found in hits))


NUMBER = re.compile(r"(?<![\w.,/:-])£?\d+(?:,\d{3})*(?![\w/:-]|[.,]\d)")
LARGE = 20


@language_rule("large-number", "warning", "L15", "ER-15", applies=SIMPLE, threshold="20", remedy="Say many, or leave the number out.")
def large_number(passage: Passage) -> tuple[str, ...]:
    """No number above 20 and none with a comma; ages, dates and telephone numbers may be."""
    found = NUMBER.findall(pattern("no_quantity").sub(" ", passage.text))
    return tuple(number for number in found if "," in number or int(number.lstrip("£")) > LARGE)


NUMBER_WORD = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)\b",
    re.I,
)


@language_rule("number-word", "warning", "L16", "ER-16", applies=EASY, remedy="Write the number in digits.")
def number_word(passage: Passage) -> tuple[str, ...]:
    """In easy read numbers are digits; one may be a word."""
    return tuple(found.group() for found in NUMBER_WORD.finditer(passage.text))
