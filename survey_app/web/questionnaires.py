"""The inspectors' page of questionnaires: which can be opened, which cannot and why, and whether people have tested them."""

from dataclasses import dataclass

from flask import Blueprint, render_template
from flask_babel import ngettext

from survey_app.inspection.opening import examined, untested
from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.problems import Accepted, Problem
from survey_app.questionnaire.report import LIMITS
from survey_app.web import parts
from survey_app.web.access import require_account
from survey_app.web.rules import SIGNED_IN, allow

questionnaires = Blueprint("questionnaires", __name__, url_prefix="/inspect")


@dataclass(frozen=True)
class State:
    """A questionnaire with what stands in its way: errors keep it shut, warnings do not, and accepted ones have their reason."""

    questionnaire: Questionnaire
    frame: str
    content: str
    errors: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    accepted: tuple[Accepted, ...]
    untested: bool

    @property
    def why_not(self) -> str:
        return ngettext("This cannot be opened: %(num)s error.", "This cannot be opened: %(num)s errors.", len(self.errors))


def state_of(questionnaire: Questionnaire) -> State:
    """The state of one questionnaire, its clips included as they are on disk now."""
    library = parts.library()
    found = examined(library, questionnaire)
    warnings = tuple(problem for problem in found.problems if problem.severity == "warning")
    digests = library.frame_digest(questionnaire.slug), library.content_digest(questionnaire.slug)
    return State(questionnaire, *digests, found.errors, warnings, found.accepted, untested(questionnaire))


@questionnaires.get("/questionnaires")
@allow(SIGNED_IN)
def listed() -> str:
    """Every questionnaire with its state. It shows no answers, so everyone who signs in may read it."""
    states = [state_of(one) for one in parts.library().questionnaires.values()]
    person = require_account().person
    return render_template("dashboard/questionnaires.html", person=person, inspection=None, states=states, limits=LIMITS)
