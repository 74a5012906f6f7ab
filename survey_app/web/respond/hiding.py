"""Hide this page: a child leaves a sensitive page at once, and this device no longer opens it (QX-01 to QX-05)."""

import secrets
from dataclasses import replace

from flask import redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from survey_app.questionnaire.model import CHILDREN, Question
from survey_app.questionnaire.path import path, previous_question
from survey_app.web import parts
from survey_app.web.respond import respond
from survey_app.web.respond.settings import keep_settings
from survey_app.web.respond.visits import Visit, changing, let_go, refuse_strangers, require_response, visit_of
from survey_app.web.rules import RESPONDENTS, allow

TOLD = "hide-page-told"
"""The frame text that explains the control, and what it does not do."""


def can_be_hidden(visit: Visit, question: Question) -> bool:
    """Whether pages of a question carry the control: sensitive ones for children and young people, and no others (R0-11)."""
    return question.sensitive and visit.questionnaire.audience == CHILDREN


def is_to_be_told(visit: Visit, question: Question) -> bool:
    """Whether the control is to be explained before this question: once, before the first page that has it (QX-01)."""
    return can_be_hidden(visit, question) and not visit.preferences.hide_told and bool(visit.questionnaire.text(TOLD).standard)


@respond.get("/hiding")
@allow(RESPONDENTS)
def hiding(slug: str) -> AnyResponse | str:
    """What "Hide this page" does, and that it does not clear the history (QX-03)."""
    visit = visit_of(slug)
    response = require_response(visit)
    asked = visit.questionnaire.question(request.args.get("question", ""))
    on_path = path(visit.questionnaire, response.values)
    if asked not in on_path or not is_to_be_told(visit, asked):
        return redirect(to_question(visit, asked), 303)
    before = previous_question(on_path, asked.id)
    return render_template(
        "respond/hiding.html",
        visit=visit,
        blocks=visit.text(TOLD, f"text-{TOLD}"),
        question=asked.id,
        response_id=response.id,
        save_id=secrets.token_hex(8),
        changing=changing(),
        back=visit.url("question", question=before.id, **changing()) if before else visit.url("welcome"),
    )


@respond.post("/hiding")
@allow(RESPONDENTS)
def hiding_told(slug: str) -> AnyResponse:
    """It was explained; on to the question."""
    visit = visit_of(slug)
    require_response(visit)
    refuse_strangers(visit)
    keep_settings(visit, replace(visit.preferences, hide_told="yes"))
    return redirect(to_question(visit, visit.questionnaire.question(request.form.get("question", ""))), 303)


def to_question(visit: Visit, asked: Question | None) -> str:
    return visit.url("question", question=asked.id, **changing()) if asked else visit.next_url()


@respond.get("/hide")
@allow(RESPONDENTS)
def hide(slug: str) -> AnyResponse:
    """Away to a neutral site. This device lets go of the response, so that Back shows the welcome page; what was sent is kept (QX-04).

    A link and not a form, since the security policy lets forms lead to this site only; another site that leads here changes nothing.
    The cache is not cleared: that takes browsers seconds, and pages are not in it anyway.
    """
    visit = visit_of(slug)
    answer = redirect(parts.settings().hide_to, 303)
    if request.headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none"):
        answer.headers["Clear-Site-Data"] = '"storage"'
        let_go(answer, visit.collection)
    return answer
