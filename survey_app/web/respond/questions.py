"""One question at a time: show it, save what is sent, go on."""

import secrets
from dataclasses import replace
from typing import Any

from flask import make_response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from survey_app.errors import CollectionClosed
from survey_app.presentation import forms
from survey_app.presentation.forms import Reading
from survey_app.presentation.listening import listening
from survey_app.presentation.page import Page
from survey_app.presentation.preferences import ON, Preferences
from survey_app.presentation.sheets import OPTIONS
from survey_app.questionnaire.model import FORMATS, Question
from survey_app.questionnaire.path import first_unmet, next_question, path, previous_question, progress
from survey_app.store import responses
from survey_app.store.responses import Response, Save
from survey_app.web import parts
from survey_app.web.respond import respond
from survey_app.web.respond.hiding import can_be_hidden, is_to_be_told
from survey_app.web.respond.visits import (
    Visit,
    changing,
    refuse_strangers,
    require_response,
    sent_save_id,
    visit_of,
    with_preferences,
)
from survey_app.web.rules import RESPONDENTS, allow

MOST_DRAWN = 1500
"""Pages kept an edition; about 10 KB each. When they are that many, all go and are drawn anew."""


@respond.get("/q/<question>")
@allow(RESPONDENTS)
def question(slug: str, question: str) -> AnyResponse | str:
    """Show a question on this respondent's path; any other address leads to where they are."""
    visit = visit_of(slug)
    response = require_response(visit)
    asked = visit.questionnaire.question(question)
    on_path = path(visit.questionnaire, response.values)
    if asked is None or not may_be_shown(asked, on_path, response):
        return redirect(visit.next_url(), 303)
    if is_to_be_told(visit, asked):
        return redirect(visit.url("hiding", question=asked.id, **changing()), 303)
    words = responses.words(parts.database(), parts.text_keys(), response) if asked.kind in forms.TEXT_KINDS else {}
    return draw(visit, asked, on_path, forms.shown_again(asked, response.values.get(asked.id), words))


@respond.post("/q/<question>")
@allow(RESPONDENTS)
def answer(slug: str, question: str) -> AnyResponse | str:
    """Save one page. What cannot be read is shown again (422), an empty one is asked about, the rest is kept before going on."""
    visit = visit_of(slug)
    response = require_response(visit)
    refuse_strangers(visit)
    asked = visit.questionnaire.question(question)
    on_path = path(visit.questionnaire, response.values)
    if asked is None or not may_be_shown(asked, on_path, response):
        return redirect(visit.next_url(), 303)
    then, reading = request.form.get("then", ""), forms.read(asked, request.form)
    if then == "skip":
        return go_on(keep(visit, asked, Reading()), asked)
    switched = visit.preferences.changed({"format": request.form.get("switch", "")}, parts.languages(), visit.questionnaire.formats)
    if reading.error:
        return draw(with_preferences(visit, switched), asked, on_path, reading.raw, reading.error)
    if then in ("settings", "stop") or "switch" in request.form:
        met = (asked.stored and not reading.empty) or (asked.is_break and then == "stop")
        kept = keep(visit, asked, reading, settings=switched, shown=met)
        if then == "stop":
            return redirect(kept.url("stopped"), 303)
        if then == "settings":
            return redirect(kept.url("settings", question=asked.id), 303)
        return redirect(kept.url("question", question=asked.id, **changing()), 303)
    if reading.empty and asked.counted:
        page = Page(visit.edition.presenter.asked(asked, visit.preferences, visit.language, visit.area, response.values), None)
        miss = visit.text("miss-question", "miss")
        takes_away = visit.text("miss-takes-away", "miss") if asked.id in response.values else ()
        own = hidden(visit) | {"hiding": can_be_hidden(visit, asked)}
        return render_template("respond/miss.html", visit=visit, page=page, blocks=miss, takes_away=takes_away, **own)
    kept = keep(visit, asked, reading)
    if reading.empty or not pressed_once(asked):
        return go_on(kept, asked)
    return redirect(kept.url("said", question=asked.id, **changing()), 303) if asked.stored else you_said(kept, asked, reading.value)


@respond.get("/q/<question>/said")
@allow(RESPONDENTS)
def said(slug: str, question: str) -> AnyResponse | str:
    """What was answered by one press, to change it or go on (WA-12)."""
    visit = visit_of(slug)
    response = require_response(visit)
    asked = visit.questionnaire.question(question)
    if asked is None or not asked.one_choice or asked.id not in response.values:
        return redirect(visit.next_url(), 303)
    return you_said(visit, asked, response.values[asked.id])


def you_said(visit: Visit, asked: Question, code: str) -> str:
    """The page after one press. That of a practice answer is the answer to its own POST, since that is kept nowhere."""
    assert visit.response
    prepared = visit.edition.presenter.asked(asked, visit.preferences, visit.language, visit.area, visit.response.values)
    return render_template(
        "respond/said.html",
        visit=visit,
        words=visit.text("you-said", OPTIONS),
        answer=next(choice.block for choice in (*prepared.choices, *prepared.outside) if choice.code == code),
        hiding=can_be_hidden(visit, asked),
        change=visit.url("question", question=asked.id, **changing()),
        on=following_url(visit, asked),
    )


