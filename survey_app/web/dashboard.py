"""The inspectors' pages: every inspection a person was given, its collections, and each question with its numbers. Every view is logged."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from typing import Any

from flask import Blueprint, Response, abort, current_app, render_template, request
from flask_babel import format_date, format_time
from werkzeug.wrappers import Response as AnyResponse

from survey_app.errors import UnknownThing
from survey_app.inspection import charts, exports, labels, pages, question_page
from survey_app.inspection.labels import CHANNEL_NAMES, FORMAT_NAMES, questionnaire_name, who_line
from survey_app.inspection.overview import overview
from survey_app.inspection.proportions import percent
from survey_app.inspection.results import Results, ResultsCache
from survey_app.inspection.summaries import Selection, Share, summary
from survey_app.questionnaire.model import Question, Questionnaire
from survey_app.store import audit, clock
from survey_app.store.collections import Collection, Inspection, collections_of, find_inspection, inspections_all
from survey_app.store.people import Person, inspections_seen_by
from survey_app.web import parts
from survey_app.web.access import require_account
from survey_app.web.rules import INSPECTORS, allow

dashboard = Blueprint("dashboard", __name__, url_prefix="/inspect")
YEAR = 31536000


@dataclass(frozen=True)
class Desk:
    """What a page is about: an inspection the person was given, and where needed one collection and one question of it."""

    person: Person
    inspection: Inspection
    collection: Collection | None = None
    question: Question | None = None

    @property
    def questionnaire(self) -> Questionnaire:
        assert self.collection
        return parts.questionnaire_of(self.collection)

    @property
    def asked(self) -> Question:
        assert self.question
        return self.question

    @property
    def collections(self) -> tuple[Collection, ...]:
        return collections_of(parts.database(), self.inspection.id)

    def log(self, action: str, **detail: Any) -> None:
        """One line in the audit log: who saw or took what, never an answer."""
        names = [self.inspection.slug]
        names += [self.collection.questionnaire] if self.collection else []
        names += [self.question.id] if self.question else []
        audit.record(parts.database(), action, "/".join(names), self.person.id, detail)


def desk(inspection: str, questionnaire: str | None = None, question: str | None = None) -> Desk:
    """The desk for an address. What is not there and what was not given to this person look the same: 404."""
    person = require_account().person
    try:
        found = find_inspection(parts.database(), inspection)
    except UnknownThing:
        abort(404)
    if not person.reads_results or found.id not in inspections_seen_by(parts.database(), person):
        abort(404)
    if questionnaire is None:
        return Desk(person, found)
    collection = next((one for one in collections_of(parts.database(), found.id) if one.questionnaire == questionnaire), None)
    if collection is None:
        abort(404)
    if question is None:
        return Desk(person, found, collection)
    asked = parts.questionnaire_of(collection).question(question)
    if asked is None or not asked.stored:
        abort(404)
    return Desk(person, found, collection, asked)


@contextmanager
def results_of(collection: Collection) -> Iterator[Results]:
    """The collection's results, up to date."""
    cache: ResultsCache = current_app.extensions.setdefault("survey-results", ResultsCache())
    with cache.of(parts.database(), collection, parts.questionnaire_of(collection)) as results:
        yield results


def selection(questionnaire: Questionnaire, question: Question) -> Selection:
    """Whose answers the address asks for. A filter that is not offered is refused."""
    filters = []
    for text in request.args.getlist("only"):
        name, _colon, code = text.partition(":")
        if not question_page.is_filter(questionnaire, question, name, code):
            abort(404)
        filters.append((name, code))
    return Selection(with_unfinished(), tuple(dict.fromkeys(filters)))


def with_unfinished() -> bool:
    return request.args.get("unfinished") == "1"


def split_by(results: Results, question: Question) -> str | None:
    """What the address asks to split by: "none", a filter question, "format" or "channel"; who chose the answers when it says nothing."""
    by = request.args.get("by")
    if by is None:
        return question_page.default_split(results, question)
    if by == "none":
        return None
    if not question_page.is_filter(results.questionnaire, question, by):
        abort(404)
    return by


def local_now() -> datetime:
    return parts.now().astimezone(clock.LONDON)


@dashboard.get("/")
@allow(INSPECTORS)
def inspections() -> str:
    """The inspections this person was given."""
    person = require_account().person
    seen = inspections_seen_by(parts.database(), person) if person.reads_results else frozenset()
    found = [inspection for inspection in inspections_all(parts.database()) if inspection.id in seen]
    audit.record(parts.database(), "view", "inspections", person.id)
    return render_template("dashboard/inspections.html", person=person, inspection=None, inspections=found)


@dashboard.get("/<inspection>")
@allow(INSPECTORS)
def inspection(inspection: str) -> str:
    """How an inspection's surveys are going."""
    at, now = desk(inspection), local_now()
    at.log("view")
    panels = []
    for collection in at.collections:
        with results_of(collection) as results:
            panels.append(pages.collection_panel(results, clock.day(collection.opens), clock.day(collection.closes), now.date()))
    closes = max((collection.closes for collection in at.collections), default=now).astimezone(clock.LONDON)
    return draw("inspection", at, panels=panels, formats=FORMAT_NAMES, channels=CHANNEL_NAMES, closes=closes)


