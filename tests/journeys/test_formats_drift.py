"""The comparison of formats is worth something: whatever makes one format differ in its frame, by any means, is noticed.

Each mutation changes the running program in one format only, as a careless change of code or templates could.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from jinja2 import ChoiceLoader, DictLoader
from werkzeug.datastructures import MultiDict

from survey_app.presentation import forms, page
from survey_app.presentation.page import Asked, Presenter
from survey_app.questionnaire.model import AUDIO, EASY_READ
from tests.journeys.agreement import differences, walks_that_choose
from tests.journeys.conftest import ADDRESS
from tests.journeys.small import EVERY_KIND_TEXT
from tests.support.page_rules import PageClient

CHOICE, CARD = "components/kinds/choice.html", "components/card.html"
Patch = pytest.MonkeyPatch
Mutation = Callable[[Flask, Patch], None]


def in_template(name: str, old: str, new: str) -> Mutation:
    """A template with other text."""

    def mutate(app: Flask, patch: Patch) -> None:
        loader = app.jinja_env.loader
        source = loader.get_source(app.jinja_env, name)[0]
        assert old in source
        patch.setattr(app.jinja_env, "loader", ChoiceLoader([DictLoader({name: source.replace(old, new)}), loader]))

    return mutate


def in_page_of(format: str, change: Callable[[Asked], Asked]) -> Mutation:
    """A page object that differs in one format."""

    def mutate(app: Flask, patch: Patch) -> None:
        prepare = Presenter._prepare

        def mutated(self: Presenter, question, preferences, *others, **more) -> Asked:
            found = prepare(self, question, preferences, *others, **more)
            return change(found) if preferences.format == format and found.choices else found

        patch.setattr(Presenter, "_prepare", mutated)

    return mutate


def in_reading_of(format: str, changes: dict[str, str]) -> Mutation:
    """A form that is read otherwise when it was filled in one format."""

    def mutate(app: Flask, patch: Patch) -> None:
        read = forms.read

        def mutated(question, sent):
            if sent.get("format") == format:
                sent = MultiDict((name, changes.get(value, value)) for name, value in sent.items(multi=True))
            return read(question, sent)

        patch.setattr(forms, "read", mutated)

    return mutate


def in_labels(app: Flask, patch: Patch) -> None:
    """Words of easy read that stand beside the wrong codes."""
    script = page.question_script

    def mutated(question, format, *others, **more):
        found = script(question, format, *others, **more)
        return replace(found, options=found.options[::-1]) if format == EASY_READ else found

    patch.setattr(page, "question_script", mutated)


def swapped(asked: Asked) -> Asked:
    """The first two codes exchanged, the words left where they are."""
    first, second, *others = asked.choices
    return replace(asked, choices=(replace(first, code=second.code), replace(second, code=first.code), *others))


MUTATIONS: dict[str, Mutation] = {
    "a template that turns the options round in easy read": in_template(
        CHOICE,
        "for choice in page.asked.choices + page.asked.outside",
        "for choice in (page.asked.choices[::-1] if easy else page.asked.choices) + page.asked.outside",
    ),
    "a template that leaves out what stands beside the scale in easy read": in_template(
        CHOICE, "page.asked.choices + page.asked.outside", "page.asked.choices + (() if easy else page.asked.outside)"
    ),
    "a template that writes another code where there is a picture": in_template(
        CARD,
        'value="{{ choice.code }}"',
        'value="{{ {"yes": "no"}.get(choice.code, choice.code) if choice.block.picture else choice.code }}"',
    ),
    "a template that numbers the options where there is sound": in_template(
        CARD, 'value="{{ choice.code }}"', 'value="{{ choice.code if choice.block.clip is none else choice.id }}"'
    ),
    "an option list of its own in audio": in_page_of(AUDIO, lambda asked: replace(asked, choices=asked.choices[:-1])),
    "codes exchanged in easy read": in_page_of(EASY_READ, swapped),
    "one choice instead of several in audio": in_page_of(AUDIO, lambda asked: replace(asked, multiple=False)),
    "words beside the wrong codes in easy read": in_labels,
    "an answer read otherwise in audio": in_reading_of(AUDIO, {"yes": "no"}),
    "an answer that easy read cannot give": in_reading_of(EASY_READ, {"school": "a-school"}),
    "a number read otherwise in audio": in_reading_of(AUDIO, {"2": "3"}),
}


def agreement(client: PageClient) -> list[str]:
    """What is first noticed about the small questionnaire. A walk that cannot go on is noticed too."""
    questionnaire = client.app.extensions["survey-library"].get("tiny")
    try:
        found = (differences(questionnaire, walks_that_choose(client.app, ADDRESS, questionnaire, n)) for n in (0, 1, 2))
        return next(filter(None, found), [])
    except (AssertionError, LookupError) as error:
        return [str(error)]


def test_without_a_mutation_nothing_is_noticed(tiny_survey: Callable[..., PageClient]):
    assert agreement(tiny_survey(EVERY_KIND_TEXT)) == []


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_a_mutation_is_noticed(tiny_survey: Callable[..., PageClient], monkeypatch: pytest.MonkeyPatch, mutation: str):
    client = tiny_survey(EVERY_KIND_TEXT)
    MUTATIONS[mutation](client.app, monkeypatch)
    assert agreement(client) != []
