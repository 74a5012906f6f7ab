"""How visible text is said."""

import pytest

from survey_app.errors import SurveyError
from survey_app.narration import lexicons, spoken
from survey_app.narration.lexicons import lexicon
from survey_app.narration.spoken import seen_text, spoken_text
from survey_app.questionnaire.languages import ENGLISH, Language

WELSH = Language("cy", "Cymraeg", "cy")


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ("Do you  get\n enough\u00a0help?", "Do you get enough help?"),
        ("Call 999.", "Call 9 9 9."),
        ("Call 0800 1111.", "Call 0 8 0 0, 1 1 1 1."),
        ("0808 800 5000", "0 8 0 8, 8 0 0, 5 0 0 0"),
        ("116 123", "1 1 6, 1 2 3"),
        ("An EHC plan, the CQC's view", "An E H C plan, the C Q C's view"),
        ("1,999 children and room 9990", "1,999 children and room 9990"),
        ("This is for ages 0 to 25.", "This is for ages 0 to 25."),
        ("0.5 and 2026", "0.5 and 2026"),
        ("special\u00ad needs\u200e", "special needs"),
        ("", ""),
    ],
)
def test_a_text_is_said_as_a_person_would_say_it(english, seen, said):
    assert spoken_text(seen, english) == said


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ("It starts on 14 March 2027.", "It starts on the fourteenth of March 2027."),
        ("The 14th March", "the fourteenth of March"),
        ("From 14 to 18 March", "From the fourteenth to the eighteenth of March"),
        ("by 01/09/2026", "by the first of September 2026"),
        ("Only 1 May answer, 31 to 40, 45 March, 13/13/2026", "Only the first of May answer, 31 to 40, 45 March, 13/13/2026"),
        ("Only 1 may answer", "Only 1 may answer"),
        ("at 2:30pm", "at 2 30pm"),
        ("at 2.30 p.m. or 9:00 AM", "at 2 30pm or 9am"),
        ("at 14:05, or 2.30 of 3.45", "at 14 oh 5, or 2.30 of 3.45"),
        ("10am", "10am"),
    ],
)
def test_dates_and_times_are_said_in_words(english, seen, said):
    assert spoken_text(seen, english) == said


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ("Ring +44 20 7946 0000", "Ring plus 4 4, 2 0, 7 9 4 6, 0 0 0 0"),
        ("Ring +44 (0)20 7946 0000", "Ring plus 4 4, 2 0, 7 9 4 6, 0 0 0 0"),
        ("(020) 7946 0000", "0 2 0, 7 9 4 6, 0 0 0 0"),
        ("020-7946-0000", "0 2 0, 7 9 4 6, 0 0 0 0"),
        ("07700900123", "0 7 7 0 0, 9 0 0, 1 2 3"),
        ("08001111", "0 8 0 0, 1 1 1 1"),
        ("text SHOUT to 85258", "text SHOUT to 8 5 2 5 8"),
        ("0 to 4 or 0 11 22", "0 to 4 or 0 11 22"),
        ("help@northmoor.gov.uk.", "help at northmoor dot gov dot uk."),
        ("(see https://www.gov.uk/send-help/)", "(see w w w dot gov dot uk slash send dash help)"),
        ("on nhs.uk, or www.a-b.org", "on nhs dot uk, or w w w dot a dash b dot org"),
    ],
)
def test_numbers_to_ring_and_addresses_to_write_to_can_be_written_down(english, seen, said):
    assert spoken_text(seen, english) == said


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ("8-10 years, or 8 – 10", "8 to 10 years, or 8 to 10"),
        ("the year 2026/27", "the year 2026 to 27"),
        ("part-time, 3/5, 2.5-litre", "part-time, 3/5, 2.5-litre"),
        ("50% & more", "50 per cent and more"),
        ("A&E and/or hearing/sight", "A and E and or hearing or sight"),
        ("£1, £2.50, £1,200 and £2.5 million", "1 pound, 2 pounds 50, 1,200 pounds and 2.5 million pounds"),
    ],
)
def test_ranges_signs_and_sums_are_said_in_words(english, seen, said):
    assert spoken_text(seen, english) == said


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ("Help in Southwark", "Help in Sutherck"),
        ("Bournemouth, Christchurch and Poole", "Bornmouth, Christchurch and Poole"),
        ("Does your child live in Reading?", "Does your child live in Redding?"),
        ("Reading is hard. Reading helps.", "Reading is hard. Reading helps."),
        ("I like reading", "I like reading"),
        ("Slough, Greenwich and Worcestershire", "Slough, Greenwich and Worcestershire"),
    ],
)
def test_names_of_areas_are_said_as_people_there_say_them(english, seen, said):
    assert spoken_text(seen, english) == said


def test_what_is_said_is_said_the_same_when_said_again(english):
    """A clip's spoken text may be compared with patterns made from spoken texts."""
    for seen in ("Call 999 or 0800 1111 by 14 March, at 2:30pm.", "Help in Southwark & Salford", "£2.50, 8-10"):
        said = spoken_text(seen, english)
        assert spoken_text(said, english) == said


@pytest.mark.parametrize("seen", ["0" * 4000, "a." * 2000, "1-" * 2000, "a@" * 2000, "01 " * 1500, "+" * 3000, "www." * 1000])
def test_a_hostile_text_is_said_without_delay(english, seen):
    assert spoken_text(seen, english)


def test_only_what_is_neither_seen_nor_heard_is_dropped():
    assert seen_text(" EHC\tplan\u00ad ") == "EHC plan"


def test_a_language_without_lexicon_says_what_is_written():
    for text in ("Cynllun EHC", "14 March 2027, 2:30pm, 8-10, 50% & £2.50", "a/b"):
        assert spoken_text(text, WELSH) == text


@pytest.fixture
def write_lexicon(tmp_path, monkeypatch):
    """Writes the lexicon of a language into a folder of its own."""

    def write(tag, text):
        (tmp_path / f"{tag}.yaml").write_text(text, encoding="utf-8")
        monkeypatch.setattr(lexicons, "LEXICONS", tmp_path)

    forget()
    yield write
    forget()


def forget():
    lexicon.cache_clear()
    spoken._spoken.cache_clear()


def test_each_language_has_rules_of_its_own_as_data(write_lexicon):
    write_lexicon(
        "cy",
        """
version: 1
letters: [AAA]
range: i
either: neu
signs: {"&": a}
months: [Ionawr, Chwefror]
days: [cyntaf, ail]
date: yr {day} o {month}
says: {Rh.: Rhif}
""",
    )
    said = spoken_text("Cynllun AAA, 8-10 & Rh. 3, ar 2 Chwefror, am 2:30pm, £2", WELSH)
    assert said == "Cynllun A A A, 8 i 10 a Rhif 3, ar yr ail o Chwefror, am 2:30pm, £2"
    assert spoken_text("Cynllun AAA", ENGLISH) == "Cynllun AAA", "its words are not said in other languages"


@pytest.mark.parametrize("text", ["version: 1\nsay: {a: b}", "version: 1\ndate: the {day}", "- a", "version: 1\nmoney: {sign: ''}"])
def test_a_lexicon_that_cannot_be_read_is_told_with_its_place(write_lexicon, text):
    write_lexicon("cy", text)
    with pytest.raises(SurveyError, match=r"narration/lexicon/cy\.yaml:\d"):
        lexicon("cy")


def test_the_tag_of_a_language_never_leads_out_of_the_lexicons():
    assert lexicon("../lexicon/en").version == 0


def test_the_english_lexicon_has_a_version():
    assert lexicon("en").version >= 1
