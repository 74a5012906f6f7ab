"""Proofs of collections: made for the edition that respondents meet, compared with the one before, and kept with the collection."""

from collections.abc import Sequence

from flask import Flask

from survey_app.inspection.editions import stored_questionnaire
from survey_app.proof.making import Occasion, make_report
from survey_app.proof.proving import Progress
from survey_app.proof.report import Report, read_report
from survey_app.proof.staging import edition_of, stage
from survey_app.proof.staleness import stale
from survey_app.proof.wordings import items
from survey_app.questionnaire.languages import Language
from survey_app.store import audit, clock
from survey_app.store.collections import Collection
from survey_app.store.database import Database
from survey_app.store.proofs import add_proof, newest_proof

AT_OPENING = "the opening of the collection"


def prove_collection(
    app: Flask, database: Database, collection: Collection, languages: Sequence[Language], progress: Progress = lambda pages: None
) -> Report:
    """Prove a collection and keep the report. `app` is the application made for the proof, `database` that of the collection."""
    inspection, now = collection.inspection, clock.now()
    subject = stage(app, edition_of(database, collection), inspection.area)
    occasion = Occasion(now, inspection.slug, collection.untested_because or "")
    report = since_before(app, database, collection, make_report(app, subject, languages, occasion, progress))
    add_proof(database, collection.id, report.as_json(), now)
    detail = {"differences": len(report.failures), "frame": report.frame, "content": report.content}
    audit.record(database, "prove", f"{inspection.slug}/{collection.questionnaire}", detail=detail)
    return report


def since(report: Report, earlier: Report) -> Report:
    """The report with what became stale since an earlier one."""
    found = stale(earlier.items, report.items, report.silent, report.untranslated)
    return report.compared(found, earlier.made_at)


def since_before(app: Flask, database: Database, collection: Collection, report: Report) -> Report:
    """The same since the collection's last proof, or since its opening when there is none."""
    before = newest_proof(database, collection.id)
    if before:
        return since(report, read_report(before.report, "The last proof of this collection"))
    opened_with = stored_questionnaire(database, collection.questionnaire, collection.frame_digest)
    drawings = app.extensions["survey-library"].pictures.digests
    found = stale(items(opened_with, drawings), report.items, report.silent, report.untranslated)
    return report.compared(found, AT_OPENING)
