"""Compares what a page says with what the file says, and keeps every difference once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from survey_app.proof.expecting import Expected, ExpectedText, Reader
from survey_app.proof.reading import Seen, SeenChoice, SeenPage
from survey_app.proof.sources import Sources

OF_THE_FRAME = "what shared/texts.yaml has"
NO_SOUND = "no sound in this format"


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """One difference. `question` is "" or the name of a page where it is about no question."""

    what: str
    question: str
    format: str
    language: str
    expected: str
    found: str


@dataclass
class Comparison:
    """Comparisons of one format and language. `count` is how many were made, with those that were made before of the same page."""

    reader: Reader
    sources: Sources
    failures: dict[Failure, None] = field(default_factory=dict)
    count: int = 0

    def __post_init__(self) -> None:
        self.frame = {(one.text, one.picture) for one in self.reader.frame_texts()}
        self.texts = {text for text, _ in self.frame}
        self.spoken = self.reader.spoken()
        self.done: dict[tuple[Any, ...], int] = {}

    def same(self, what: str, question: str, expected: object, found: object) -> bool:
        self.count += 1
        if expected == found:
            return True
        self.failures[Failure(what, question, self.reader.name, self.reader.language.tag, told(expected), told(found))] = None
        return False

    def question(self, expected: Expected, page: SeenPage) -> None:
        """One question page. A page that was compared with the same words before is counted, not compared again."""
        key = (id(page), expected.asked, expected.question.id)
        if key in self.done:
            self.count += self.done[key]
            return
        before, id_ = self.count, expected.question.id
        self.page(id_, page)
        if self.same("control", id_, expected.control, page.control or self._choice_control(page)):
            self._choices(expected, page)
        self._asked(expected, page)
        self.same("unit", id_, expected.unit, page.unit)
        self.done[key] = self.count - before

    def page(self, name: str, page: SeenPage) -> None:
        """What holds for every page: format, language, and that each picture and clip is there and the right one."""
        key = (id(page), name)
        if key in self.done:
            self.count += self.done[key]
            return
        before = self.count
        self.same("format", name, self.reader.format, page.format)
        self.same("language", name, self.reader.language.tag, page.language)
        for one in page.texts:
            self._picture(name, one)
            self._clip(name, one)
        self._players(name, page)
        self.done[key] = self.count - before

    def subsequence(self, what: str, name: str, expected: Iterable[ExpectedText], found: Iterable[str]) -> None:
        """That texts stand on pages in this order; others may stand between."""
        left = iter(found)
        missing = next((one.text for one in expected if one.text not in left), "")
        self.same(what, name, "", missing)

    @staticmethod
    def _choice_control(page: SeenPage) -> str:
        return page.choices[0].control if page.choices else ""

    def _choices(self, expected: Expected, page: SeenPage) -> None:
        """Codes, order, number, words, pictures and places of the options (L42, L43)."""
        id, wanted = expected.question.id, expected.choices
        codes = [choice.code for choice in page.choices]
        if not self.same("number of options", id, len(wanted), len(codes)):
            return
        frame = [choice.code for choice in wanted]
        if not self.same("codes", id, sorted(frame), sorted(codes)) or not self.same("order of options", id, frame, codes):
            return
        for one, seen in zip(wanted, page.choices, strict=True):
            where = f"{id}, option {one.code}"
            self.same("label", where, one.words.text, seen.words.text)
            self.same("picture", where, one.words.picture, drawn(seen.words))
            self.same("divider", where, one.outside, seen.outside)
            self.same("control", where, expected.control, seen.control)
            self._listen(where, seen)

    def _listen(self, where: str, seen: SeenChoice) -> None:
        """The name of an option's listen button holds the option's words."""
        if self.reader.listens:
            self.same("listen button", where, True, seen.words.text in seen.listen)

    def _asked(self, expected: Expected, page: SeenPage) -> None:
        """The sentences of the question and its hint in order; what else stands there is a text of the frame."""
        id = expected.question.id
        seen = page.asked if expected.control else (*page.asked, *page.told)
        first, more = seen[: len(expected.asked)], seen[len(expected.asked) :]
        self.same("wording", id, [one.text for one in expected.asked], [one.text for one in first])
        self.same("picture", id, [one.picture for one in expected.asked], [drawn(one) for one in first])
        self.same("heading", id, expected.heading, page.heading)
        self._frame(id, (*more, *(page.told if expected.control else ())))

    def _frame(self, where: str, blocks: Sequence[Seen]) -> None:
        for one in blocks:
            if self.same("wording", where, OF_THE_FRAME, OF_THE_FRAME if one.text in self.texts else one.text):
                beside = f"{drawn(one) or 'no picture'} beside {one.text!r}"
                self.same("picture", where, OF_THE_FRAME, OF_THE_FRAME if (one.text, drawn(one)) in self.frame else beside)

    def _picture(self, where: str, one: Seen) -> None:
        if one.picture:
            self.same("drawing", f"{where}, picture {drawn(one)}", *self.sources.drawing(one.picture))

    def _clip(self, where: str, one: Seen) -> None:
        """A clip where the format speaks, and none elsewhere; it is there, whole, and says what is seen (L78)."""
        language = self.reader.language
        if language.pseudo:
            return  # no voice speaks them
        if not self.reader.listens:
            self.same("listening", where, NO_SOUND, NO_SOUND if one.clip is None else f"a clip of {one.text!r}")
            return
        if not one.clip and one.text not in self.spoken:
            return  # such as the closing day, which no clip can hold beforehand
        wanted = f"a clip of {one.text!r}"
        if self.same("clip", where, wanted, wanted if one.clip else "no clip"):
            address = one.clip or ""
            self.same("clip speaks other words", where, *self.sources.said(address, one.text, language))
            self.same("bytes of the clip", f"{where}, {address}", *self.sources.sound(address))

    def _players(self, where: str, page: SeenPage) -> None:
        """The browser's own players, for those without script: each plays a clip of this page and is named with its words."""
        words = {one.clip: one.text for one in page.texts if one.clip}
        for source, name in page.players:
            if source in words:
                self.same("name of a player", where, True, words[source] in name)


def drawn(seen: Seen) -> str:
    """The id of the picture that is seen, "" for none."""
    return seen.picture.partition("#")[2]


def told(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return " | ".join(str(part) for part in value)
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)
