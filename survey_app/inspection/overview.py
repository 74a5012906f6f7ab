"""How a collection is going: counts by day, channel, format and language, completion, time taken, and where people stopped."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from survey_app.inspection.results import ELSEWHERE, NOT_SAID, Results
from survey_app.inspection.summaries import CHANNEL, FORMAT, Share, shares_by
from survey_app.questionnaire.model import FORMATS


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of responses, of everyone who used a link. `days` count those submitted; shares by format, channel and language are of them too.

    `stopped` counts unfinished responses by the id of the last question they met, most first; "" is before the first.
    """

    submitted: int
    unfinished: int
    days: tuple[tuple[date, int], ...]
    channels: tuple[Share, ...]
    formats: tuple[Share, ...]
    languages: tuple[Share, ...]
    who: tuple[Share, ...]
    mixed: int
    median_minutes: float | None
    stopped: tuple[tuple[str, int], ...]
    elsewhere: int
    area_not_said: int

    @property
    def completion(self) -> Share:
        return Share("submitted", self.submitted, self.submitted + self.unfinished)

    @property
    def stopping(self) -> Share:
        return Share("unfinished", self.unfinished, self.submitted + self.unfinished)


def overview(results: Results) -> Overview:
    """Count a whole collection."""
    sent = results.fact("submitted")
    minutes = results.fact("minutes")[sent & (results.fact("minutes") >= 0)]
    area = results.area()
    who = results.who_question
    return Overview(
        submitted=int(np.count_nonzero(sent)),
        unfinished=int(np.count_nonzero(~sent)),
        days=_days(results, sent),
        channels=shares_by(results, CHANNEL, sent),
        formats=_formats(results, sent),
        languages=_languages(results, sent),
        who=shares_by(results, who.id, sent) if who else (),
        mixed=int(np.count_nonzero(sent & results.fact("mixed"))),
        median_minutes=float(np.median(minutes)) if minutes.size else None,
        stopped=_stopped(results, ~sent),
        elsewhere=int(np.count_nonzero(sent & (area == ELSEWHERE))),
        area_not_said=int(np.count_nonzero(sent & (area == NOT_SAID))) if results.area_question else 0,
    )


def not_reached(results: Results) -> dict[str, int]:
    """Question id → how many unfinished responses never came to it."""
    left = ~results.fact("submitted")
    last = results.fact("last")[left]
    return {question.id: int(np.count_nonzero(last < at)) for at, question in enumerate(results.questionnaire.questions) if question.stored}


def _days(results: Results, sent: np.ndarray) -> tuple[tuple[date, int], ...]:
    days, counts = np.unique(results.fact("finished")[sent], return_counts=True)
    return tuple((date.fromordinal(int(day)), int(count)) for day, count in zip(days, counts, strict=True) if day)


def _formats(results: Results, sent: np.ndarray) -> tuple[Share, ...]:
    """Every format the questionnaire has, also those nobody used."""
    found = {share.code: share for share in shares_by(results, FORMAT, sent)}
    base = int(np.count_nonzero(sent))
    return tuple(found.get(code, Share(code, 0, base)) for code in FORMATS if code in results.questionnaire.formats or code in found)


def _languages(results: Results, sent: np.ndarray) -> tuple[Share, ...]:
    base = int(np.count_nonzero(sent))
    counts = np.bincount(results.fact("language")[sent], minlength=len(results.names["language"]))
    return tuple(Share(name, int(count), base) for name, count in zip(results.names["language"], counts, strict=True) if name and count)


def _stopped(results: Results, left: np.ndarray) -> tuple[tuple[str, int], ...]:
    places, counts = np.unique(results.fact("last")[left], return_counts=True)
    ids = ["" if place < 0 else results.questionnaire.questions[place].id for place in places]
    return tuple(sorted(((id, int(count)) for id, count in zip(ids, counts, strict=True)), key=lambda pair: -pair[1]))
