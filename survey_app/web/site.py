"""What belongs to no inspection: the front page, health, styles, pictures and clips."""

from flask import Blueprint, abort, current_app, make_response, render_template, send_file
from werkzeug.wrappers import Response as AnyResponse

from survey_app.errors import DatabaseNotReady, SurveyError
from survey_app.narration.catalogue import current_catalogue
from survey_app.presentation.films import FILMS, TYPES, served_file
from survey_app.store.collections import links_of
from survey_app.web import parts
from survey_app.web.rules import EVERYONE, allow

site = Blueprint("site", __name__)
FOR_EVER = "public, max-age=31536000, immutable"


@site.get("/")
@allow(EVERYONE)
def home() -> str:
    """The front page. It lists the links of invented inspections only: a real link reaches its people by the area."""
    invented = [link for link in links_of(parts.database()) if link.collection.inspection.invented and link.channel == "school"]
    titles = {link.id: parts.questionnaire_of(link.collection).title.standard for link in invented}
    return render_template("site/home.html", invented=invented, titles=titles)


@site.get("/healthz")
@allow(EVERYONE)
def health() -> AnyResponse:
    """200 when the server can serve: the database answers at the right migration."""
    try:
        parts.database().require_ready()
    except DatabaseNotReady as error:
        current_app.logger.error("not ready: %s", error)
        return make_response({"status": "not ready"}, 503)
    return make_response({"status": "ok"})


@site.get("/assets/<file>")
@allow(EVERYONE)
def asset(file: str) -> AnyResponse:
    """A stylesheet or script."""
    found = parts.part("assets").find(file)
    if not found:
        abort(404)
    return for_ever(found[0], found[1])


@site.get("/favicon.ico")
@site.get("/favicon.svg")
@allow(EVERYONE)
def favicon() -> AnyResponse:
    """The two bubbles."""
    return for_ever((parts.part("assets_folder") / "favicon.svg").read_text(encoding="utf-8"), "image/svg+xml")


@site.get("/pictures/<slug>/<frame>/<sheet>.svg")
@allow(EVERYONE)
def pictures(slug: str, frame: str, sheet: str) -> AnyResponse:
    """A sheet of pictures of one edition of a questionnaire."""
    try:
        sheets = parts.edition_of(slug, frame).presenter.sheets
    except SurveyError:
        abort(404)
    name = sheet.rpartition(".")[0]
    if name not in sheets.names:
        abort(404)
    return for_ever(sheets.svg(name), "image/svg+xml")


@site.get("/audio/<language>/<file>")
@allow(EVERYONE)
def clip(language: str, file: str) -> AnyResponse:
    """One clip."""
    spoken = parts.languages().get(language)
    path = current_catalogue(parts.settings().content, spoken).path(file) if spoken else None
    if not path or not path.is_file():
        abort(404)
    answer = send_file(path, mimetype="audio/mpeg", conditional=True, max_age=31536000)
    answer.headers["Cache-Control"] = FOR_EVER
    return answer


@site.get("/video/<file>")
@allow(EVERYONE)
def film(file: str) -> AnyResponse:
    """A film, its captions or its poster; any part of it, so that a phone can jump about in it."""
    path = served_file(parts.settings().content / FILMS, file)
    if not path:
        abort(404)
    answer = send_file(path, mimetype=TYPES[path.suffix.removeprefix(".")], conditional=True)
    answer.headers["Cache-Control"] = FOR_EVER
    return answer


def for_ever(text: str, media_type: str) -> AnyResponse:
    answer = make_response(text)
    answer.headers["Content-Type"] = f"{media_type}; charset=utf-8"
    answer.headers["Cache-Control"] = FOR_EVER
    return answer
