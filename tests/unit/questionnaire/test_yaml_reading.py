"""YAML is read as version 1.2 has it: words stay words, every place has its line, and a key stands once."""

from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from survey_app.questionnaire.yaml_source import Document, Unreadable, read_document


def read(folder: Path, text: str) -> Document:
    path = folder / "words.yaml"
    path.write_text(dedent(text), encoding="utf-8")
    return read_document(path, "words.yaml")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        # Words of YAML 1.1 that are plain words here, above all the codes of most questions
        ("yes", "yes"),
        ("no", "no"),
        ("Yes", "Yes"),
        ("NO", "NO"),
        ("on", "on"),
        ("off", "off"),
        ("y", "y"),
        ("n", "n"),
        ("012", "012"),
        ("0o14", "0o14"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12:30:45", "12:30:45"),
        ("2024-05-01", "2024-05-01"),
        ("1.5", "1.5"),
        (".inf", ".inf"),
        ("+1", "+1"),
        ("0800 1111", "0800 1111"),
        ("=", "="),
        # What the core schema reads as more than text
        ("true", True),
        ("True", True),
        ("FALSE", False),
        ("tRue", "tRue"),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("-0", 0),
        ("null", None),
        ("~", None),
        ("", None),
        ("12345678901234567890", "12345678901234567890"),
        # Quotation marks make text
        ("'12'", "12"),
        ('"true"', "true"),
        ("''", ""),
        ('"null"', "null"),
        ("|\n  12", "12\n"),
        (">-\n  no\n  way", "no way"),
        ("[yes, 1]", ["yes", 1]),
        ("{a: no}", {"a": "no"}),
        ('"caf\\u00e9"', "café"),
        ("\U0001f600", "\U0001f600"),
    ],
)
def test_a_value_is_what_yaml_1_2_says(tmp_path: Path, written: str, value: Any):
    found = read(tmp_path, f"key: {written}\n").value["key"]
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("key", ["yes", "on", "12", "012", "true", "2024-05-01", "'quoted'", "<<"])
def test_a_key_is_the_word_that_is_written(tmp_path: Path, key: str):
    assert read(tmp_path, f"{key}: value\n").value == {key.strip("'"): "value"}


def test_every_place_has_its_line(tmp_path: Path):
    document = read(
        tmp_path,
        """\
        # a comment
        first: 1

        list:
          - a
          - {b: 1,
             c: 2}
        deep:
          inside:
            - - x
              - y
        """,
    )
    lines = {
        place: document.line(place)
        for place in [("first",), ("list",), ("list", 0), ("list", 1), ("list", 1, "c"), ("deep", "inside", 0, 1)]
    }
    assert lines == {("first",): 2, ("list",): 4, ("list", 0): 5, ("list", 1): 6, ("list", 1, "c"): 7, ("deep", "inside", 0, 1): 11}


def test_a_place_that_is_not_there_has_the_line_of_what_is_around_it(tmp_path: Path):
    document = read(tmp_path, "a: 1\nb:\n  c: 2\n")
    assert document.line(("b", "missing", 3)) == 2
    assert document.line(("missing",)) == 1


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3),
        ("x:\n  a: 1\n  'a': 2\n", "duplicate-key", 3),
        ("12: a\n'12': b\n", "duplicate-key", 2),
        ("a: 1\n[b]: 2\n", "key-not-a-word", 2),
        ("a: 1\n{b: 1}: 2\n", "key-not-a-word", 2),
        ("a: 1\n~: 2\n", "key-not-a-word", 2),
        ("a: 1\n? \n: 2\n", "key-not-a-word", 2),
        ("a: 1\nb: &x 2\n", "alias", 2),
        ("a: 1\nb: *x\n", "alias", 2),
        ("a: 1\n&x b: 2\n", "alias", 2),
        ("a: 1\nb: &x [1]\n", "alias", 2),
        ("a: 1\nb: !!str 2\n", "tag", 2),
        ("a: 1\nb: ! 2\n", "tag", 2),
        ("a: 1\nb: !own {c: 1}\n", "tag", 2),
        ("a: 1\nb: !!python/name:os.system x\n", "tag", 2),
        ("a: 1\n---\nb: 2\n", "several-documents", 2),
        ("a: 1\n...\n---\nb: 2\n", "several-documents", 3),
        ("a: 1\n\tb: 2\n", "not-yaml", 2),
        ("a: 1\nb: c: d\n", "not-yaml", 2),
        ("a: 1\nb: [1, 2\nc: 3\n", "not-yaml", 3),
        ("a: 1\n- b\n", "not-yaml", 2),
        ("a: 1\nb: 'unfinished\nc: 2\nd: 3\n", "not-yaml", 2),
        ('a: 1\nb: "unfinished\nc: 2\n', "not-yaml", 2),
        ("%YAML 3.0\n---\na: 1\n", "not-yaml", 1),
        ("a: 1\nb: c\x07d\n", "control-character", 2),
        ("a: 1\nb: c\x00d\n", "control-character", 2),
        ('a: 1\nb: "c\\0d"\n', "control-character", 2),
        ('a: 1\n"b\\x1b": 2\n', "control-character", 2),
        ("a: 1\nb: c\u2028d\n", "control-character", 2),
        ('a: 1\nb: "\\ud800"\n', "not-yaml", 2),
        ("a: 1\nb: " + "[" * 30 + "\n", "too-deep", 2),
    ],
)
def test_what_cannot_be_read_is_one_problem_with_its_line(tmp_path: Path, text: str, code: str, line: int):
    path = tmp_path / "words.yaml"
    path.write_bytes(text.encode("utf-8"))
    with pytest.raises(Unreadable) as found:
        read_document(path, "words.yaml")
    problem = found.value.problem
    assert (problem.code, problem.line, problem.file, problem.severity) == (code, line, "words.yaml", "error")
    assert problem.wrong and problem.remedy


@pytest.mark.parametrize(("data", "line"), [(b"a: caf\xe9\n", 1), (b"a: 1\nb: 2\nc: \xff\n", 3), ("a: é\n".encode("utf-16"), 1)])
def test_a_file_that_is_not_utf_8_says_so_where_it_begins(tmp_path: Path, data: bytes, line: int):
    path = tmp_path / "words.yaml"
    path.write_bytes(data)
    with pytest.raises(Unreadable) as found:
        read_document(path, "words.yaml")
    assert (found.value.problem.code, found.value.problem.line) == ("not-utf-8", line)


@pytest.mark.parametrize("name", ["nothing.yaml", "."])
def test_a_file_that_is_not_there_says_so(tmp_path: Path, name: str):
    with pytest.raises(Unreadable) as found:
        read_document(tmp_path / name, name)
    assert found.value.problem.code == "cannot-read-file"


def test_a_byte_order_mark_and_windows_lines_are_read(tmp_path: Path):
    path = tmp_path / "words.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: yes\r\nb: no\r\n")
    document = read_document(path, "words.yaml")
    assert document.value == {"a": "yes", "b": "no"}
    assert document.line(("b",)) == 2
