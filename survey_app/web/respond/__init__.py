"""What respondents meet: welcome, opening, questions, check, finish, and the pages around them."""

from flask import Blueprint

respond = Blueprint("respond", __name__, url_prefix="/s/<slug>")

from survey_app.web.respond import around, finish, glossary, hiding, questions, settings, start  # noqa: E402, F401  the routes register themselves
