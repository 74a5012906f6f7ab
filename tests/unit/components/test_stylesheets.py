"""Templates and stylesheets belong together: no class without rules, no rules without use, nothing that a mirrored page would break."""

import re
from pathlib import Path

import pytest

from survey_app.config import PACKAGE

CLASS_ATTRIBUTE = re.compile(r'\bclass="((?:\{\{.*?\}\}|\{%.*?%\}|[^"{])*)"', re.S)
NAME = r"survey-[a-z]+(?:(?:__|--|-)[a-z]+)*"
DECLARATION = re.compile(r"(?<![\w-])([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])")
SIDE = re.compile(
    r"(?:margin|padding|border|scroll-(?:margin|padding))-(?:left|right)(?:-\w+)*|border-(?:top|bottom)-(?:left|right)-radius|left|right"
)
COLOUR = re.compile(
    r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|color)\(|(?<![\w-])(?:white|black|red|green|blue|gr[ae]y)(?![\w-])"
)
LONGEST = 80

# Colours that are no token: sheet, colour, why.
OTHER_COLOURS = {
    ("print.css", "#fff"): "paper",
    ("print.css", "#000"): "ink on paper",
    ("dashboard.css", "#fff"): "charts keep the published palette, which is made for white",
    ("dashboard.css", "#26172b"): "charts keep their own colours in forced colours",
    ("dashboard.css", "#5a2260"): "charts keep their own colours in forced colours",
    ("dashboard.css", "#000"): "ink on paper",
}
# What Plotly measures from the left also in a mirrored page.
NOT_MIRRORED = ".js-plotly-plot"


@pytest.fixture(scope="session")
def styled(sheets: dict[Path, str]) -> set[str]:
    """Every class of ours that a rule names."""
    return {name for text in sheets.values() for name in re.findall(rf"\.({NAME})", text)}


def test_every_class_in_a_template_has_rules(templates: dict[Path, str], styled: set[str]) -> None:
    used = {
        (path.name, name)
        for path, text in templates.items()
        for attribute in CLASS_ATTRIBUTE.findall(text)
        for name in re.findall(NAME, attribute)
    }
    assert used, "no class was found"
    assert not {(file, name) for file, name in used if name not in styled}


def test_every_class_with_rules_is_used(templates: dict[Path, str], styled: set[str]) -> None:
    others = [*(PACKAGE / "static" / "js").rglob("*.js"), *(PACKAGE / "inspection").rglob("*.py"), *(PACKAGE / "web").rglob("*.py")]
    text = "\n".join([*templates.values(), *(path.read_text(encoding="utf-8") for path in others)])
    used = set(re.findall(rf"(?<![\w-]){NAME}(?![\w-])", text))
    assert not styled - used


def test_sides_are_told_by_direction_of_reading(sheets: dict[Path, str]) -> None:
    found = []
    for path, text in sheets.items():
        for line in text.splitlines():
            if NOT_MIRRORED in line:
                continue
            for name, value in DECLARATION.findall(line):
                if (
                    SIDE.fullmatch(name)
                    or (name in ("text-align", "float", "clear") and value.strip() in ("left", "right"))
                    or uneven(name, value)
                ):
                    found.append(f"{path.name}: {name}: {value}")
    assert not found


def uneven(name: str, value: str) -> bool:
    """Four values in a row whose second and fourth differ mean left and right."""
    if name not in ("margin", "padding", "border-width", "border-color", "border-style", "inset"):
        return False
    values = re.findall(r"[\w.-]*\((?:[^()]|\([^()]*\))*\)|[^\s()]+", value)
    return len(values) == 4 and values[1] != values[3]


@pytest.mark.parametrize(
    ("name", "value", "wrong"),
    [
        ("padding", "1px 2px 3px 4px", True),
        ("padding", "1px 2px 3px 2px", False),
        ("margin", "calc((1px + 2px) / 2) 0 0", False),
    ],
)
def test_uneven_sides_are_seen(name: str, value: str, wrong: bool) -> None:
    assert uneven(name, value) is wrong


def test_colours_stand_in_the_tokens_alone(sheets: dict[Path, str]) -> None:
    found = {
        (path.name, colour.group().lower())
        for path, text in sheets.items()
        if path.name != "tokens.css"
        for _, value in DECLARATION.findall(text)
        for colour in COLOUR.finditer(value)
    }
    assert found == set(OTHER_COLOURS), "list a new exception with its reason, and take out those that are gone"


def test_every_token_that_is_asked_for_exists_and_every_token_is_asked_for(sheets: dict[Path, str]) -> None:
    text = "\n".join(sheets.values())
    set_somewhere = set(re.findall(r"(?<![\w-])(--[a-z-]+)\s*:", text))
    asked_for = set(re.findall(r"var\((--[a-z-]+)", text))
    with_default = set(re.findall(r"var\((--[a-z-]+)\s*,", text))
    assert asked_for - with_default <= set_somewhere
    assert set_somewhere <= asked_for


FILES = ("file.html", "record_list.html")
"""Written to a file that is opened from a disk, where no stylesheet stands beside it: proofs and lists of sentences to record."""


def test_templates_are_short_and_hold_no_style(templates: dict[Path, str]) -> None:
    long = {path.name: lines for path, text in templates.items() if (lines := len(text.splitlines())) > LONGEST}
    styled = [
        path.name
        for path, text in templates.items()
        if re.search(
            r"\sstyle=|<style|\son(?:click|change|input|submit|load|error|focus|blur|key\w+|mouse\w+)=|<script(?![^>]* src=)", text
        )
    ]
    assert (long, sorted(styled)) == ({}, sorted(FILES))
