"""Invented respondents: how a made-up person walks a questionnaire and what they might answer. Seeded, so that a demonstration is the same
every time. Nothing here is about real people, and no figure here is a finding."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from survey_app.inspection.invented_texts import SENTENCES
from survey_app.questionnaire.digest import digest
from survey_app.questionnaire.languages import ENGLISH
from survey_app.questionnaire.model import AUDIO, CHILDREN, EASY_READ, PARENTS, PRACTITIONERS, STANDARD, Question, Questionnaire
from survey_app.questionnaire.path import met, path

SATISFIED = {CHILDREN: 0.9, PARENTS: -0.45, PRACTITIONERS: 1.1}
"""Where an audience stands on the whole, as a logit: 0 is as many yes as no."""
LEANING = {
    "needs-understood": 0.1,
    "help-in-time": -0.8,
    "listened-to": 0.3,
    "help-to-learn": 0.2,
    "help-with-health": -0.4,
    "help-at-home": -0.3,
    "people-work-together": -0.9,
    "ready-for-next": -0.3,
    "joins-in": 0.2,
    "finds-information": -0.5,
    "trusted-adult": 1.4,
    "adult-listens": 1.4,
    "feels-safe": 1.1,
    "plan-decision-in-time": -1.0,
    "help-while-waiting": -1.2,
}
"""How much better or worse an indicator, or else a question, does than the rest, as a logit; others are drawn once from the seed."""
HELPED = {"me-alone": -0.15, "me-read-to": 0.0, "me-with-help": 0.2, "someone-else": 0.7}
ADULTS_HELPED = {"me-alone": 93, "me-read-to": 3, "me-with-help": 3, "someone-else": 1}
FORMAT_SHARES = {CHILDREN: (0.42, 0.42, 0.16), PARENTS: (0.88, 0.08, 0.04), PRACTITIONERS: (0.97, 0.02, 0.01)}
WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "lives-in-area": {"yes": 90, "looked-after": 3, "no": 4, "do-not-know": 2, "do-not-want-to-say": 1},
    "works-in-area": {"yes": 94, "no": 4, "do-not-know": 2},
    "answers-about": {"one-child": 82, "each-child": 10, "all-children": 8},
    "who-answered": {"me-alone": 50, "me-read-to": 22, "me-with-help": 18, "someone-else": 8, "do-not-know": 1, "do-not-want-to-say": 1},
    "age": {
        "age-8-to-10": 24,
        "age-11-to-15": 44,
        "age-16-to-18": 20,
        "age-19-to-25": 10,
        "age-0-to-4": 10,
        "age-5-to-10": 38,
        "age-11-to-13": 20,
        "age-14-to-15": 14,
        "do-not-know": 1,
        "do-not-want-to-say": 1,
    },
    "has-plan": {"ehc-plan": 44, "other-plan": 26, "no-plan": 14, "do-not-know": 13, "do-not-want-to-say": 3},
    "extra-help": {"plan": 52, "sen-support": 25, "waiting": 14, "none": 5, "do-not-know": 4},
    "learns-at": {
        "mainstream-school": 46,
        "special-school": 22,
        "school-unit": 7,
        "nursery": 6,
        "college": 7,
        "home": 5,
        "alternative-provision": 4,
        "nowhere": 2,
        "something-else": 1,
    },
    "place-to-learn": {
        "mainstream": 48,
        "special-school": 24,
        "college": 14,
        "alternative": 4,
        "home": 4,
        "work": 2,
        "not-now": 2,
        "something-else": 2,
    },
    "wait": {
        "under-3-months": 8,
        "3-to-6-months": 14,
        "6-to-12-months": 24,
        "1-to-2-years": 24,
        "over-2-years": 14,
        "not-waiting": 12,
        "do-not-know": 4,
    },
    "more": {"finish": 48, "more": 52},
    "way": {"short": 55, "all": 45},
    "who-you-are": {"parent": 90, "foster-carer": 4, "grandparent": 3, "other-family": 2, "someone-else": 1},
}
"""Weights of options by question, where a flat guess would look wrong. Others are drawn once per question from the seed."""
FEEDBACK = 1.4
MISSED, MISSED_TEXT, STOPS = 0.025, 0.62, 0.13


@dataclass
class Walk:
    """One invented respondent's way through: the answers with provenance, the words written, what was met, and whether they came to the end."""

    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    met: tuple[str, ...] = ()
    finished: bool = False
    format: str = STANDARD


