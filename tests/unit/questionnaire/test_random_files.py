"""Whatever bytes a file holds, reading and checking it gives problems or a questionnaire, and raises nothing."""

import copy
import json
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from survey_app.config import REPOSITORY
from survey_app.questionnaire import checks
from survey_app.questionnaire.digest import content_digests, frame_digest
from survey_app.questionnaire.library import Library
from survey_app.questionnaire.loader import Shared, read_questionnaire, read_shared
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.path import path
from survey_app.questionnaire.yaml_source import read_document

SHIPPED = REPOSITORY / "questionnaires" / "area-send-children-younger" / "questionnaire.yaml"
BYTES = SHIPPED.read_bytes()
VALUE = read_document(SHIPPED, "shipped").value

# What breaks YAML, or means something else than it seems to
TOKENS = st.sampled_from(
    [
        b"",
        b" ",
        b"\n",
        b"\t",
        b"- ",
        b": ",
        b"? ",
        b"[",
        b"]",
        b"{",
        b"}",
        b"#",
        b"'",
        b'"',
        b"|\n",
        b">\n",
        b"&a ",
        b"*a",
        b"!!str ",
        b"%",
        b"@",
        b"`",
        b"---\n",
        b"...\n",
        b"<<: ",
        b"\\x",
        b"\0",
        b"\x1b",
        b"\xff",
        b"\xc3",
        "\u2028".encode(),
        "\ufeff".encode(),
        "\U0001f600".encode(),
        b"yes",
        b"null",
        b"~",
        b"12",
        b"-1",
        b"99999999999999999999",
        b"1e999",
        b".nan",
        b"{area}",
        b"{answer:",
        b"when: {all: [",
        b"required: true\n",
        b"kind: grid\n",
        b"\r",
        b"\r\n  ",
    ]
)
EDITS = st.lists(st.tuples(st.integers(0, len(BYTES)), st.integers(0, 40), TOKENS), min_size=1, max_size=5)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 2**40),
    st.text(max_size=8),
    st.sampled_from(
        ["yes", "no", "all", "scale", "statement", "multiple-choice", "number", "understood", "{answer:understood}", "easy-read", "x" * 700]
    ),
)
VALUES = st.recursive(
    SCALARS,
    lambda inside: (
        st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(["id", "all", "question", "is", "text"]), inside, max_size=3)
    ),
)


class Examiner:
    """Does to a file all that the program does before anyone answers."""

    def __init__(self, folder: Path, library: Library, shared: Shared) -> None:
        self.file, self.library, self.shared = folder / "random.yaml", library, shared

    def __call__(self, data: bytes) -> None:
        self.file.write_bytes(data)
        questionnaire, problems = read_questionnaire(self.file, "random.yaml", self.shared)
        assert questionnaire or problems
        if questionnaire:
            problems += checks.examine(Material(questionnaire, self.library.pictures, questionnaires=self.library.questionnaires)).problems
            frame_digest(questionnaire)
            content_digests(questionnaire, {}, {})
            path(questionnaire, {})
        lines = data.count(b"\n") + data.count(b"\r") + 1
        for problem in problems:
            assert 1 <= problem.line <= lines
            assert problem.code and problem.wrong and problem.remedy
            json.dumps(problem.as_json(), ensure_ascii=False).encode()


@pytest.fixture(scope="module")
def examine(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Examiner:
    return Examiner(tmp_path_factory.mktemp("random"), library, read_shared(REPOSITORY))


slowly = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(data=st.binary(max_size=400) | st.lists(TOKENS, max_size=60).map(b"".join))
@settings(max_examples=200, deadline=None)
def test_random_bytes_raise_nothing(examine: Examiner, data: bytes):
    examine(data)


@given(edits=EDITS)
@slowly
def test_a_shipped_file_with_random_edits_raises_nothing(examine: Examiner, edits: list[tuple[int, int, bytes]]):
    data = BYTES
    for at, removed, put in edits:
        data = data[:at] + put + data[at + removed :]
    examine(data)


@given(data=st.data())
@slowly
def test_a_shipped_file_with_other_values_in_it_raises_nothing(examine: Examiner, data: st.DataObject):
    value = copy.deepcopy(VALUE)
    for _ in range(data.draw(st.integers(1, 4))):
        replace_somewhere(value, data)
    examine(json.dumps(value, indent=1).encode())


def replace_somewhere(value: Any, data: st.DataObject) -> None:
    """Walk down to a random place and put something else there, take it away, or say it twice."""
    while True:
        keys = list(value) if isinstance(value, dict) else range(len(value))
        if not keys:
            return
        key = data.draw(st.sampled_from(list(keys)))
        if isinstance(value[key], (dict, list)) and value[key] and data.draw(st.integers(0, 5)):
            value = value[key]
            continue
        what = data.draw(st.sampled_from(["other", "other", "gone", "again"]))
        if what == "other":
            value[key] = data.draw(VALUES)
        elif what == "gone":
            del value[key]
        elif isinstance(value, list):
            value.append(copy.deepcopy(value[key]))
        return
