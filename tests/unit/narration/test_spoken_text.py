"""How visible text is said."""

import pytest

from survey_app.narration.spoken import lexicon, seen_text, spoken_text
from survey_app.questionnaire.languages import Language


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


def test_only_what_is_neither_seen_nor_heard_is_dropped():
    assert seen_text(" EHC\tplan\u00ad ") == "EHC plan"


def test_a_language_without_lexicon_says_what_is_written():
    assert spoken_text("Cynllun EHC", Language("cy", "Cymraeg", "cy")) == "Cynllun EHC"


def test_the_tag_of_a_language_never_leads_out_of_the_lexicons():
    assert lexicon("../lexicon/en").version == 0


def test_the_english_lexicon_has_a_version():
    assert lexicon("en").version >= 1
