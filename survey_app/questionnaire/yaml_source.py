"""Reads YAML 1.2 into values that remember their line. Hostile files end in one clear problem, never in a traceback.

PyYAML's event stream does the parsing. What is built from it is ours, because its own constructor follows YAML 1.1 (`yes` is
true, `012` is 10), lets a later key silently replace an earlier one, expands aliases without end and forgets lines.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from survey_app.questionnaire.problems import Problem, shortened

LARGEST = 512 * 1024
DEEPEST = 24
MOST_VALUES = 60_000
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Control characters break pages, clips and databases; line separators other than the usual ones end a line for some programs only.
NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")

Place = tuple[str | int, ...]


class Unreadable(Exception):
    """The file is not a document this loader takes; holds the one problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.as_text())
        self.problem = problem


@dataclass
class Document:
    """The plain value of a file and the line of each place in it, a place being the keys and indexes that lead there."""

    file: str
    value: Any
    lines: dict[Place, int]

    def line(self, place: Place) -> int:
        """The line of a place, or of the nearest thing around it."""
        return self.lines.get(self.written(place), 1)

    def written(self, place: Place) -> Place:
        """The place itself, or the nearest around it that is written in the file."""
        while place and place not in self.lines:
            place = place[:-1]
        return place


def read_document(path: Path, name: str) -> Document:
    """Read a file. Raises Unreadable with one problem when it is missing, huge, not UTF-8, not YAML, or uses aliases or tags."""

    def refuse(code: str, wrong: str, remedy: str, line: int = 1) -> Unreadable:
        return Unreadable(Problem(name, line, code, "error", wrong, remedy))

    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST else None
    except OSError as error:
        raise refuse("cannot-read-file", f"The file cannot be read: {error.strerror}.", "Check its name and its rights.") from None
    if data is None:
        raise refuse("file-too-large", f"The file is larger than {LARGEST // 1024} KB.", "Split the questionnaire in two.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise refuse("not-utf-8", "The file is not UTF-8 text.", "Save it with the encoding UTF-8.", line) from None
    if stray := NOT_TEXT.search(text):
        raise not_text(refuse, stray.group(), text.count("\n", 0, stray.start()) + 1)
    try:
        return Builder(name, refuse).build(text)
    except yaml.MarkedYAMLError as error:
        # A quotation that never ends is noticed at the end of the file; its author wants to know where it begins.
        unfinished = "quoted scalar" in (error.context or "") and "end of stream" in (error.problem or "")
        mark = error.context_mark if unfinished else error.problem_mark or error.context_mark
        raise refuse(
            "not-yaml",
            f"This is not YAML: {error.problem or error.context}.",
            "Check the spaces and quotation marks near this line.",
            min(mark.line + 1, len(text.splitlines())) if mark else 1,
        ) from None
    except yaml.YAMLError as error:
        raise refuse(
            "not-yaml", f"This is not YAML: {str(error).splitlines()[0]}.", "Look for a character that does not belong in text."
        ) from None


def not_text(refuse: Any, character: str, line: int) -> Unreadable:
    wrong = f"The character U+{ord(character):04X} stands here; it is not part of any text."
    return refuse("control-character", wrong, "Delete it, or type the line again.", line)


class Builder:
    """Turns the events of one document into plain values, without recursion, so that depth is a count and not a crash."""

    def __init__(self, name: str, refuse: Any) -> None:
        self.document = Document(name, None, {})
        self.refuse = refuse
        self.open: list[tuple[Any, Place, str | None]] = []
        self.count = 0

    def build(self, text: str) -> Document:
        documents = 0
        for event in yaml.parse(text, Loader=LOADER):
            mark = event.start_mark
            line = mark.line + 1 if mark else 1
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self.refuse("several-documents", "A second document starts here.", "Keep one document a file.", line)
            elif isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise self.refuse("alias", "Anchors and aliases are not allowed.", "Write the text out again.", line)
            elif isinstance(event, yaml.ScalarEvent):
                self.add(scalar(event), line, event)
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                if len(self.open) >= DEEPEST:
                    raise self.refuse(
                        "too-deep", f"The file is nested more than {DEEPEST} deep.", "Bring it into the shape of the language.", line
                    )
                self.add({} if isinstance(event, yaml.MappingStartEvent) else [], line, event)
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                self.open.pop()
        return self.document

    def add(self, value: Any, line: int, event: Any) -> None:
        self.count += 1
        if self.count > MOST_VALUES:
            raise self.refuse("too-many-values", f"The file holds more than {MOST_VALUES} values.", "Split the questionnaire in two.", line)
        if event.tag is not None:
            raise self.refuse("tag", f"The tag {shortened(event.tag)} is not allowed.", "Remove it; the language needs none.", line)
        if isinstance(value, str) and (stray := NOT_TEXT.search(value)):
            raise not_text(self.refuse, stray.group(), line)
        place: Place = ()
        if self.open:
            container, where, key = self.open[-1]
            if isinstance(container, list):
                place = (*where, len(container))
                container.append(value)
            elif key is None:
                self.take_key(container, where, event.value if value is not None and isinstance(event, yaml.ScalarEvent) else None, line)
                return
            else:
                place = (*where, key)
                container[key] = value
                self.open[-1] = (container, where, None)
        else:
            self.document.value = value
        self.document.lines.setdefault(place, line)
        if isinstance(value, (dict, list)):
            self.open.append((value, place, None))

    def take_key(self, container: dict, where: Place, key: str | None, line: int) -> None:
        if key is None:
            raise self.refuse("key-not-a-word", "A key must be a word.", "Write a word before the colon.", line)
        if key in container:
            raise self.refuse("duplicate-key", f"The key {shortened(key)!r} stands here a second time.", "Keep one of the two.", line)
        self.document.lines[(*where, key)] = line
        self.open[-1] = (container, where, key)


def scalar(event: Any) -> Any:
    """A plain value by the core schema of YAML 1.2; anything quoted is text, and so is a number that begins with 0, such as a telephone's."""
    text = event.value
    if not event.implicit[0] and event.style in ("'", '"', "|", ">"):
        return text
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text.lower() == "true"
    if re.fullmatch(r"-?(0|[1-9][0-9]{0,15})", text):
        return int(text)
    return text
