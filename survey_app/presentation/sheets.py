"""Picture sheets: pages draw pictures from at most two cached SVG files by `<use href="sheet.svg#id">`.

One sheet holds a questionnaire's option pictures, the other the sentences of one page. A sheet's address carries the digest of what is
in it, so it may be cached for ever; any process can make it again from its name.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from survey_app.presentation.preferences import CHOICES
from survey_app.questionnaire.model import Questionnaire, Sentence, Wording
from survey_app.questionnaire.pictures import PicturePack

OPTIONS, WORDS = "options", "words"

GOOD_TO_KNOW = {"length": "more-questions", "minutes": "minutes", "until": "until-day"}
"""Pictures beside what the welcome page works out itself."""
TOGETHER = {
    "end": ("page-check", "check-answers", "sent-cannot-change", "finished", "receipt", "what-happens-next", "other-survey", "clear-sent"),
    "about": (
        "page-help",
        "help",
        "page-helper",
        "helper",
        "page-privacy",
        "privacy",
        "privacy-kept",
        "page-accessibility",
        "accessibility",
    ),
    "inspection": ("page-about", "about-inspection", "about-who", "about-weeks", "about-answers"),
    "miss": ("miss-question", "miss-takes-away"),
    "stopped": ("stopped", "clear-unsent"),
    "settings": ("settings", *(f"setting-{name}" for name in ("language", *CHOICES))),
}
"""Sheet → the frame texts that stand on one page, or on pages that are read one after another."""


@dataclass(frozen=True)
class Sheets:
    """The sheets of one questionnaire by name: its pictures' ids and its address."""

    questionnaire: Questionnaire
    pack: PicturePack
    names: Mapping[str, tuple[str, ...]]
    addresses: Mapping[str, str] = field(default_factory=dict)

    def href(self, name: str, picture: str | None) -> str | None:
        """The address of a picture on a sheet; None when the pack has no such picture."""
        if not picture or picture not in self.names.get(name, ()):
            return None
        return f"{self.addresses[name]}#{picture}"

    def svg(self, name: str) -> str:
        return self.pack.sheet(self.names[name])


def sheets_of(questionnaire: Questionnaire, pack: PicturePack, folder: str) -> Sheets:
    """All sheets of a questionnaire, with addresses in a folder. Pictures that the pack does not hold are left out, and the words stay."""
    names = {name: tuple(sorted({id for id in ids if id in pack.pictures})) for name, ids in _wanted(questionnaire).items()}
    addresses = {}
    for name, ids in names.items():
        digest = hashlib.sha256("".join(pack.digests[id] for id in ids).encode()).hexdigest()[:10]
        addresses[name] = f"{folder}/{name}.{digest}.svg"
    return Sheets(questionnaire, pack, names, addresses)


def _pictures(*sentences: Sentence) -> list[str]:
    return [sentence.picture for sentence in sentences if sentence.picture]


def _wanted(questionnaire: Questionnaire) -> dict[str, Iterable[str]]:
    options = {option.picture for question in questionnaire.questions for option in question.options if option.picture}
    options |= {line.picture for line in questionnaire.helplines}
    wanted: dict[str, Iterable[str]] = {OPTIONS: options}
    before_words = _easy(
        questionnaire.text("before-text-names"),
        questionnaire.text("before-text-not-read"),
        questionnaire.text("practice"),
        questionnaire.text("reconstructed"),
        questionnaire.text("helper"),
    )
    for question in questionnaire.questions:
        terms = [term.picture for id in question.terms if (term := questionnaire.glossary.get(id)) and term.picture]
        extra = (
            before_words
            if question.kind in ("short-text", "long-text") or question.practice or question.reconstructed or question.role == "way"
            else _easy(questionnaire.text("break"))
            if question.is_break
            else []
        )
        wanted[f"q-{question.id}"] = [*_easy(question.wording, question.hint), *terms, *extra]
    for id, text in questionnaire.texts.items():
        wanted[f"text-{id}"] = _easy(text)
    wanted["welcome"] = [
        *_easy(
            questionnaire.summary,
            *_texts(questionnaire, "younger-question", "eight-and-over", "reconstructed", "invented", "started", "same-questions"),
        ),
        *GOOD_TO_KNOW.values(),
    ]
    wanted["start"] = _easy(*questionnaire.opening.values(), questionnaire.text("take-part")) + _pictures(*questionnaire.opening_for_child)
    for sheet, ids in TOGETHER.items():
        wanted[sheet] = _easy(*_texts(questionnaire, *ids))
    wanted[WORDS] = [term.picture for term in questionnaire.glossary.values() if term.picture] + _easy(questionnaire.text("page-words"))
    wanted["answers"] = [*options, *_easy(questionnaire.text("miss-question"))]
    return wanted


def _texts(questionnaire: Questionnaire, *ids: str) -> list[Wording]:
    return [questionnaire.text(id) for id in ids]


def _easy(*wordings: Wording) -> list[str]:
    return [picture for wording in wordings for picture in _pictures(*wording.easy_read)]
