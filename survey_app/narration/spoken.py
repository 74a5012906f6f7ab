"""How a visible text is said: the same words, with dates, numbers, signs and abbreviations written out for a voice.

What is language's own is data in lexicon/; the shapes of addresses, numbers, dates and times are here. A text goes through the steps in
order, so that a part of a telephone number is never taken for a number of its own.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from survey_app.narration.lexicons import Lexicon, digit_by_digit, lexicon
from survey_app.questionnaire.languages import Language

# Soft hyphens and marks of direction are seen by a screen, not by an ear; without them a text keeps its clip.
UNHEARD = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
ADDRESS = re.compile(
    r"(?<![\w@.+-])(?:[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
    r"|(?:https?://|www\.)[^\s,;()<>\"“”]*[\w/]"
    r"|[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:uk|com|org|net|info|wales)(?:/[\w./-]*\w)?)(?![\w@])"
)
NOT_SAID = re.compile(r"^https?://|/$")
TELEPHONE = re.compile(
    r"(?<![\w.,/-])(?:\+\d{1,3}(?: ?\(0\))?(?:[ -]?\d{2,6}){2,5}"
    r"|\(0\d{2,5}\)(?:[ -]?\d{2,6}){1,3}|0\d{2,5}(?:[ -]\d{2,6}){1,4}|0\d{7,10})(?![\w-])"
)
YEARS = re.compile(r"(?<![\w/])(20\d\d)/(\d\d)(?![\w/])")
AMOUNT = r"(\d{1,3}(?:,\d{3})+|\d+)"
RANGE = re.compile(rf"(?<![\w.,-]){AMOUNT}\s?[-\u2013\u2014]\s?{AMOUNT}(?![\w-])")
NUMERIC_DATE = re.compile(r"(?<![\w/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\w/])")
TIME = re.compile(r"(?<![\w:.,])([01]?\d|2[0-3])([:.])([0-5]\d)(?: ?([ap])\.?m\b\.?)?(?![\d:])", re.IGNORECASE)
PENCE_OR_POWER = r"(?:\.(\d\d?))?( million| billion)?(?!\w)"
BETWEEN_WORDS = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")


def spoken_text(text: str, language: Language) -> str:
    """A visible text as it is said in this language.

    >>> from survey_app.questionnaire.languages import ENGLISH
    >>> spoken_text("Call 999, or  0800 1111, about your EHC plan.", ENGLISH)
    'Call 9 9 9, or 0 8 0 0, 1 1 1 1, about your E H C plan.'
    >>> spoken_text("From 2:30pm on 14 March 2027, for ages 8-10.", ENGLISH)
    'From 2 30pm on the fourteenth of March 2027, for ages 8 to 10.'
    """
    return _spoken(text, language.tag)


def seen_text(text: str) -> str:
    """A text without differences that can neither be seen nor heard: spaces, soft hyphens, marks of direction."""
    return " ".join(UNHEARD.sub("", text).split())


@lru_cache(maxsize=8192)
def _spoken(text: str, tag: str) -> str:
    words, said = lexicon(tag), seen_text(text)
    for step in STEPS:
        said = step(said, words)
    return " ".join(said.split())


def addresses(text: str, words: Lexicon) -> str:
    """help@northmoor.gov.uk → help at northmoor dot gov dot uk"""
    if not words.in_addresses:
        return text

    def say(found: re.Match[str]) -> str:
        spelt = NOT_SAID.sub("", found[0]).replace("www.", "w w w.")
        return "".join(f" {words.in_addresses[sign]} " if sign in words.in_addresses else sign for sign in spelt)

    return ADDRESS.sub(say, text)


def telephones(text: str, words: Lexicon) -> str:
    """Telephone numbers digit by digit, in the groups in which they are written; one written without groups is given some."""

    def say(found: re.Match[str]) -> str:
        number = found[0].replace("(0)", " ")
        plus = f"{words.in_addresses.get('+', '+')} " if number[0] == "+" else ""
        groups = re.findall(r"\d+", number)
        if not 7 <= sum(map(len, groups)) <= 15:
            return found[0]
        return plus + digit_by_digit(" ".join(groups if len(groups) > 1 else grouped(groups[0])))

    return TELEPHONE.sub(say, text)


def grouped(digits: str) -> list[str]:
    """Digits in groups that can be written down while listening, the last one never a single digit.

    >>> grouped("07700900123"), grouped("08001111")
    (['07700', '900', '123'], ['0800', '1111'])
    """
    first = 5 if digits.startswith("07") else 4
    groups = [digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))]
    if len(groups) > 2 and len(groups[-1]) == 1:
        groups[-2:] = [groups[-2] + groups[-1]]
    return groups


def ranges(text: str, words: Lexicon) -> str:
    """8-10 → 8 to 10, and the school year 2026/27 → 2026 to 27"""
    if not words.range:
        return text

    def say(found: re.Match[str]) -> str:
        return f"{found[1]} {words.range} {found[2]}"

    return YEARS.sub(say, RANGE.sub(say, text))


def dates(text: str, words: Lexicon) -> str:
    """14 March 2027 → the fourteenth of March 2027"""
    if not (words.date and words.days and words.months):
        return text

    def numeric(found: re.Match[str]) -> str:
        day, month = int(found[1]), int(found[2])
        return f"{day} {words.months[month - 1]} {found[3]}" if 1 <= month <= len(words.months) and day else found[0]

    def say(found: re.Match[str]) -> str:
        days = [int(day) for day in (found["first"], found["day"]) if day]
        if not all(1 <= day <= len(words.days) for day in days):
            return found[0]
        said = words.date.replace("{day}", words.days[days[-1] - 1]).replace("{month}", found["month"])
        if len(days) == 1:
            return said
        return f"{words.date.partition('{')[0]}{words.days[days[0] - 1]} {found['joined']} {said}"

    return _date_pattern(tuple(words.months), words.date.partition("{")[0].strip()).sub(say, NUMERIC_DATE.sub(numeric, text))


@lru_cache(maxsize=32)
def _date_pattern(months: tuple[str, ...], article: str) -> re.Pattern[str]:
    opening = rf"(?:\b(?i:{re.escape(article)}) )?" if article else ""
    first = r"(?:(?P<first>\d{1,2})(?:st|nd|rd|th)? (?P<joined>to|and) )?"
    names = "|".join(map(re.escape, months))
    return re.compile(rf"{opening}(?<![\w.,/]){first}(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{names})(?!\w)")


def times(text: str, words: Lexicon) -> str:
    """2:30pm and 2.30 p.m. → 2 30pm; 9:00am → 9am; 2:05 → 2 oh 5. A point needs "am" or "pm": 2.30 alone is a number."""
    if not words.nought:
        return text

    def say(found: re.Match[str]) -> str:
        hour, half = str(int(found[1])), f"{found[4].lower()}m" if found[4] else ""
        if not half and (found[2] == "." or found[3] == "00"):
            return found[0]
        minutes = f"{words.nought} {found[3][1]}" if found[3][0] == "0" else found[3]
        return f"{hour}{half}" if found[3] == "00" else f"{hour} {minutes}{half}"

    return TIME.sub(say, text)


def sums(text: str, words: Lexicon) -> str:
    """£2.50 → 2 pounds 50; £3 million → 3 million pounds"""
    if not (money := words.money):
        return text

    def say(found: re.Match[str]) -> str:
        whole, part, power = found.groups()
        if power:
            return f"{whole}{'.' + part if part else ''}{power} {money.many}"
        unit = money.one if whole == "1" else money.many
        return f"{whole} {unit} {part}" if part and int(part) else f"{whole} {unit}"

    return re.sub(re.escape(money.sign) + AMOUNT + PENCE_OR_POWER, say, text)


def signs(text: str, words: Lexicon) -> str:
    """50% → 50 per cent; hearing/sight → hearing or sight"""
    for sign, said in words.signs.items():
        text = text.replace(sign, f" {said} ")
    text = re.sub(r" +([.,?!:])", r"\1", text)
    return BETWEEN_WORDS.sub(f" {words.either} ", text) if words.either else text


def whole_words(text: str, words: Lexicon) -> str:
    """Abbreviations, short numbers and names as the lexicon says them."""
    if words.words:
        text = _one_of(tuple(words.words)).sub(lambda found: words.words[found.group()], text)
    if words.names_within:
        text = _one_of(tuple(words.names_within), r"(?<=[\w,:] )").sub(lambda found: words.names_within[found.group()], text)
    return text


@lru_cache(maxsize=64)
def _one_of(words: Iterable[str], after: str = r"(?<![\w-])(?<!\d[.,])") -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"{after}(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])(?![.,]\d)")


STEPS: tuple[Callable[[str, Lexicon], str], ...] = (addresses, telephones, ranges, dates, times, sums, whole_words, signs)
