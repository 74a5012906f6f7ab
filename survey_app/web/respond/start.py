"""Welcome, the opening, and the yes or no to taking part. Nothing is stored before the yes."""

import re
import secrets

from flask import redirect, render_template, request
from flask_babel import format_datetime, ngettext
from flask_babel import gettext as _
from werkzeug.wrappers import Response as AnyResponse

from survey_app.presentation.blocks import Block
from survey_app.presentation.formats import EASY_READ
from survey_app.presentation.preferences import Preferences
from survey_app.presentation.sheets import GOOD_TO_KNOW
from survey_app.questionnaire.lengths import core, seconds
from survey_app.questionnaire.model import OPENING_KEYS, Questionnaire
from survey_app.store import responses
from survey_app.store.collections import sibling_link
from survey_app.store.responses import Response
from survey_app.web import parts
from survey_app.web.respond import respond
from survey_app.web.respond.visits import Visit, hold, kind_page, require_open, visit_of, with_preferences
from survey_app.web.rules import RESPONDENTS, allow

BLOCKS_A_PAGE = 3


@respond.get("")
@allow(RESPONDENTS)
def welcome(slug: str) -> AnyResponse | str:
    """The first page: what it is about, choose a language and a way to answer."""
    visit = visit_of(slug)
    if visit.response and not visit.response.in_progress:
        return redirect(visit.url("finished"), 303)
    require_open(visit)
    asked, easy = request.args.get("format") in visit.questionnaire.formats, visit.preferences.format == EASY_READ
    younger = visit.questionnaire.younger and sibling_link(parts.database(), visit.link, visit.questionnaire.younger)
    easy_read_form = visit.questionnaire.easy_read_form and sibling_link(parts.database(), visit.link, visit.questionnaire.easy_read_form)
    return render_template(
        "respond/welcome.html",
        visit=visit,
        asked=asked,
        younger=younger,
        easy_read_form=easy_read_form,
        good_to_know=good_to_know(visit),
        languages=parts.languages().values(),
        summary=visit.blocks(visit.questionnaire.summary, "welcome"),
        younger_question=visit.text("younger-question", "welcome"),
        eight_and_over=visit.text("eight-and-over", "welcome"),
        started=visit.text("started", "welcome"),
        same_questions=visit.text("same-questions", "welcome"),
        reconstructed=visit.text("reconstructed", "welcome")
        if easy and any(one.reconstructed for one in visit.questionnaire.questions)
        else (),
        invented=visit.text("invented", "welcome") if visit.collection.inspection.invented else (),
    )


def good_to_know(visit: Visit) -> tuple[Block, ...]:
    """How many questions everybody meets, how long they take, and until when: worked out, so they have no clips."""
    count, needs = len(core(visit.questionnaire)), minutes(visit.questionnaire, visit.preferences.format)
    words = {
        "length": ngettext("There is %(num)s question.", "There are %(num)s questions.", count),
        "minutes": ngettext("It takes about %(num)s minute.", "It takes about %(num)s minutes.", needs),
        "until": _("You can answer until %(day)s.", day=format_datetime(visit.collection.closes, "EEEE d MMMM, h:mm a")),
    }
    pictures = GOOD_TO_KNOW if visit.preferences.shows_pictures else {}
    href = visit.edition.presenter.sheets.href
    return tuple(Block(text, href("welcome", pictures.get(name))) for name, text in words.items())


@respond.get("/start")
@allow(RESPONDENTS)
def opening(slug: str) -> AnyResponse | str:
    """The nine statements: one page in standard, three pages of three blocks in easy read; then the question."""
    visit = visit_of(slug)
    if visit.response:
        return redirect(visit.url("finished") if not visit.response.in_progress else visit.next_url(), 303)
    require_open(visit)
    pages = opening_pages(visit)
    part = request.args.get("part", "1")
    at = int(part) if len(part) < 4 and part.isdecimal() and 1 <= int(part) <= len(pages) else 1
    return render_template(
        "respond/opening.html",
        visit=visit,
        blocks=pages[at - 1],
        part=at,
        parts=len(pages),
        last=at == len(pages),
        response_id=secrets.token_hex(16),
        question=visit.text("take-part", "start"),
        for_child=visit.questionnaire.opening_for_child and at == len(pages),
    )


@respond.post("/start")
@allow(RESPONDENTS)
def take_part(slug: str) -> AnyResponse | str:
    """Begin a response under the id the page proposed: pressing twice begins one. A no keeps nothing."""
    visit = visit_of(slug)
    preferences = Preferences.of(request.form, parts.languages(), visit.questionnaire.formats)
    visit = with_preferences(visit, preferences)
    if request.form.get("take-part") == "no":
        return redirect(visit.url("declined"), 303)
    if visit.response:
        return redirect(visit.next_url() if visit.response.in_progress else visit.url("finished"), 303)
    require_open(visit)
    if request.form.get("take-part") != "yes":
        return redirect(visit.url("opening"), 303)
    id = request.form.get("response", "")
    if not re.fullmatch(r"[0-9a-f]{32}", id):
        id = secrets.token_hex(16)
    response = begin(visit, id)
    if response.answers or response.collection_id != visit.collection.id:
        response = begin(visit, secrets.token_hex(16))  # the id is somebody's who has answered already: never hand that response over
    begun = Visit(visit.link, visit.edition, preferences, visit.language, response)
    answer = redirect(begun.next_url(), 303)
    hold(answer, visit.collection, response.id)
    return answer


def begin(visit: Visit, id: str) -> Response:
    return responses.start(parts.database(), id, visit.link, visit.edition.content, visit.preferences.as_dict(), parts.now())


@respond.get("/no")
@allow(RESPONDENTS)
def declined(slug: str) -> AnyResponse:
    """After a no."""
    visit = visit_of(slug)
    return kind_page("take-part-no", 200, visit, onward=visit.url("welcome"))


def opening_pages(visit: Visit) -> list:
    """Blocks of the opening by page. In the youngest form the adult reads first, then three sentences are for the child."""
    blocks = [block for key in OPENING_KEYS for block in visit.blocks(visit.questionnaire.opening[key], "start")]
    if visit.preferences.format == EASY_READ:
        pages = [blocks[at : at + BLOCKS_A_PAGE] for at in range(0, len(blocks), BLOCKS_A_PAGE)]
    else:
        pages = [blocks]
    child = visit.edition.presenter.sentences(visit.questionnaire.opening_for_child, "start", visit.preferences, visit.language, visit.area)
    return [*pages, list(child)] if child else pages


def minutes(questionnaire: Questionnaire, format: str) -> int:
    """Whole minutes that the core takes in a format, at least one."""
    return max(1, round(seconds(questionnaire, format) / 60))
