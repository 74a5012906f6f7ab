"""The pages around the questions: help, the inspection, helping someone, privacy, accessibility."""

from flask import abort, render_template, request

from survey_app.web.respond import respond
from survey_app.web.respond.visits import Visit, found_visit, visit_of, visit_without_link
from survey_app.web.rules import RESPONDENTS, allow


@respond.get("/help")
@allow(RESPONDENTS)
def help_now(slug: str) -> str:
    """I need help now: numbers to call. A link that is mistyped has them too."""
    visit = found_visit(slug) or visit_without_link()
    lines = visit.edition.presenter.helplines(visit.preferences, visit.language)
    return render_template(
        "respond/help.html",
        visit=visit,
        blocks=visit.text("page-help", "about") + visit.text("help", "about"),
        spoken=tuple(block for line in lines for block in (line.purpose, line.name, line.number)),
        helplines=lines,
        back=way_back(visit),
    )


@respond.get("/about")
@allow(RESPONDENTS)
def about(slug: str) -> str:
    """About this inspection: what it is, who asks, the three weeks, what happens to answers; with its film where there is one."""
    visit = visit_of(slug)
    film = visit.edition.presenter.film_of("about-inspection")
    return told(visit, "inspection", "page-about", "about-inspection", "about-who", "about-weeks", "about-answers", film=film)


@respond.get("/helper")
@allow(RESPONDENTS)
def helper(slug: str) -> str:
    """For the person who reads the questions out (PX-05)."""
    return told(visit_of(slug), "about", "page-helper", "helper")


@respond.get("/privacy")
@allow(RESPONDENTS)
def privacy(slug: str) -> str:
    """Who sees the answers, and what is kept."""
    return told(visit_of(slug), "about", "page-privacy", "privacy", "privacy-kept")


@respond.get("/accessibility")
@allow(RESPONDENTS)
def accessibility(slug: str) -> str:
    """What works, what is not tested yet."""
    return told(visit_of(slug), "about", "page-accessibility", "accessibility")


def told(visit: Visit, sheet: str, name: str, first: str, *others: str, film: object = None) -> str:
    """A page that tells frame texts: its name is the heading of the first, each other brings its own as its first sentence."""
    parts = [visit.text(name, sheet) + visit.text(first, sheet), *(visit.text(id, sheet) for id in others)]
    if not parts[0]:
        abort(404)  # an edition from before this text was written
    return render_template("respond/about.html", visit=visit, parts=[part for part in parts if part], film_shown=film, back=way_back(visit))


def way_back(visit: Visit) -> str:
    """Back to the question that the address names, else to where the respondent is."""
    asked = visit.questionnaire.question(request.args.get("question", ""))
    if visit.response and visit.response.in_progress:
        return visit.url("question", question=asked.id) if asked else visit.next_url()
    return visit.url("welcome")
