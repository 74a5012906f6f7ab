"""The rendering contract of evidence.md as design.md 12 changes it, clause by clause, and what shows each.

`html` is a check of the HTML: it is made in Chromium with script, and of the page as it is sent to those without. `drawn` is a check that
takes Chromium. `elsewhere` names tests of what no single page can show. What is not built yet says so and counts as nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from survey_app.questionnaire.model import AUDIO, EASY_READ, FORMATS, STANDARD
from tests.accessibility.contract import easy_read_pages as easy
from tests.accessibility.contract import everywhere as page
from tests.accessibility.contract import listening_pages as sound
from tests.accessibility.contract import standard_pages as standard
from tests.accessibility.contract.looks import ERROR, MISS, Check, Look

AGREE = "tests/journeys/test_formats_agree.py::test_the_nth_option_leaves_the_same_rows_in_every_format"
BUDGETS = "tests/performance/test_budgets.py::"
KEYS = "tests/accessibility/test_keyboard_in_browser.py::"
HEARD = "tests/accessibility/test_listening_in_browser.py::"
HIDING = "tests/accessibility/test_hiding_in_browser.py::"
SET = "tests/accessibility/test_settings_in_browser.py::"
LINTED = "tests/questionnaires/test_shipped_content.py::test_the_check_finds_no_error_and_no_warning_but_missing_clips"
WALK = "tests/accessibility/contract/test_contract.py::test_the_walk_meets_every_question_and_nothing_goes_wrong"

WORDS, SPOKEN = (STANDARD, AUDIO), (EASY_READ, AUDIO)


@dataclass(frozen=True)
class Clause:
    """One clause: what it says, in which formats, on which pages, and what shows it."""

    id: str
    says: str
    on: Callable[[Look], bool] = lambda look: True
    html: Check | None = None
    drawn: Check | None = None
    formats: tuple[str, ...] = FORMATS
    elsewhere: tuple[str, ...] = ()
    not_built: str = ""
    by_people: str = ""


easy_clause = partial(Clause, formats=(EASY_READ,))


def asks(look: Look) -> bool:
    return look.asks


def chooses(look: Look) -> bool:
    """A question with cards to choose."""
    return look.asks and bool(look.choices)


def chooses_pictures(look: Look) -> bool:
    """A question with cards that show their pictures, to choose or to press."""
    return look.asks and pictured(look)


def as_usual(look: Look) -> bool:
    """A question that is not in one-press mode."""
    return look.asks and not look.one_press


def pictured(look: Look) -> bool:
    return look.shown.root.get("data-pictures") != "off"


def listens(look: Look) -> bool:
    return look.asks and any(one.get("data-listen") for one in look.shown.all("button"))


def films(look: Look) -> bool:
    return look.asks and bool(look.shown.all("video"))


def sampled(look: Look) -> bool:
    return look.seen is not None and "dark" in look.seen


EVERY_PAGE = (
    Clause("R0-1a", "the page answers with its status", drawn=page.status, html=page.status),
    Clause("R0-1b", "language, title, one heading, header, main, footer, skip link first", html=page.page_as_a_whole),
    Clause("R0-1c", "the title has the words of the heading", html=page.title_is_the_heading),
    Clause("R0-2a", "one question, sent to this site", on=asks, html=page.one_question),
    Clause("R0-2b", "hidden fields: response, save id, revision, format", on=asks, html=page.hidden_fields),
    Clause("R0-3a", "Back, heading, answers, Continue, Skip, in this order", on=asks, html=page.back_answers_onward),
    Clause("R0-3b", "what comes first in the document is seen first", drawn=page.order_is_seen),
    Clause("R0-3c", "Skip is as large as Continue", on=as_usual, drawn=page.skip_is_as_large),
    Clause("R0-4", "the code that is stored is the same in every format", elsewhere=(AGREE,)),
    Clause("R0-5a", "formats are one press away at a question, settings elsewhere", html=page.formats_are_offered),
    Clause(
        "R0-5b",
        "after a switch: same question, answer kept, format recorded",
        elsewhere=(AGREE, "tests/journeys/test_settings.py::test_switching_the_format_keeps_the_answer_just_given"),
    ),
    Clause("R0-6a", "nothing is asked of another origin", html=page.only_from_here, drawn=page.only_from_here),
    Clause("R0-6b", "one essential cookie", drawn=page.one_cookie),
    Clause("R0-6c", "first HTML of 14 KB at most", html=page.first_html_is_light, drawn=page.first_html_is_light),
    Clause(
        "R0-6d",
        "weight and requests of a cold visit",
        drawn=page.whole_is_light,
        elsewhere=(f"{BUDGETS}test_pages_stay_within_their_weight", f"{BUDGETS}test_a_cold_visit_makes_few_requests"),
    ),
    Clause("R0-6e", "no layout shift over 0.05", drawn=page.nothing_shifts),
    Clause("R0-7a", "axe finds nothing at A and AA", drawn=page.axe),
    Clause("R0-7b", "320 pixels: nothing scrolls sideways, no word is broken", drawn=page.reflow),
    Clause("R0-7c", "wider text spacing clips nothing", drawn=page.text_spacing),
    Clause("R0-7d", "dark: axe finds nothing", on=sampled, drawn=lambda look: list(look.seen["dark"]) if look.seen else []),
    Clause(
        "R0-7e",
        "forced colours: focus and what is chosen are seen",
        on=sampled,
        drawn=lambda look: list(look.seen["forced"]) if look.seen else [],
    ),
    Clause(
        "R0-8",
        "everything by keyboard; the focus is seen; nothing is sent by choosing",
        elsewhere=(
            f"{KEYS}test_tab_passes_everything_once_and_each_stop_is_seen",
            f"{KEYS}test_arrows_choose_and_nothing_is_sent_until_continue",
        ),
    ),
    Clause("R0-9a", "targets of 44 by 44 pixels", drawn=page.targets),
    Clause("R0-9b", "answer cards 64 pixels high, 8 apart", drawn=page.cards),
    Clause(
        "R0-10",
        "nothing moves, plays or goes by itself",
        html=page.nothing_moves,
        drawn=page.nothing_moves,
        elsewhere=(f"{SET}test_less_motion_leaves_none",),
    ),
    Clause("R0-11a", "a child's sensitive pages can be hidden, and no others", html=page.hide_this_page),
    Clause(
        "R0-11b",
        "hiding covers the page at once, leaves, and Back does not return",
        elsewhere=(
            f"{HIDING}test_shift_three_times_blanks_the_page_and_leaves_for_good",
            f"{HIDING}test_the_button_blanks_the_page_and_leaves_for_good",
            f"{HIDING}test_without_script_the_second_stop_of_tab_leaves",
        ),
    ),
    Clause("R0-12", "nothing private in address, title, referrer, storage; answer pages are not kept", html=page.nothing_private),
    Clause("R0-13", 'offline: the page shows, an answer is kept, "Not sent yet" is said', not_built="issue 5"),
    Clause("R0-14", "an empty answer is asked about, without an error", on=lambda look: look.what == MISS, html=page.asks_about_missing),
)
STANDARD_PAGES = (
    Clause("S-1", "text of 16 pixels or more", formats=WORDS, drawn=standard.text_is_large),
    Clause("S-2", "fieldset, legend and heading are one", on=asks, html=standard.legend_is_the_heading),
    Clause("S-3a", "real radio buttons before their labels", on=chooses, html=standard.native_choices),
    Clause("S-3b", "stacked, the mark at the start", on=chooses, drawn=standard.stacked),
    Clause("S-4", "a hint of one sentence, tied to the answer", formats=WORDS, on=asks, html=standard.short_hint),
    Clause("S-5", '"or" before the outside options', on=asks, html=standard.divider),
    Clause(
        "S-6a",
        "errors: summary, link, the words beside the field, the title",
        on=lambda look: look.what == ERROR,
        html=standard.error_summary,
    ),
    Clause("S-6b", "errors: the focus is on the summary", on=lambda look: look.what == ERROR, drawn=standard.focus_is_on_the_summary),
    Clause("S-7", "hard words open in place after the question", formats=WORDS, on=asks, html=standard.terms_open_in_place),
    Clause("S-8", "no picture is needed to answer", on=chooses, html=standard.words_are_enough),
)
EASY_READ_PAGES = (
    easy_clause("E-1", "each sentence in its own block", html=easy.one_sentence_a_block),
    easy_clause("E-2a", "each block has one picture", on=pictured, html=easy.one_picture_a_block),
    easy_clause("E-2b", "pictures of 120 pixels at the start, words beside", on=pictured, drawn=easy.pictures_at_the_start),
    easy_clause("E-3a", "letters, lines, weight, nothing slanted or justified", drawn=easy.letters),
    easy_clause("E-3b", "what is read is 21.3 pixels high", drawn=easy.body_is_larger),
    easy_clause("E-4a", "answers are cards with picture and word", on=chooses_pictures, html=easy.cards_have_picture_and_word),
    easy_clause("E-4b", "cards are alike, in one column", on=chooses, drawn=easy.cards_are_alike),
    easy_clause("E-4c", "the same order on every page", on=chooses, html=easy.same_order),
    easy_clause("E-5", "at most three scored cards and two beside them", on=chooses, html=easy.few_cards),
    easy_clause("E-6", "how far in words, no bar", on=asks, html=easy.progress_in_words),
    easy_clause("E-7", "at most four blocks besides the answers", on=asks, html=easy.few_blocks),
    easy_clause("E-8", "every button has a word; the round one beside an answer has it for screen readers", html=easy.buttons_have_words),
    easy_clause("E-9", "without pictures no gap is left", on=lambda look: not pictured(look), drawn=easy.no_gaps),
    easy_clause("E-10", "a hard word is explained in the next block", on=asks, html=easy.explained_next),
    easy_clause("E-11", "white space of 35 %: told beside the walk and not demanded (design.md 12)", elsewhere=(WALK,)),
    easy_clause("E-12", "the questionnaire passes the linter", elsewhere=(LINTED,)),
    easy_clause("E-13", "a listen button on the question and on each card", on=asks, html=easy.listening_everywhere),
)
LISTENING_PAGES = (
    Clause("A-1", "silent: no sound is fetched before a press", drawn=sound.silent, html=sound.nothing_is_fetched),
    Clause("A-2a", '"Listen to this page" comes first in main', formats=(AUDIO,), on=asks, drawn=sound.listen_comes_first),
    Clause(
        "A-2b",
        "a listen button an option, outside the label, named by what it reads",
        formats=SPOKEN,
        on=chooses,
        drawn=sound.listen_buttons_are_outside,
    ),
    Clause(
        "A-2c",
        "without script each block has the browser's own player",
        formats=SPOKEN,
        elsewhere=(f"{HEARD}test_without_script_the_browsers_own_players_stand_beside_the_words_and_play",),
    ),
    Clause(
        "A-3",
        "question, options in screen order, outside options; pauses; the block that speaks is marked",
        formats=SPOKEN,
        on=chooses,
        html=sound.spoken_in_order,
        elsewhere=(f"{HEARD}test_a_page_is_silent_until_the_press_and_then_speaks_in_the_order_of_the_screen",),
    ),
    Clause(
        "A-4",
        "a second press, Escape, another clip and leaving stop the sound",
        formats=SPOKEN,
        elsewhere=(
            f"{HEARD}test_a_second_clip_stops_the_first_and_a_second_press_stops_it",
            f"{HEARD}test_with_keys_alone_the_focus_stays_and_the_player_is_next",
            f"{HEARD}test_leaving_the_page_stops_the_sound",
        ),
    ),
    Clause(
        "A-5",
        "three speeds, again, and a pause that keeps the place",
        formats=SPOKEN,
        elsewhere=(
            f"{HEARD}test_a_pause_keeps_the_place_and_again_begins_again",
            f"{HEARD}test_the_speed_changes_at_once_and_is_kept_for_the_next_clip_and_the_next_page",
        ),
    ),
    Clause("A-6", "what is spoken is what is seen", formats=SPOKEN, html=sound.spoken_is_seen),
    Clause(
        "A-7",
        "the focus stays; nothing is announced into the speech",
        formats=SPOKEN,
        elsewhere=(f"{HEARD}test_with_keys_alone_the_focus_stays_and_the_player_is_next",),
    ),
    Clause(
        "A-8",
        "a clip that fails leaves the words and says so",
        formats=SPOKEN,
        elsewhere=(f"{HEARD}test_a_clip_that_cannot_be_fetched_is_told_and_the_text_stays",),
    ),
    Clause("A-9", "what was heard is stored", formats=SPOKEN, elsewhere=(f"{HEARD}test_what_was_heard_is_stored_with_the_answer",)),
    Clause(
        "A-10",
        "clips are ours and have 64 KB at most",
        formats=SPOKEN,
        html=sound.clips_are_small_and_ours,
        elsewhere=(f"{BUDGETS}test_clips_fit_their_limits",),
    ),
    Clause("A-11", "answers do not wait for the sound", on=asks, html=sound.nothing_waits_for_sound),
    Clause("A-12", "listening is a layer on any format", formats=(STANDARD,), on=listens, html=sound.listening_is_a_layer),
)
FILMS = (
    Clause("B-1", "one film with its own controls that loads nothing unasked", on=films, html=sound.film_plays_when_asked),
    Clause("B-2", "poster, captions, transcript", on=films, html=sound.film_can_be_read),
    Clause("B-3", "480 pixels wide, or as wide as a phone", on=films, drawn=sound.film_is_wide),
    Clause("B-4", "nothing lies over the signing", on=films, drawn=sound.nothing_lies_over),
    Clause("B-5", "slower and again", on=films, drawn=sound.film_slow_and_again),
    Clause("B-6", "the question in words and the same answers below", on=films, html=sound.words_stay),
    Clause("B-7", "language and size are told", on=films, html=sound.size_is_told),
    Clause("B-8", "signed English is never called BSL", elsewhere=("tests/journeys/test_films.py::test_signed_english_is_not_called_bsl",)),
    Clause(
        "B-9",
        "the signer is seen from mid-thigh to above the head, 25 frames a second",
        by_people="who films and who checks (L81 asks for their record)",
    ),
)
CLAUSES = (*EVERY_PAGE, *STANDARD_PAGES, *EASY_READ_PAGES, *LISTENING_PAGES, *FILMS)


def faults(look: Look) -> list[tuple[str, list[str]]]:
    """(clause, what is wrong) for each clause that says something of this page in this format."""
    found = []
    for clause in CLAUSES:
        checks = [clause.html, clause.drawn if look.seen else None]
        todo = {check for check in checks if check}
        if todo and look.format in clause.formats and clause.on(look):
            found.append((clause.id, [line for check in todo for line in check(look)]))
    return found
