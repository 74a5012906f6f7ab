"""What is seen and spoken, in which order, in each format and language."""

import pytest

from survey_app.narration.script import Line, answer_facts, frame_lines, helpline_lines, question_script, shown, term_lines, whole_script
from survey_app.questionnaire.languages import PSEUDO, Language

WELSH = Language("cy", "Cymraeg", "cy", table={"Yes": "Ydy", "We ask about help in {area}.": "Am {area}.", "your area": "eich ardal"})


def texts(lines):
    return [line.text for line in lines]


def test_a_question_is_spoken_stem_then_hint_then_options_with_outside_options_last(questionnaire, english):
    script = question_script(questionnaire.question("enough"), "standard", english, {"answer:who-helps": "A teacher"})
    assert texts(script.spoken) == [
        "You said A teacher.",
        "Do you get enough help?",
        "Think about this year.",
        "Yes",
        "Partly",
        "No",
        "I do not know",
    ]


@pytest.mark.parametrize("format", ["standard", "easy-read", "audio"])
def test_every_format_has_one_line_for_each_option_in_the_same_order(questionnaire, english, format):
    for question in questionnaire.questions:
        script = question_script(question, format, english)
        assert [line.picture for line in script.options] == [option.picture for option in question.options]


def test_easy_read_has_its_own_words_and_pictures(questionnaire, english):
    script = question_script(questionnaire.question("enough"), "easy-read", english)
    assert script.stem == (Line("Do you get enough help?", "two"),)
    assert texts(script.options) == ["Yes", "A bit", "No", "I do not know"]


def test_audio_speaks_the_standard_wording(questionnaire, english):
    question = questionnaire.question("who-helps")
    assert question_script(question, "audio", english) == question_script(question, "standard", english)


def test_the_unit_of_a_number_is_spoken_before_any_option(questionnaire, english):
    assert texts(question_script(questionnaire.question("years"), "standard", english).spoken)[-1] == "years"


@pytest.mark.parametrize(
    ("text", "facts", "seen"),
    [
        ("Live in {area}?", {"area": "Northshire"}, "Live in Northshire?"),
        ("Live in {area}?", {}, "Live in your area?"),
        ("Live in {area}?", {"area": " "}, "Live in your area?"),
        ("{area} has a plan.", {}, "Your area has a plan."),
        ("You said {answer:x}.", {"answer:x": "Yes"}, "You said Yes."),
        ("You said {answer:x}.", {}, "You said your answer."),
        ("In {area}", {"area": "{answer:x}", "answer:x": "no"}, "In {answer:x}"),
        ("In {area}", {"area": "<b>"}, "In <b>"),
    ],
)
def test_facts_are_filled_in_once_and_a_missing_one_still_reads(english, text, facts, seen):
    assert shown(text, english, facts) == seen


def test_a_sentence_is_translated_before_facts_are_filled_in():
    assert shown("We ask about help in {area}.", WELSH, {"area": "Northshire"}) == "Am Northshire."
    assert shown("We ask about help in {area}.", WELSH) == "Am eich ardal."


def test_two_tables_of_one_language_do_not_answer_for_each_other():
    other = Language("cy", "Cymraeg", "cy", table={"Yes": "Ie"})
    assert (shown("Yes", WELSH), shown("Yes", other)) == ("Ydy", "Ie")


def test_pseudo_languages_keep_facts_whole():
    assert "Northshire" in shown("Live in {area}?", PSEUDO[0], {"area": "Northshire"})


def test_an_earlier_choice_is_repeated_in_the_words_of_its_format(questionnaire, english):
    answers = {"who-helps": "home", "years": 3, "gone": "yes", "enough": ["yes"]}
    assert answer_facts(questionnaire, answers, "standard", english) == {"answer:who-helps": "My family"}
    assert answer_facts(questionnaire, answers, "easy-read", english) == {"answer:who-helps": "Family"}


def test_the_frame_speaks_everything_beside_the_questions(questionnaire, english):
    said = texts(frame_lines(questionnaire, "standard", english, {"area": "Northshire"}))
    assert said[:3] == ["Your help", "We ask about help in Northshire.", "Opening who-we-are."]
    helpline = texts(helpline_lines(questionnaire.helplines[0], "standard", english))
    assert helpline == ["A free call", "Childline", "0800 1111"]
    assert said[-6:] == ["Opening someone-can-help.", "A plan says what help you get.", "Call 999.", *helpline]


def test_a_term_is_a_line_that_says_which_word_it_explains(questionnaire, english):
    assert term_lines(questionnaire, ["plan", "unknown"], english) == (Line("A plan says what help you get.", "plan", "plan"),)


def test_the_whole_script_holds_each_line_once_and_every_choice_that_may_be_repeated(questionnaire, english):
    whole = whole_script(questionnaire, "standard", english)
    assert len(whole) == len(set(whole))
    said = texts(whole)
    assert {"You said A teacher.", "You said My family.", "You said I do not know.", "You said your answer."} <= set(said)


def test_every_line_a_page_may_show_is_in_the_whole_script(questionnaire, english):
    for format in questionnaire.formats:
        whole = set(whole_script(questionnaire, format, english))
        for question in questionnaire.questions:
            for code in ("school", "home", "do-not-know"):
                facts = answer_facts(questionnaire, {"who-helps": code}, format, english)
                assert set(question_script(question, format, english, facts).spoken) <= whole
