"""Pages for when a respondent's page cannot be shown: each says what is the matter and leads on, in the format that was chosen."""

from flask import current_app, g, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from survey_app.web.respond.visits import Visit, kind_page, visit_of

TEXTS = {404: "no-such-page", 405: "no-such-page", 410: "no-such-page", 413: "too-long", 429: "too-fast"}
"""Status → the frame text that tells it. Other mistakes in what was sent: it was not saved. Ours: something went wrong."""


def trouble(status: int) -> AnyResponse | None:
    """The page for a status at a respondent's address; None elsewhere, and where even this page cannot be made."""
    slug = request.path.removeprefix("/s/").partition("/")[0]
    if not request.path.startswith("/s/") or not slug:
        return None
    try:
        visit = g.visit if "visit" in g else visit_of(slug)
        return kind_page(TEXTS.get(status, "not-saved" if status < 500 else "went-wrong"), status, visit, onward=onward(visit))
    except HTTPException as told:
        return told.get_response() if told.response else None
    except Exception:
        current_app.logger.exception("the page for status %s could not be made", status)
        return None


def onward(visit: Visit) -> str:
    """Where a respondent goes on from here: their next question, else the start; nowhere when the link is unknown."""
    if not visit.link.id:
        return ""
    return visit.next_url() if visit.response and visit.response.in_progress else visit.url("welcome")
