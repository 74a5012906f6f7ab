"""Settings: how you answer, size, space, colours, pictures, listening, one press, all in one place (WA-31)."""

import secrets
from dataclasses import dataclass

from flask import redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from survey_app.presentation.blocks import Block
from survey_app.presentation.preferences import CHOICES, ON, Preferences
from survey_app.store import responses
from survey_app.store.responses import Save
from survey_app.web import parts
from survey_app.web.respond import respond
from survey_app.web.respond.visits import Visit, refuse_strangers, sent_save_id, visit_of, with_preferences
from survey_app.web.rules import RESPONDENTS, allow


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as it is offered: its name in the form, its heading, its choices with the value each sends, and the one that holds now."""

    name: str
    heading: Block
    choices: tuple[tuple[str, Block], ...]
    chosen: str


@respond.get("/settings")
@allow(RESPONDENTS)
def settings(slug: str) -> str:
    """All settings, each with what holds now."""
    visit = visit_of(slug)
    question = visit.questionnaire.question(request.args.get("question", ""))
    return render_template(
        "respond/settings.html",
        visit=visit,
        blocks=visit.text("settings", "settings"),
        offered=offered(visit),
        question=question.id if question else "",
        save_id=secrets.token_hex(8),
    )


@respond.post("/settings")
@allow(RESPONDENTS)
def change_settings(slug: str) -> AnyResponse:
    """Keep the settings for the whole response, or carry them in addresses where no response can hold them; back to where one was."""
    visit = visit_of(slug)
    chosen = visit.preferences.changed(wishes(visit.preferences), parts.languages(), visit.questionnaire.formats)
    if visit.response is None:
        return redirect(with_preferences(visit, chosen).url("welcome"), 303)
    if not visit.response.in_progress:
        return redirect(with_preferences(visit, chosen).url("finished"), 303)
    refuse_strangers(visit)
    keep_settings(visit, chosen)
    asked = visit.questionnaire.question(request.form.get("question", ""))
    return redirect(visit.url("question", question=asked.id) if asked else visit.next_url(), 303)


def keep_settings(visit: Visit, chosen: Preferences) -> None:
    """Store settings with the response, under the save id that the page carried."""
    assert visit.response
    sent = Save(question="", save_id=sent_save_id(), settings=chosen.as_dict(), shown=False)
    responses.save(parts.database(), parts.text_keys(), visit.questionnaire, visit.response.id, sent)


def wishes(before: Preferences) -> dict[str, str]:
    """What the form asks for. Pictures and listening left as they were shown are no wish, so that a new format brings its own."""
    shown = {"pictures": before.shows_pictures, "listening": before.listens}
    return {name: value for name, value in request.form.items() if name not in shown or (value == ON) != shown[name]}


def offered(visit: Visit) -> list[Setting]:
    """The settings in their order. The words of each are a frame text: its heading, then its choices in the order of CHOICES."""
    shown = visit.preferences.shown()
    found = []
    for name, values in {"format": CHOICES["format"], "language": (), **CHOICES}.items():
        heading, *words = visit.text(f"setting-{name}", "settings") or (None,)
        choices = tuple(zip(values, words, strict=True)) if heading else ()
        if name == "format":
            choices = tuple(choice for choice in choices if choice[0] in visit.questionnaire.formats)
        elif name == "language":
            choices = tuple((one.tag, Block(one.name)) for one in parts.languages().values())
        if heading and len(choices) > 1:
            found.append(Setting(name, heading, choices, shown[name]))
    return found