@dashboard.get("/<inspection>/<questionnaire>")
@allow(INSPECTORS)
def questions(inspection: str, questionnaire: str) -> str:
    """Every question of a collection, each with its finding."""
    at, where = desk(inspection, questionnaire), Selection(with_unfinished())
    at.log("view", unfinished=where.unfinished)
    assert at.collection
    with results_of(at.collection) as results:
        headings, seen = pages.question_list(results, where, at.inspection.area), overview(results)
    name = questionnaire_name(at.questionnaire)
    return draw("questions", at, headings=headings, seen=seen, who=who_line(seen.who), where=where, questionnaire_name=name)


@dashboard.get("/<inspection>/<questionnaire>/<question>")
@allow(INSPECTORS)
def question(inspection: str, questionnaire: str, question: str) -> str:
    """One question: finding, chart, table, notes."""
    at = desk(inspection, questionnaire, question)
    with counted(at) as (results, where, by):
        page = question_page.question_page(results, at.asked, where, by, at.inspection.area)
    at.log("view", **page.query)
    drawings = {"scale_svg": charts.svg(page.scale, "scale"), "outside_svg": charts.svg(page.outside, "outside")}
    return draw("question", at, page=page, swatch=charts.swatch, **drawings)


@contextmanager
def counted(at: Desk) -> Iterator[tuple[Results, Selection, str | None]]:
    """The results behind a question page with what its address asks for."""
    assert at.collection
    with results_of(at.collection) as results:
        yield results, selection(results.questionnaire, at.asked), split_by(results, at.asked)


def draw(template: str, at: Desk, **context: Any) -> str:
    """A page of one inspection, with what its heading and footer need."""
    names = {collection.questionnaire: questionnaire_name(parts.questionnaire_of(collection)) for collection in at.collections}
    known = {"person": at.person, "inspection": at.inspection, "collections": at.collections, "collection": at.collection}
    return render_template(f"dashboard/{template}.html", questionnaire_names=names, now=local_now(), **known, **context)


@dashboard.get("/<inspection>/<questionnaire>/<question>/chart.json")
@allow(INSPECTORS)
def chart(inspection: str, questionnaire: str, question: str) -> AnyResponse:
    """The charts of a question page for Plotly: the same values as its drawings and table."""
    at = desk(inspection, questionnaire, question)
    with counted(at) as (results, where, _by):
        page = question_page.question_page(results, at.asked, where, None, at.inspection.area)
    at.log("view", chart="interactive", **page.query)
    drawn = [json.loads(charts.plotly_json(one)) for one in (page.scale, page.outside)]
    return Response(json.dumps({"charts": drawn}, ensure_ascii=False), mimetype="application/json")


@dashboard.get("/<inspection>/<questionnaire>/<question>/table.csv")
@allow(INSPECTORS)
def table(inspection: str, questionnaire: str, question: str) -> AnyResponse:
    """The table of a question page as a spreadsheet."""
    at = desk(inspection, questionnaire, question)
    with counted(at) as (results, where, by):
        one = summary(results, at.asked, where, by)
        lines = list(exports.summary_csv([one], results, at.inspection))
        at.log("export", rows=sum(text.count("\r\n") for text in lines), **question_page.query(where, by))
    return spreadsheet(iter(lines), f"{inspection}-{questionnaire}-{question}")


@dashboard.get("/<inspection>/<questionnaire>/summary.csv")
@allow(INSPECTORS)
def summaries(inspection: str, questionnaire: str) -> AnyResponse:
    """The tables of all questions as one spreadsheet."""
    at, where = desk(inspection, questionnaire), Selection(with_unfinished())
    assert at.collection
    with results_of(at.collection) as results:
        lines = list(exports.summary_csv(exports.all_summaries(results, where), results, at.inspection))
    at.log("export", unfinished=where.unfinished, what="summary")
    return spreadsheet(iter(lines), f"{inspection}-{questionnaire}-summary")


@dashboard.get("/<inspection>/<questionnaire>/responses.csv")
@allow(INSPECTORS)
def responses(inspection: str, questionnaire: str) -> AnyResponse:
    """Every response as a row, streamed."""
    at = desk(inspection, questionnaire)
    assert at.collection
    with results_of(at.collection) as results:
        lines = exports.responses_csv(results, at.inspection)
        at.log("export", rows=len(results), what="responses")
    return spreadsheet(lines, f"{inspection}-{questionnaire}-responses")


def spreadsheet(lines: Iterator[str], name: str) -> AnyResponse:
    """A CSV file to keep; its name tells that it must not be shared."""
    headers = {"Content-Disposition": f'attachment; filename="{name}-not-for-sharing.csv"'}
    return Response(lines, mimetype="text/csv", headers=headers)


@dashboard.get("/plotly.js")
@allow(INSPECTORS)
def plotly() -> AnyResponse:
    """Plotly's script from the installed package. Its address carries its version, so it may be kept for long."""
    answer = Response(charts.plotly_script().read_bytes(), mimetype="text/javascript")  # the compressor never closes a file it is given
    answer.headers["Cache-Control"] = f"private, max-age={YEAR}, immutable"
    return answer


@dashboard.app_template_global()
def plotly_version() -> str:
    return version("plotly")


@dashboard.app_template_filter()
def share(share: Share) -> str:
    return percent(share)


@dashboard.app_template_filter()
def number(count: int) -> str:
    return labels.number(count)


@dashboard.app_template_filter()
def time_of_day(at: datetime) -> str:
    """The hour and minute in England."""
    return format_time(at.astimezone(clock.LONDON), "short", rebase=False)


@dashboard.app_template_filter()
def full_day(at: datetime) -> str:
    """A day with its name, such as Thursday 15 January 2026."""
    return format_date(at.astimezone(clock.LONDON), "EEEE d MMMM y", rebase=False)
