"""Makes the report of one questionnaire: walks it through an application made for the proof, and adds what people know of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import Flask

from survey_app.narration.catalogue import current_catalogue
from survey_app.narration.script import shown
from survey_app.presentation.formats import FORMATS
from survey_app.proof.proving import Findings, Progress, Subject, walk_all
from survey_app.proof.report import Accepted, Counts, Record, Report
from survey_app.proof.wordings import Item, items, mostly_alike
from survey_app.questionnaire.digest import content_digests, frame_digest
from survey_app.questionnaire.languages import ENGLISH, Language
from survey_app.questionnaire.library import Library
from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.records import Review


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and for what a proof is made. `inspection` and `untested_because` belong to the collection that is proved, if one is."""

    made_at: datetime
    inspection: str = ""
    untested_because: str = ""


def make_report(
    app: Flask, subject: Subject, languages: Sequence[Language], occasion: Occasion, progress: Progress = lambda pages: None
) -> Report:
    """The report of a subject. `progress` is told how many question pages each walk had."""
    findings = walk_all(app, subject, languages, progress)
    questionnaire, library = subject.questionnaire, app.extensions["survey-library"]
    worded = items(questionnaire, library.pictures.digests)
    spoken = tuple(format for format in questionnaire.formats if FORMATS[format].listening)
    return Report(
        questionnaire=questionnaire.slug,
        title=questionnaire.title.standard,
        version=questionnaire.version,
        frame=frame_digest(questionnaire),
        content=content_digests(questionnaire, library.pictures.digests, {})[""],
        made_at=occasion.made_at.isoformat(timespec="seconds"),
        area=subject.area,
        inspection=occasion.inspection,
        formats=questionnaire.formats,
        languages=tuple(language.tag for language in languages),
        counts=_counts(questionnaire, findings),
        failures=findings.failures,
        signed_off=_record(questionnaire.signed_off),
        tested=_record(questionnaire.tested),
        untested_because=occasion.untested_because,
        accepted=tuple(Accepted(one.check, one.place, one.because) for one in questionnaire.accepted),
        warnings=tuple(_warnings(questionnaire, library, findings)),
        items=worded,
        silent={language.tag: _silent(library, worded, spoken, language, subject.area) for language in languages if not language.pseudo},
        untranslated={
            language.tag: _untranslated(worded, language) for language in languages if language != ENGLISH and not language.pseudo
        },
    )


def _counts(questionnaire: Questionnaire, findings: Findings) -> Counts:
    questions = len(questionnaire.questions)
    return Counts(questions, findings.walks, findings.pages, findings.comparisons, findings.drawings, findings.clips)


def _record(review: Review | None) -> Record | None:
    return Record(review.by, review.on, review.changed or "") if review else None


def _warnings(questionnaire: Questionnaire, library: Library, findings: Findings) -> list[str]:
    found = [mostly_alike(questionnaire)]
    if findings.always_met:
        found.append(f"These have a condition that no answer makes fail: {', '.join(findings.always_met)}.")
    now = library.questionnaires.get(questionnaire.slug)
    if now and library.frame_digest(now.slug) != frame_digest(questionnaire):
        found.append("The file has another frame by now. This proof is of the edition that respondents meet.")
    return [text for text in found if text]


def _texts(worded: Sequence[Item], formats: Sequence[str]) -> tuple[str, ...]:
    """Every sentence of these formats, once."""
    return tuple(dict.fromkeys(text for item in worded for format in formats for text in item.formats[format].sentences))


def _silent(library: Library, worded: Sequence[Item], formats: Sequence[str], language: Language, area: str) -> tuple[str, ...]:
    """The sentences that lack a clip. Titles of sections are not spoken; what repeats an answer is told by the walks."""
    catalogue, facts = current_catalogue(library.content, language), {"area": area}
    spoken = [item for item in worded if item.kind != "section"]
    return tuple(text for text in _texts(spoken, formats) if "{answer:" not in text and not catalogue.clip(shown(text, language, facts)))


def _untranslated(worded: Sequence[Item], language: Language) -> tuple[str, ...]:
    table: Mapping[str, str] = language.table
    return tuple(text for text in _texts(worded, tuple(worded[0].formats)) if text not in table)
