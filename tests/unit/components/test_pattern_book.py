"""The pattern book draws every component in every state, and each page of it keeps the rules of all pages (the client checks them)."""

from collections.abc import Callable

import pytest
from flask import Flask

from survey_app.config import PACKAGE
from survey_app.errors import QuestionnaireError
from survey_app.presentation.examples import WAYS, Component, read_components
from survey_app.presentation.formats import FORMATS
from tests.support.page_rules import PageClient

COMPONENTS = read_components(PACKAGE / "templates")
# WCAG 2.2, the last success criterion of each guideline.
LAST = {
    "1.1": 1, "1.2": 9, "1.3": 6, "1.4": 13, "2.1": 4, "2.2": 6, "2.3": 3, "2.4": 13, "2.5": 8, "3.1": 6, "3.2": 6, "3.3": 9, "4.1": 3,
}  # fmt: skip
PRESSED = ("<button", "<input", "<textarea", "<a ", "<summary", "<audio")

each_component = pytest.mark.parametrize("component", COMPONENTS.values(), ids=COMPONENTS)


def test_every_macro_file_has_a_name_of_its_own_and_a_description() -> None:
    files = sorted(path.stem.replace("_", "-") for path in (PACKAGE / "templates" / "components").rglob("*.html"))
    assert files == sorted(COMPONENTS)


def test_a_macro_file_without_description_is_told_by_name(tmp_path) -> None:
    (tmp_path / "components").mkdir()
    (tmp_path / "components" / "badge.html").write_text("{% macro badge() %}{% endmacro %}")
    with pytest.raises(QuestionnaireError) as told:
        read_components(tmp_path)
    assert [problem.file for problem in told.value.problems] == ["components/badge.yaml"]


@each_component
def test_every_example_is_drawn_in_every_format(client: PageClient, component: Component) -> None:
    for format in FORMATS:
        client.open(f"/pattern-book/{component.name}?format={format}")
        for example in component.examples:
            client.open(f"/pattern-book/{component.name}/{example.name}?format={format}")


@each_component
def test_every_example_is_drawn_mirrored_and_translated(client: PageClient, component: Component) -> None:
    page = client.open(f"/pattern-book/{component.name}?format=easy-read&language=ar-XB")
    assert (page.language, page.direction) == ("ar-XB", "rtl")


@each_component
def test_every_macro_that_pages_use_has_an_example(component: Component) -> None:
    text = (PACKAGE / "templates" / component.template).read_text(encoding="utf-8")
    macros = {part.partition("(")[0] for part in text.split("{% macro ")[1:]}
    helpers = {"count_text"}
    assert macros - helpers <= {example.macro or component.macro for example in component.examples}


@each_component
def test_purpose_is_one_sentence_and_examples_have_names_of_their_own(component: Component) -> None:
    assert component.purpose.endswith(".") and len(component.purpose) <= 160
    names = [example.name for example in component.examples]
    assert len(names) == len(set(names)) > 0


@each_component
def test_outcomes_tell_every_way_of_use_and_a_criterion_that_exists(component: Component) -> None:
    text = (PACKAGE / "templates" / component.template).read_text(encoding="utf-8")
    needed = set(WAYS) if any(part in text for part in PRESSED) else {"screen-reader", "zoom", "own-colours"}
    assert needed <= {outcome.way for outcome in component.outcomes}
    for outcome in component.outcomes:
        if outcome.way == "no-script":
            assert outcome.wcag is None, "no criterion asks for pages without script"
            continue
        guideline, _, number = (outcome.wcag or "0.0.0").rpartition(".")
        assert 1 <= int(number) <= LAST.get(guideline, 0), f"{outcome.wcag} is no criterion of WCAG 2.2"


def test_easy_read_gives_each_sentence_its_picture_and_standard_gives_none(client: PageClient) -> None:
    def pictures(format: str) -> int:
        page = client.open(f"/pattern-book/choice/three-answers?format={format}")
        return len([use for use in page.all("use") if "pictures.svg#" in (use.get("href") or "")])

    assert (pictures("easy-read"), pictures("standard")) == (7, 0)


def test_listening_brings_a_button_to_each_option(client: PageClient) -> None:
    page = client.open("/pattern-book/choice/three-answers?format=audio")
    assert [f"Listen: {words}" for words in page.options] == [name for name in named_buttons(page) if name.startswith("Listen: ")]


def named_buttons(page) -> list[str]:
    from accessibility.rules.page import name_of

    return [name_of(page, button) for button in page.all("button")]


def test_settings_in_the_address_reach_the_page(client: PageClient) -> None:
    page = client.open("/pattern-book/card/chosen?theme=dark&size=large&spacing=wide&direction=rtl")
    told = {name: page.root.get(name) for name in ("data-theme", "data-size", "data-spacing", "dir", "lang")}
    assert told == {"data-theme": "dark", "data-size": "large", "data-spacing": "wide", "dir": "rtl", "lang": "en"}


def test_unknown_settings_are_left_aside(client: PageClient) -> None:
    page = client.open("/pattern-book/card/chosen?theme=plaid&language=xx&direction=up&format=mime")
    assert page.root.get("data-theme") is None and page.format == "standard" and page.direction == "ltr"


def test_examples_that_share_a_page_do_not_share_names(client: PageClient) -> None:
    page = client.open("/pattern-book/card")
    groups = {choice.get("name") for choice in page.choices}
    assert groups == {f"answer-{at}" for at in range(1, len(COMPONENTS["card"].examples) + 1)}


@pytest.mark.parametrize("address", ["/pattern-book/badge", "/pattern-book/card/badge"])
def test_what_is_not_in_the_book_is_not_found(client: PageClient, address: str) -> None:
    client.open(address, expect_status=404)


def test_production_has_no_pattern_book(make_app: Callable[..., Flask]) -> None:
    assert make_app(production=True).test_client().get("/pattern-book/").status_code == 404