class Inventor:
    """Draws respondents of one questionnaire."""

    def __init__(self, questionnaire: Questionnaire, random: np.random.Generator, seed: int) -> None:
        self.questionnaire, self.random = questionnaire, random
        self.routes = {test.question for question in questionnaire.questions if question.when for test in question.when.tests()}
        self.weights = {question.id: self._weights(question, seed) for question in questionnaire.questions if question.options}
        self.formats = [name for name in (STANDARD, EASY_READ, AUDIO) if name in questionnaire.formats]
        shares = np.array(FORMAT_SHARES.get(questionnaire.audience, FORMAT_SHARES[PARENTS]))[: len(self.formats)]
        self.shares = shares / shares.sum()

    def _weights(self, question: Question, seed: int) -> np.ndarray:
        """Weights of a question's options; drawn from the seed and the question's own id, so that each differs and stays the same."""
        drawn = np.random.default_rng([seed, int(digest([self.questionnaire.slug, question.id]), 16)])
        weights = drawn.gamma(2.0, 1.0, len(question.options)) + 0.2
        weights *= [0.12 if option.outside else 0.2 if option.code == "something-else" else 1.0 for option in question.options]
        known = WEIGHTS.get(question.id, {})
        if question.role == "who-answered" and self.questionnaire.audience != CHILDREN:
            known = ADULTS_HELPED
        if known:
            weights = np.array([known.get(code, 0.5) for code in question.codes])
        return weights / weights.sum()

    def walk(self) -> Walk:
        """Walk the real path, question by question."""
        done, random = Walk(format=str(random_choice(self.random, self.formats, self.shares))), self.random
        mood = self._mood()
        values: dict[str, Any] = {}
        stop = float(random.random()) if random.random() < STOPS else None
        switches = random.integers(3, 20) if random.random() < 0.07 else None
        on_path, at = path(self.questionnaire, values), 0
        while at < len(on_path) and (stop is None or at < max(1.0, stop * len(on_path))):
            question = on_path[at]
            if at == switches:
                done.format = str(random_choice(random, self.formats, self.shares))
            entry = self._entry(question, done.format) if question.stored else {}
            value = self._value(question, mood, values, done) if question.stored else None
            if value is not None:
                entry["value"] = values[question.id] = value
                if question.id in self.routes:
                    on_path = path(self.questionnaire, values)
            done.answers[question.id] = entry
            at += 1
        done.met = met(on_path, done.answers)
        done.finished = at == len(on_path)
        return done

    def _mood(self) -> float:
        return SATISFIED.get(self.questionnaire.audience, 0.0) + float(self.random.normal(0, 1.1))

    def _entry(self, question: Question, format: str) -> dict[str, Any]:
        listened = "yes" if format == AUDIO and self.random.random() < 0.8 else "no"
        return {"format": format, "language": ENGLISH.tag, "listened": listened, "pictures": format == EASY_READ}

    def _value(self, question: Question, mood: float, values: Mapping[str, Any], done: Walk) -> Any:
        """An answer, or None for a question that is missed."""
        if question.kind in ("short-text", "long-text"):
            return self._words(question, done)
        if question.role != "way" and self.random.random() < MISSED * (3 if question.sensitive else 1):
            return None
        if question.kind == "multiple-choice":
            return self._several(question)
        if question.kind == "number":
            return int(self.random.integers(question.smallest or 0, (question.largest or 100) + 1))
        if question.kind in ("scale", "yes-no") and (question.scored or question.role == "feedback"):
            return self._scored(question, mood, values)
        return random_choice(self.random, question.codes, self.weights[question.id]) if question.options else None

    def _scored(self, question: Question, mood: float, values: Mapping[str, Any]) -> str:
        """A place on the scale: better moods answer earlier, and each question leans its own way."""
        outside = question.outside_options
        if outside and self.random.random() < 0.07:
            return outside[int(self.random.integers(len(outside)))].code
        lean = LEANING.get(question.indicator or question.id, 3.0 * (float(self.weights[question.id][0]) - 0.35))
        lean += FEEDBACK if question.role == "feedback" else HELPED.get(str(values.get("who-answered")), 0.0)
        lean -= {"age-16-to-18": 0.2, "age-19-to-25": 0.35}.get(str(values.get("age")), 0.0)
        count = len(question.scale_options)
        better = 1 / (1 + np.exp(-(0.6 * mood + lean)))
        place = int(np.clip(self.random.normal((1 - better) * (count - 1), 0.33 * count), -0.49, count - 0.51).round())
        return question.scale_options[max(0, place)].code

    def _several(self, question: Question) -> list[str]:
        """One to three options in screen order; an outside or exclusive option stands alone."""
        first = random_choice(self.random, question.codes, self.weights[question.id])
        option = question.option(first)
        if option is None or option.outside or option.exclusive:
            return [first]
        plain = [option.code for option in question.scale_options if not option.exclusive]
        chosen = {first, *self.random.choice(plain, size=min(int(self.random.integers(0, 3)), len(plain)), replace=False).tolist()}
        return [code for code in question.codes if code in chosen]

    def _words(self, question: Question, done: Walk) -> dict[str, int] | None:
        """Words from the bank for about four in ten; the store puts a reference in place of the empty one here."""
        if self.random.random() < MISSED_TEXT:
            return None
        bank = SENTENCES[self.questionnaire.audience if self.questionnaire.audience in SENTENCES else PARENTS]
        done.written[question.id] = bank[int(self.random.integers(len(bank)))][: question.limit or 400]
        return {"text": 0}


def random_choice(random: np.random.Generator, names: Sequence[str], weights: np.ndarray) -> str:
    """One of the names; quicker than numpy's own for a handful."""
    at = int(np.searchsorted(np.cumsum(weights), random.random()))
    return names[min(at, len(names) - 1)]
