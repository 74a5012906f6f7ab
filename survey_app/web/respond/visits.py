"""A visit: the link, the collection behind it, what the respondent has chosen, and their response if they have begun."""

import re
import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from flask import Response as HttpResponse
from flask import abort, g, make_response, redirect, render_template, request, url_for
from itsdangerous import BadSignature, Signer
from werkzeug.wrappers import Response as AnyResponse

from survey_app.presentation.blocks import Block
from survey_app.presentation.formats import formats_of
from survey_app.presentation.preferences import Preferences
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.model import Questionnaire, Wording
from survey_app.questionnaire.path import first_unmet, path
from survey_app.store import responses
from survey_app.store.collections import Collection, Inspection, Link, find_link
from survey_app.store.responses import Response
from survey_app.web import parts

PAGES_AROUND = ("about", "words", "helper", "privacy", "accessibility")
"""In the order of their links; the name of each is the frame text `page-` and its endpoint."""


@dataclass(frozen=True)
class Visit:
    """Everything a respondent's page needs to know. `response` is None before they have said yes."""

    link: Link
    edition: parts.Edition
    preferences: Preferences
    language: Language
    response: Response | None = None

    @property
    def collection(self) -> Collection:
        return self.link.collection

    @property
    def questionnaire(self) -> Questionnaire:
        return self.edition.questionnaire

    @property
    def area(self) -> str:
        return self.collection.inspection.area

    @property
    def title(self) -> str:
        return self.title_block.text

    @property
    def title_block(self) -> Block:
        return self.edition.presenter.title(self.preferences, self.language)

    @property
    def formats(self) -> tuple:
        return formats_of(self.questionnaire)

    @property
    def carried(self) -> dict[str, str]:
        """What an address must carry: the preferences that no response holds, since none was begun or it was sent and stays as it is."""
        if self.response is None:
            return self.preferences.as_dict()
        if self.response.in_progress:
            return {}
        return self.preferences.besides(Preferences.of(self.response.settings, parts.languages()))

    def url(self, endpoint: str, **values: Any) -> str:
        return url_for(f"respond.{endpoint}", slug=self.link.slug, **(self.carried | values))

    def text(self, id: str, sheet: str) -> tuple[Block, ...]:
        return self.edition.presenter.text(id, sheet, self.preferences, self.language, self.area)

    def blocks(self, wording: Wording, sheet: str) -> tuple[Block, ...]:
        return self.edition.presenter.blocks(wording, sheet, self.preferences, self.language, self.area)

    @property
    def notice(self) -> str:
        """What the foot of every page tells of an invented inspection."""
        return " ".join(block.text for block in self.text("invented", "welcome")) if self.collection.inspection.invented else ""

    def pages_around(self, question: str = "") -> list[tuple[str, str]]:
        """Address and name of the pages that stand around the questions, for the foot of every page; they lead back to a question."""
        back, found = {"question": question} if question else {}, []
        for endpoint in PAGES_AROUND if self.link.id else ():
            name = self.text(f"page-{endpoint}", "about")
            if name and (endpoint != "words" or self.questionnaire.glossary):
                found.append((self.url(endpoint, **back), name[0].text))
        return found

    def next_url(self) -> str:
        """Where to go on: the first question on the path that was not shown yet, else the check of all answers."""
        assert self.response
        unmet = first_unmet(path(self.questionnaire, self.response.values), self.response.answers)
        return self.url("question", question=unmet.id) if unmet else self.url("check")


def visit_of(slug: str) -> Visit:
    """The visit behind an address. Ends with a kind page when the link is unknown."""
    return found_visit(slug) or abort(kind_page("unknown-link", 404))


def found_visit(slug: str) -> Visit | None:
    """The visit behind an address; None when no link has it."""
    link = find_link(parts.database(), slug)
    if link is None:
        return None
    edition = parts.edition(link.collection)
    response = held_response(link.collection)
    languages, formats = parts.languages(), edition.questionnaire.formats
    given = {**response.settings, **({} if response.in_progress else request.args)} if response else request.args
    preferences = Preferences.of(given, languages, formats)
    visit = Visit(link, edition, preferences, languages[preferences.language], response)
    g.language = visit.language
    g.visit = visit
    return visit


