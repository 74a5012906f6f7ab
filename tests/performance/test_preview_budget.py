"""What it costs to show a saved file again: reading, checking and drawing four pages must fit into the second that an author waits."""

import time
from collections.abc import Callable
from pathlib import Path

from flask import Flask

from tests.support.content import questionnaire_text

MOST_CPU = 0.9
"""Seconds, of which the page's asking three times a second leaves so many."""


def test_a_saved_file_is_shown_within_its_second(tiny_content: Callable[..., Path], make_app: Callable[..., Flask]):
    content = tiny_content(questionnaire_text())
    author = make_app(content=content).test_client()
    author.get("/preview/tiny/help")
    path = content / "questionnaires" / "tiny" / "questionnaire.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Do you get help?", "Do you get any help?"), encoding="utf-8")
    began = time.process_time()
    assert author.get("/preview/tiny/help").status_code == 200
    pages = [author.get(f"/preview/tiny/help/{format}").get_data(as_text=True) for format in ("standard", "easy-read", "audio")]
    assert all("any help" in page for page in pages)
    assert time.process_time() - began < MOST_CPU
