"""The proof of a collection, for its inspectors: the newest that was kept, as a page and as a file."""

from flask import Blueprint, Response, abort
from werkzeug.wrappers import Response as AnyResponse

from survey_app.proof.report import read_report
from survey_app.store.proofs import StoredProof, newest_proof
from survey_app.web import parts
from survey_app.web.dashboard import Desk, desk, draw
from survey_app.web.rules import INSPECTORS, allow

proofs = Blueprint("proofs", __name__, url_prefix="/inspect/<inspection>/<questionnaire>")


@proofs.get("/proof.html")
@allow(INSPECTORS)
def proof(inspection: str, questionnaire: str) -> str:
    """The three statements, the differences, what became stale, and the wordings side by side."""
    at = desk(inspection, questionnaire)
    kept = kept_proof(at)
    at.log("view", what="proof")
    report = read_report(kept.report, "The proof") if kept else None
    assert at.collection
    outdated = report is not None and report.content != parts.edition(at.collection).content
    return draw("proof", at, report=report, outdated=outdated, page=True)


@proofs.get("/proof.json")
@allow(INSPECTORS)
def proof_file(inspection: str, questionnaire: str) -> AnyResponse:
    """The same as it is kept."""
    at = desk(inspection, questionnaire)
    kept = kept_proof(at)
    if kept is None:
        abort(404)
    at.log("export", what="proof")
    return Response(kept.report, mimetype="application/json")


def kept_proof(at: Desk) -> StoredProof | None:
    assert at.collection
    return newest_proof(parts.database(), at.collection.id)
