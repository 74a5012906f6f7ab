"""Two digests: the frame (what is counted) and the content (what is shown or spoken)."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from survey_app.questionnaire.model import Question, Questionnaire, Term


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


def question_content(question: Question, terms: Iterable[Term], pictures: Mapping[str, str], translations: Mapping[str, Any]) -> dict:
    """What a question shows: wordings, options in order, explained words, the drawings of all these, and every translation of its texts."""
    shown = {
        "wording": [bare(question.wording), bare(question.hint)],
        "options": [[option.code, bare(option.label), {"picture": option.picture}] for option in question.options],
        "unit": bare(question.unit) if question.unit else None,
        "terms": [bare(term) for term in terms],
        "reconstructed": question.reconstructed,
        "video": bare(question.video) if question.video else None,
    }
    texts = list(texts_in([shown["wording"], shown["options"]]))
    return shown | {
        "pictures": drawings(shown, pictures),
        "translations": {language: [table.get(text, "") for text in texts] for language, table in sorted(translations.items())},
    }


def content_digests(questionnaire: Questionnaire, pictures: Mapping[str, str], translations: Mapping[str, Any]) -> dict[str, str]:
    """The content digest of every question by its id, and of the whole under the empty id.

    A changed line number changes none, and neither does a picture of the pack that this questionnaire does not show.
    """
    glossary = questionnaire.glossary
    parts = {
        question.id: digest(
            question_content(question, [glossary[word] for word in question.terms if word in glossary], pictures, translations)
        )
        for question in questionnaire.questions
    }
    frame = {
        "titles": [bare(questionnaire.title), *([section.id, bare(section.title)] for section in questionnaire.sections)],
        "texts": [{id: bare(text) for id, text in part.items()} for part in (questionnaire.texts, questionnaire.opening, glossary)],
        "sentences": [bare(questionnaire.summary), *map(bare, questionnaire.opening_for_child)],
        "helplines": [bare(line) for line in questionnaire.helplines],
        "videos": {id: bare(video) for id, video in questionnaire.videos.items()},
    }
    parts[""] = digest([parts, frame, drawings(frame, pictures), sorted(translations.items())])
    return parts


def bare(part: Any) -> Any:
    """A part of the model as plain values, without lines."""

    def without_line(pairs: list[tuple[str, Any]]) -> dict:
        return {key: value for key, value in pairs if key != "line"}

    return asdict(part, dict_factory=without_line)


def drawings(shown: Any, digests: Mapping[str, str]) -> dict[str, str]:
    """The digest of every picture named in plain values."""
    named = {value for key, value in pairs_in(shown) if key == "picture" and value}
    return {id: digests.get(id, "") for id in sorted(named)}


def texts_in(shown: Any) -> Iterator[str]:
    """Every text in plain values that a translator would meet, in order."""
    return (value for key, value in pairs_in(shown) if key in ("text", "standard", "easy_read") and isinstance(value, str))


def pairs_in(value: Any) -> Iterator[tuple[str, Any]]:
    """All keys and values of plain values, however deep."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield key, part
            yield from pairs_in(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from pairs_in(part)
