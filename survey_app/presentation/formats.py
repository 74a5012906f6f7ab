"""Formats are values. A format says which wording, pictures and listening a page begins with; adding one is adding a row."""

from dataclasses import dataclass

from flask_babel import lazy_gettext as _l

from survey_app.questionnaire.model import AUDIO, EASY_READ, STANDARD, Questionnaire


@dataclass(frozen=True, slots=True)
class Format:
    """How a question is met. `listening` puts a listen button on every block; `listen_first` puts the player above all else."""

    id: str
    name: str
    says: str
    pictures: bool = False
    listening: bool = False
    listen_first: bool = False


FORMATS = {
    format.id: format
    for format in (
        Format(EASY_READ, _l("Easy read"), _l("Short sentences with pictures"), pictures=True, listening=True),
        Format(AUDIO, _l("Audio"), _l("Listen to every question"), listening=True, listen_first=True),
        Format(STANDARD, _l("Standard"), _l("Words only")),
    )
}
"""In the order they are offered: easy read first."""


def formats_of(questionnaire: Questionnaire) -> tuple[Format, ...]:
    """The formats a questionnaire comes in."""
    return tuple(format for format in FORMATS.values() if format.id in questionnaire.formats)
