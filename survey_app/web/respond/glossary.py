"""Hard words: what each word of the glossary means, with its picture and its sound (ER-11)."""

from flask import abort, render_template

from survey_app.presentation.sheets import WORDS
from survey_app.web.respond import respond
from survey_app.web.respond.around import way_back
from survey_app.web.respond.visits import visit_of
from survey_app.web.rules import RESPONDENTS, allow


@respond.get("/words")
@allow(RESPONDENTS)
def words(slug: str) -> str:
    """Every hard word of the questionnaire. A questionnaire without one has no such page, and no link to it."""
    visit = visit_of(slug)
    name, terms = visit.text("page-words", WORDS), visit.edition.presenter.glossary(visit.preferences, visit.language)
    if not (name and terms):
        abort(404)
    spoken = tuple(means for _, means in terms)
    return render_template("respond/words.html", visit=visit, blocks=name, terms=terms, spoken=spoken, back=way_back(visit))