def require_open(visit: Visit) -> None:
    """Ends with a kind page unless the collection takes answers from this person now."""
    now = parts.now()
    if visit.collection.not_open_yet(now):
        abort(kind_page("not-open-yet", 200, visit, opens=visit.collection.opens))
    going_on = visit.response is not None and visit.response.in_progress and visit.collection.takes_answers(now)
    if not going_on and not visit.collection.takes_new(now):
        abort(kind_page("closed", 200, visit))


def require_response(visit: Visit) -> Response:
    """The response this device holds. Ends at the start, at the thank-you page, or at a kind page when there is none to go on with."""
    if visit.response is None:
        abort(redirect(visit.url("welcome"), 303))
    if not visit.response.in_progress:
        abort(redirect(visit.url("finished"), 303))
    require_open(visit)
    return visit.response


def refuse_strangers(visit: Visit) -> None:
    """A page that was made for another response than this device holds is not saved into it (NW-01; design.md 11)."""
    sent = request.form.get("response", "")
    if visit.response is None or not secrets.compare_digest(sent.encode(), visit.response.id.encode()):
        abort(kind_page("other-device", 409, visit, onward=visit.url("welcome")))


def sent_save_id() -> str:
    """The save id that the page carried; a new one when what arrived cannot be one."""
    sent = request.form.get("save", "")
    return sent if re.fullmatch(r"[0-9a-zA-Z-]{8,32}", sent) else secrets.token_hex(8)


def changing() -> dict[str, str]:
    """Kept in addresses while one answer is changed from the check page, so that the way leads back there."""
    return {"change": "1"} if request.args.get("change") else {}


def kind_page(text: str, status: int, visit: Visit | None = None, **more: Any) -> HttpResponse:
    """A page that says kindly what is the matter, in the format that was asked for."""
    visit = visit or visit_without_link()
    page = render_template("respond/message.html", visit=visit, blocks=visit.text(text, f"text-{text}"), text_id=text, **more)
    return make_response(page, status)


def visit_without_link() -> Visit:
    """For an unknown address: the frame texts of any questionnaire for everyone, as no collection is known."""
    library = parts.library()
    questionnaire = next((one for one in library.questionnaires.values() if set(one.formats) >= {"standard", "easy-read", "audio"}), None)
    if questionnaire is None:
        abort(404)
    preferences = Preferences.of(request.args, parts.languages(), questionnaire.formats)
    link = link_to_nowhere(questionnaire, request.view_args["slug"] if request.view_args else "")
    edition = parts.edition_of(questionnaire.slug, library.frame_digest(questionnaire.slug))
    visit = Visit(link, edition, preferences, parts.languages()[preferences.language])
    g.language, g.visit = visit.language, visit
    return visit


def link_to_nowhere(questionnaire: Questionnaire, slug: str, area: str = "") -> Link:
    """Stands for a link where there is no collection. Its id is 0, so that pages offer nothing that needs one."""
    never = datetime(1970, 1, 1, tzinfo=UTC)
    inspection = Inspection(0, "", "", area, False)
    return Link(0, slug, "", Collection(0, inspection, questionnaire.slug, questionnaire.audience, "", "", never, never, 0))


def cookie_name(collection: Collection) -> str:
    return f"survey-{collection.id}"


def _signer() -> Signer:
    return Signer(parts.settings().secret_key, salt="response")


def held_response(collection: Collection) -> Response | None:
    """The response that this device's cookie names; None without a cookie, or with one that is not ours."""
    token = request.cookies.get(cookie_name(collection))
    if not token:
        return None
    try:
        id = _signer().unsign(token).decode()
    except BadSignature:
        return None
    response = responses.read(parts.database(), id)
    return response if response and response.collection_id == collection.id else None


def hold(answer: AnyResponse, collection: Collection, id: str) -> None:
    """Give this device the one essential cookie of the collection; it lasts as long as answers are taken."""
    left = int((collection.closes - parts.now()).total_seconds()) + collection.grace_minutes * 60
    answer.set_cookie(
        cookie_name(collection),
        _signer().sign(id).decode(),
        max_age=max(left, 3600),
        path="/s/",
        httponly=True,
        samesite="Lax",
        secure=request.is_secure,
    )


def let_go(answer: AnyResponse, collection: Collection) -> None:
    answer.delete_cookie(cookie_name(collection), path="/s/", httponly=True, samesite="Lax", secure=request.is_secure)


def with_preferences(visit: Visit, preferences: Preferences) -> Visit:
    """The visit with other preferences; the interface speaks their language too."""
    g.language = parts.languages()[preferences.language]
    return replace(visit, preferences=preferences, language=g.language)
