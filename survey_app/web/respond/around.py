"""The pages around the questions: settings, help, privacy, accessibility."""

import secrets
from dataclasses import asdict

from flask import redirect, render_template, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response as AnyResponse

from survey_app.presentation.preferences import OFF, ON, Preferences
from survey_app.store import responses
from survey_app.store.responses import Save
from survey_app.web import parts
from survey_app.web.respond import respond
from survey_app.web.respond.visits import Visit, refuse_strangers, sent_save_id, visit_of, with_preferences
from survey_app.web.rules import RESPONDENTS, allow


@respond.get("/settings")
@allow(RESPONDENTS)
def settings(slug: str) -> str:
    """How you answer, size, space, colours, pictures, listening: all in one place."""
    visit = visit_of(slug)
    preferences = visit.preferences
    shown = {
        "format": preferences.format,
        "language": preferences.language,
        "size": preferences.size or "normal",
        "spacing": preferences.spacing or "normal",
        "theme": preferences.theme or "phone",
        "pictures": ON if preferences.shows_pictures else OFF,
        "listening": ON if preferences.listens else OFF,
    }
    question = visit.questionnaire.question(request.args.get("question", ""))
    return render_template(
        "respond/settings.html",
        visit=visit,
        shown=shown,
        formats=[(format.id, format.name) for format in visit.formats],
        languages=[(one.tag, one.name) for one in parts.languages().values()],
        question=question.id if question else "",
        save_id=secrets.token_hex(8),
    )


@respond.post("/settings")
@allow(RESPONDENTS)
def change_settings(slug: str) -> AnyResponse:
    """Keep the settings for the whole response, or carry them in the address while there is none; back to where one was."""
    visit = visit_of(slug)
    chosen = visit.preferences.changed(wishes(visit.preferences), parts.languages(), visit.questionnaire.formats)
    if visit.response and visit.response.in_progress:
        refuse_strangers(visit)
        sent = Save(question="", save_id=sent_save_id(), settings=chosen.as_dict(), shown=False)
        responses.save(parts.database(), parts.text_keys(), visit.questionnaire, visit.response.id, sent)
        question = request.form.get("question", "")
        asked = visit.questionnaire.question(question)
        return redirect(visit.url("question", question=asked.id) if asked else visit.next_url(), 303)
    if visit.response:  # it is sent and stays as it is: the settings last for the page that follows
        return redirect(visit.url("finished", **{name: value for name, value in asdict(chosen).items() if value}), 303)
    return redirect(with_preferences(visit, chosen).url("welcome"), 303)


def wishes(before: Preferences) -> dict[str, str]:
    """What the form asks for. Pictures and listening left as they were shown are no wish, so that a new format brings its own."""
    shown = {"pictures": before.shows_pictures, "listening": before.listens}
    return {name: value for name, value in request.form.items() if name not in shown or (value == ON) != shown[name]}


@respond.get("/help")
@allow(RESPONDENTS)
def help_now(slug: str) -> str:
    """I need help now: numbers to call."""
    visit = visit_of(slug)
    lines = visit.edition.presenter.helplines(visit.preferences, visit.language)
    spoken = tuple(block for line in lines for block in (line.purpose, line.name, line.number))
    return render_template(
        "respond/help.html", visit=visit, spoken=spoken, blocks=visit.text("help", "about"), helplines=lines, back=_back(visit)
    )


@respond.get("/helper")
@allow(RESPONDENTS)
def helper(slug: str) -> str:
    """For the person who reads the questions out (PX-05)."""
    return told(visit_of(slug), _("Helping someone to answer"), "helper")


@respond.get("/privacy")
@allow(RESPONDENTS)
def privacy(slug: str) -> str:
    """What is kept and who sees it."""
    return told(visit_of(slug), _("Privacy"), "privacy", "privacy-kept")


@respond.get("/accessibility")
@allow(RESPONDENTS)
def accessibility(slug: str) -> str:
    """What works, what is not tested yet."""
    return told(visit_of(slug), _("Accessibility"), "accessibility")


def told(visit: Visit, name: str, text: str, more: str = "") -> str:
    """A page that tells one frame text, and a second below it where there is one."""
    below = visit.text(more, "about") if more else ()
    return render_template("respond/about.html", visit=visit, count=name, blocks=visit.text(text, "about"), more=below, back=_back(visit))


def _back(visit: Visit) -> str:
    asked = visit.questionnaire.question(request.args.get("question", ""))
    if visit.response and visit.response.in_progress:
        return visit.url("question", question=asked.id) if asked else visit.next_url()
    return visit.url("welcome")
