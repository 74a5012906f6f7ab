"""Reads YAML 1.2 into values that remember their line. Hostile files end in one clear problem, never in a traceback.

PyYAML's event stream does the parsing. What is built from it is ours, because its own constructor follows YAML 1.1 (`yes` is
true, `012` is 10), lets a later key silently replace an earlier one, expands aliases without end and forgets lines.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from survey_app.questionnaire.problems import Problem

LARGEST = 512 * 1024
DEEPEST = 24
MOST_VALUES = 60_000
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

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
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


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
    try:
        return Builder(name, refuse).build(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise refuse("not-yaml", f"This is not YAML: {error.problem or error.context}.", "Check the spaces and quotation marks near this line.",
                     mark.line + 1 if mark else 1) from None
    except yaml.YAMLError as error:
        raise refuse("not-yaml", f"This is not YAML: {str(error).splitlines()[0]}.", "Look for a character that does not belong in text.") from None


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
            line = event.start_mark.line + 1
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
                    raise self.refuse("too-deep", f"The file is nested more than {DEEPEST} deep.", "Bring it into the shape of the language.", line)
                self.add({} if isinstance(event, yaml.MappingStartEvent) else [], line, event)
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                self.open.pop()
        return self.document

    def add(self, value: Any, line: int, event: Any) -> None:
        self.count += 1
        if self.count > MOST_VALUES:
            raise self.refuse("too-many-values", f"The file holds more than {MOST_VALUES} values.", "Split the questionnaire in two.", line)
        if getattr(event, "tag", None) not in (None, "!"):
            raise self.refuse("tag", f"The tag {event.tag} is not allowed.", "Remove it; the language needs none.", line)
        place: Place = ()
        if self.open:
            container, where, key = self.open[-1]
            if isinstance(container, list):
                place = (*where, len(container))
                container.append(value)
            elif key is None:
                self.take_key(container, where, value, line)
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

    def take_key(self, container: dict, where: Place, key: Any, line: int) -> None:
        if isinstance(key, (dict, list)) or key is None:
            raise self.refuse("key-not-a-word", "A key must be a word.", "Write a word before the colon.", line)
        key = str(key)
        if key in container:
            raise self.refuse("duplicate-key", f"The key {key!r} stands here a second time.", "Keep one of the two.", line)
        self.document.lines[(*where, key)] = line
        self.open[-1] = (container, where, key)


def scalar(event: Any) -> Any:
    """A plain value by the core schema of YAML 1.2; anything quoted is text."""
    text = event.value
    if not event.implicit[0] and event.style in ("'", '"', "|", ">"):
        return text
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if re.fullmatch(r"-?(0|[1-9][0-9]{0,15})", text):
        return int(text)
    return text
