"""The survey platform. `create_app` is the only place that wires its parts together."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, abort, current_app, render_template, request
from werkzeug.exceptions import HTTPException

from survey_app import extensions
from survey_app.config import Settings
from survey_app.errors import SurveyError
from survey_app.questionnaire.library import read_library, require_readable
from survey_app.questionnaire.translations import languages

SECURITY = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def create_app(settings: Settings | None = None) -> Flask:
    """Make the application. Raises SettingsError, QuestionnaireError or DatabaseNotReady with what to do."""
    settings = settings or Settings.from_environment()
    app = Flask(__name__, static_folder=None)
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SESSION_COOKIE_NAME="inspection",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.production,
        PERMANENT_SESSION_LIFETIME=timedelta(hours=12),
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_CHECK_DEFAULT=False,
        MAX_CONTENT_LENGTH=256 * 1024,
        COMPRESS_MIMETYPES=["text/html", "text/css", "text/javascript", "image/svg+xml", "application/json", "text/csv"],
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_ALGORITHM_STREAMING=["gzip"],
        COMPRESS_BR_LEVEL=4,
        COMPRESS_LEVEL=5,
        BABEL_DEFAULT_LOCALE="en_GB",
        BABEL_DEFAULT_TIMEZONE="Europe/London",
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    hold_parts(app, settings)
    bind_extensions(app, settings)
    register_routes(app, settings)
    app.before_request(guard)
    app.after_request(protect)
    register_errors(app)
    return app


def hold_parts(app: Flask, settings: Settings) -> None:
    """Make the parts that views ask for by name; see web.parts."""
    from survey_app.store import clock
    from survey_app.store.database import Database
    from survey_app.store.secrecy import TextKeys
    from survey_app.web.assets import STATIC, Assets

    parts: dict[str, Any] = {
        "settings": settings,
        "library": require_readable(read_library(settings.content)),
        "database": Database(settings.database_url),
        "text-keys": TextKeys(settings.text_keys),
        "languages": languages(settings.content, settings.pseudo_languages),
        "clock": clock.now,
        "assets": Assets(),
        "assets_folder": STATIC,
        "editions": {},
    }
    app.extensions.update({f"survey-{name}": part for name, part in parts.items()})
    parts["database"].require_ready()


def bind_extensions(app: Flask, settings: Settings) -> None:
    from survey_app.web import parts

    extensions.babel.init_app(app, locale_selector=lambda: parts.language().babel)
    extensions.compress.init_app(app)
    extensions.csrf.init_app(app)
    extensions.login_manager.init_app(app)
    domain = extensions.SurveyDomain(str(settings.content / "translations"), parts.language)

    @app.before_request
    def speak() -> None:
        domain.as_default()

    assets = app.extensions["survey-assets"]
    app.jinja_env.globals.update(asset=assets.address, language=parts.language, saves_data=parts.saves_data)


def register_routes(app: Flask, settings: Settings) -> None:
    from survey_app.web.access import access
    from survey_app.web.dashboard import dashboard
    from survey_app.web.proofs import proofs
    from survey_app.web.questionnaires import questionnaires
    from survey_app.web.respond import respond
    from survey_app.web.site import site

    for blueprint in (site, respond, access, questionnaires, dashboard, proofs):
        app.register_blueprint(blueprint)
    if not settings.production:
        from survey_app.web.pattern_book import pattern_book
        from survey_app.web.preview import preview

        app.register_blueprint(pattern_book)
        app.register_blueprint(preview)


def guard() -> None:
    """Before every view: it must state who may use it; a form must come from this site; signed-in areas check their token."""
    from survey_app.web.access import require_account
    from survey_app.web.rules import INSPECTORS, SIGNED_IN, who_may_use

    if request.endpoint is None:
        return

    who = who_may_use(current_app.view_functions[request.endpoint])
    if who is None:
        abort(403)
    if request.method == "POST":
        refuse_other_sites()
        if not request.path.startswith("/s/"):
            extensions.csrf.protect()
    if who in (INSPECTORS, SIGNED_IN):
        require_account()


def refuse_other_sites() -> None:
    """Respondents' forms carry no token: the browser itself tells where a form was sent from (design.md 11)."""
    origin = request.headers.get("Origin")
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        abort(403)
    if origin and origin != "null" and urlsplit(origin).netloc != request.host:
        abort(403)


def protect(answer: Response) -> Response:
    """Security headers on everything; nothing that may hold an answer is kept by any cache (R0-12)."""
    for name, value in SECURITY.items():
        answer.headers.setdefault(name, value)
    answer.headers.setdefault("Cache-Control", "no-store")
    if answer.mimetype == "text/html":
        answer.vary.add("Save-Data")  # whoever asks for little data is told sizes (WA-22)
    return answer


def register_errors(app: Flask) -> None:
    from survey_app.web.respond.troubles import trouble

    def show(error: HTTPException) -> Any:
        if error.response is not None:
            return error.response
        return told(error.code or 500)

    def unexpected(error: Exception) -> Any:
        app.logger.exception("unexpected error")
        return told(500)

    def wrong(error: SurveyError) -> Any:
        app.logger.error("%s", error)
        return told(500)

    def told(status: int) -> Any:
        """In the respondent's own format at their addresses, plainly elsewhere."""
        return trouble(status) or (render_template("site/error.html", code=status), status)

    app.register_error_handler(HTTPException, show)
    app.register_error_handler(SurveyError, wrong)
    if not app.testing:
        app.register_error_handler(Exception, unexpected)
