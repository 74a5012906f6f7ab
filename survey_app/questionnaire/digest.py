"""Two digests: the frame (what is counted) and the content (what is shown or spoken)."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from survey_app.questionnaire.model import Question, Questionnaire


def digest(value: Any) -> str:
    """Sixteen hexadecimal characters of the SHA-256 of a value's canonical JSON."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def question_frame(question: Question) -> dict:
    """What a question counts: id, kind, codes in order, and when it is asked."""
    return {
        "id": question.id,
        "kind": question.kind,
        "codes": list(question.codes),
        "exclusive": [option.code for option in question.options if option.exclusive],
        "outside": [option.code for option in question.outside_options],
        "tones": [option.tone for option in question.options],
        "lives-in-area": list(question.lives_in_area),
        "role": question.role,
        "criteria": list(question.criteria),
        "practice": question.practice,
        "limits": [question.limit, question.smallest, question.largest],
        "when": question.when.as_json() if question.when else None,
    }


def frame(questionnaire: Questionnaire) -> dict:
    return {
        "questionnaire": questionnaire.slug,
        "questions": [question_frame(question) for question in questionnaire.questions],
    }


def frame_digest(questionnaire: Questionnaire) -> str:
    return digest(frame(questionnaire))


def question_content(question: Question, pictures: Mapping[str, str], translations: Mapping[str, Any]) -> dict:
    """What a question shows: wordings and labels, the digests of its pictures, and every translation of its sentences."""
    wordings = [question.wording, question.hint]
    sentences = [part for wording in wordings for part in (*wording.standard, *wording.easy_read)]
    labels = [text for option in question.options for text in (option.label.standard, option.label.easy_read)]
    shown = {part.picture for part in sentences} | {option.picture for option in question.options}
    texts = [part.text for part in sentences] + labels
    return {
        "wording": [asdict(wording) | {"line": 0} for wording in map(without_lines, wordings)],
        "labels": labels,
        "pictures": {id: pictures.get(id, "") for id in sorted(filter(None, shown))},
        "translations": {language: [table.get(text, "") for text in texts] for language, table in sorted(translations.items())},
    }


def without_lines(wording: Any) -> Any:
    from dataclasses import replace

    def bare(sentences: tuple) -> tuple:
        return tuple(replace(sentence, line=0) for sentence in sentences)

    return replace(wording, standard=bare(wording.standard), easy_read=bare(wording.easy_read), line=0)


def content_digests(questionnaire: Questionnaire, pictures: Mapping[str, str], translations: Mapping[str, Any]) -> dict[str, str]:
    """The content digest of every question by its id, and of the whole under the empty id. A changed line number changes none."""
    parts = {question.id: digest(question_content(question, pictures, translations)) for question in questionnaire.questions}
    frame_texts = {id: asdict(without_lines(text)) for id, text in questionnaire.texts.items()}
    opening = {id: asdict(without_lines(text)) for id, text in questionnaire.opening.items()}
    parts[""] = digest([parts, frame_texts, opening, asdict(questionnaire.title), sorted(pictures.items()), sorted(translations.items())])
    return parts