def pressed_once(asked: Question) -> bool:
    """Whether the page that was sent showed its answers as buttons."""
    return request.form.get("one-press") == ON and asked.one_choice


def may_be_shown(asked: Question, on_path: tuple[Question, ...], response: Response) -> bool:
    """Whether a question is on the path and not beyond the first one that was not shown yet."""
    if asked not in on_path:
        return False
    unmet = first_unmet(on_path, response.answers)
    return unmet is None or asked.id in response.answers or asked is unmet


def draw(visit: Visit, asked: Question, on_path: tuple[Question, ...], shown: Any, error: str | None = None) -> AnyResponse:
    assert visit.response
    prepared = visit.edition.presenter.asked(asked, visit.preferences, visit.language, visit.area, visit.response.values)
    page = Page(prepared, progress(visit.questionnaire, on_path, asked.id), shown, error, asked.id in visit.response.values)
    before = previous_question(on_path, asked.id)
    back = visit.url("question", question=before.id, **changing()) if before else visit.url("welcome")
    if changing() and first_unmet(on_path, visit.response.answers) is None:
        back = visit.url("check")
    return make_response(filled(drawn(visit, page, back), visit), 422 if error else 200)


OWN = {"response_id": "@the-response@", "save_id": "@the-save@", "revision": "@the-revision@"}
"""What stands in a drawn page for what differs between two respondents who see the same."""


def drawn(visit: Visit, page: Page, back: str) -> str:
    """The page with marks in place of what is one respondent's own.

    Profiles show that nearly all of a page's work is its template. Everyone who meets a choice in the same way, with the same answer, is
    sent the same page, so it is drawn once and kept; pages that show words, numbers or an error are drawn each time.
    """
    assert visit.response
    saved = visit.response.revision > 1
    kept = visit.edition.presenter.drawn
    key = page.same_for_all and (
        *page.same_for_all,
        page.answered_before,
        saved,
        back,
        bool(changing()),
        visit.link.slug,
        visit.preferences,
        parts.saves_data(),
    )
    found = kept.get(key) if key else None
    if found is not None:
        return found
    hiding = can_be_hidden(visit, page.question)
    text = render_template(
        "respond/question.html", visit=visit, page=page, back=back, saved=saved, changing=changing(), hiding=hiding, **OWN
    )
    if key:
        if len(kept) >= MOST_DRAWN:
            kept.clear()  # in one step, since other threads read here too
        kept[key] = text
    return text


def filled(text: str, visit: Visit) -> str:
    own = hidden(visit)
    for name, mark in OWN.items():
        text = text.replace(mark, str(own[name]), 1)
    return text


def hidden(visit: Visit) -> dict[str, Any]:
    """What the form carries: the response, a save id made for this page, the revision shown."""
    assert visit.response
    return {"response_id": visit.response.id, "save_id": secrets.token_hex(8), "revision": visit.response.revision, "changing": changing()}


def keep(visit: Visit, asked: Question, reading: Reading, settings: Preferences | None = None, shown: bool = True) -> Visit:
    """Save, and give the visit as it then is. "Saved" is true from here on: the transaction is committed."""
    assert visit.response
    answered = asked.stored and not reading.empty
    sent = Save(
        question=asked.id,
        save_id=sent_save_id(),
        value=reading.value if answered else None,
        text=reading.text if answered else None,
        provenance=provenance(visit, asked) if asked.stored else {},
        settings=settings.as_dict() if settings else None,
        shown=shown,
    )
    try:
        response = responses.save(parts.database(), parts.text_keys(), visit.questionnaire, visit.response.id, sent)
    except CollectionClosed:
        response = replace(visit.response, state=responses.SUBMITTED)
    kept = replace(visit, response=response)
    return with_preferences(kept, settings) if settings else kept


def provenance(visit: Visit, asked: Question) -> dict[str, Any]:
    """In what way an answer was given (EQ-04): the format on screen, the language, pictures shown or not, what was heard, by one press."""
    format = request.form.get("format", "")
    return {
        "format": format if format in FORMATS else visit.preferences.format,
        "language": visit.language.tag,
        "pictures": visit.preferences.shows_pictures,
        **listening(asked, request.form),
        **({"one-press": True} if pressed_once(asked) else {}),
    }


def go_on(visit: Visit, asked: Question) -> AnyResponse:
    return redirect(following_url(visit, asked), 303)


def following_url(visit: Visit, asked: Question) -> str:
    """The page after this one; while changing one answer, the first question that the change brought up, else the check."""
    assert visit.response
    if not visit.response.in_progress:
        return visit.url("finished")
    on_path = path(visit.questionnaire, visit.response.values)
    walks_on = asked in on_path and not changing()
    following = next_question(on_path, asked.id) if walks_on else first_unmet(on_path, visit.response.answers)
    return visit.url("question", question=following.id, **changing()) if following else visit.next_url()
