"""Contrast of every theme, computed from tokens.css: 4.5 to 1 for words, 3 to 1 for edges and the focus (WA-18, L85; WCAG 1.4.3, 1.4.11)."""

import re

import pytest

from survey_app.config import PACKAGE

THEMES = ("light", "cream", "blue", "dark", "strong", "phone-dark")
GROUNDS = ("ground", "surface", "asked")
WORDS = [(word, ground) for word in ("ink", "quiet", "action") for ground in GROUNDS]
WORDS += [("alert", "ground"), ("alert", "surface"), ("on", "action")]
EDGES = [(edge, ground) for edge in ("line", "action") for ground in GROUNDS] + [("alert", "surface"), ("drawn", "tile"), ("on", "action")]


def tokens_of(theme: str) -> dict[str, str]:
    """The colours of a theme by token, those of the light theme beneath it."""
    text = re.sub(r"/\*.*?\*/", "", (PACKAGE / "static" / "css" / "tokens.css").read_text(encoding="utf-8"), flags=re.S)
    found: dict[str, str] = {}
    for selector, body in re.findall(r"([^{};]+)\{([^{}]*)\}", text):
        wanted = ":root:not([data-theme])" if theme == "phone-dark" else f'[data-theme="{theme}"]'
        if wanted in selector or selector.strip().startswith(":root, "):
            found |= dict(re.findall(r"--([a-z-]+):\s*([^;]+?)\s*(?:;|$)", body))
    return found


def colour(tokens: dict[str, str], name: str) -> str:
    value = tokens[name]
    other = re.fullmatch(r"var\(--([a-z-]+)\)", value)
    return colour(tokens, other[1]) if other else value


def luminance(value: str) -> float:
    """Relative luminance as WCAG defines it."""
    digits = value.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def below(theme: str, pairs: list[tuple[str, str]], least: float) -> dict[str, float]:
    tokens = tokens_of(theme)
    found = {f"{one} on {other}": round(contrast(colour(tokens, one), colour(tokens, other)), 2) for one, other in pairs}
    return {pair: ratio for pair, ratio in found.items() if ratio < least}


def test_contrast_is_computed_as_defined() -> None:
    assert (contrast("#fff", "#000"), round(contrast("#777777", "#ffffff"), 2)) == (21, 4.48)


@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read_on_every_ground_they_stand_on(theme: str) -> None:
    assert below(theme, WORDS, 4.5) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_edges_of_controls_and_the_chosen_state_show(theme: str) -> None:
    assert below(theme, EDGES, 3) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_one_of_the_two_rings_of_focus_shows_beside_everything(theme: str) -> None:
    tokens = tokens_of(theme)
    for beside in (*GROUNDS, "action"):
        rings = [contrast(colour(tokens, ring), colour(tokens, beside)) for ring in ("ring", "ring-around")]
        assert max(rings) >= 3, (beside, rings)
    assert contrast(colour(tokens, "ring"), colour(tokens, "ring-around")) >= 3


def test_the_dark_theme_of_the_phone_is_the_one_that_can_be_chosen() -> None:
    assert tokens_of("phone-dark") == tokens_of("dark")
