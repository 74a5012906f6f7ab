"""The stylesheets as text, for tests that read them."""

import re
from pathlib import Path

import pytest

from survey_app.config import PACKAGE

CSS = PACKAGE / "static" / "css"
COMMENT = re.compile(r"/\*.*?\*/", re.S)


@pytest.fixture(scope="session")
def sheets() -> dict[Path, str]:
    """Every stylesheet without its comments."""
    return {path: COMMENT.sub("", path.read_text(encoding="utf-8")) for path in sorted(CSS.rglob("*.css"))}


@pytest.fixture(scope="session")
def templates() -> dict[Path, str]:
    """Every HTML template."""
    return {path: path.read_text(encoding="utf-8") for path in sorted((PACKAGE / "templates").rglob("*.html"))}
