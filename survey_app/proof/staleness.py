"""What became stale since an earlier state: formats to look at, clips to build, sentences to translate (EQ-10)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from survey_app.proof.wordings import Item

Missing = Mapping[str, tuple[str, ...]]
"""Language → sentences that lack a clip, or a translation, there."""


@dataclass(frozen=True, slots=True)
class Stale:
    """An item whose words or drawings changed in some formats. `look_at` are those that stayed as they were."""

    item: str
    change: str
    changed: tuple[str, ...]
    look_at: tuple[str, ...]
    clips: Missing
    translations: Missing


def stale(earlier: Iterable[Item], now: Iterable[Item], silent: Missing, untranslated: Missing) -> tuple[Stale, ...]:
    """Every item that differs from what it was, in the order of the file; items that are gone come last."""
    before, found = {item.name: item for item in earlier}, []
    for item in now:
        old = before.pop(item.name, None)
        changed = tuple(format for format, words in item.formats.items() if old is None or _differs(old, item, format, words.digest))
        if changed:
            same = tuple(format for format in item.formats if format not in changed)
            new = _new_sentences(old, item)
            change = _change(old, item, changed)
            found.append(Stale(item.name, change, changed, same, _among(new, silent), _among(new, untranslated)))
    found += [Stale(item.name, "taken out", tuple(item.formats), (), {}, {}) for item in before.values()]
    return tuple(found)


def _differs(old: Item, item: Item, format: str, digest: str) -> bool:
    was = old.formats.get(format)
    return was is None or was.digest != digest


def _new_sentences(old: Item | None, item: Item) -> set[str]:
    known = {text for words in old.formats.values() for text in words.sentences} if old else set()
    return {text for words in item.formats.values() for text in words.sentences} - known


def _change(old: Item | None, item: Item, changed: tuple[str, ...]) -> str:
    if old is None:
        return "new"
    same_words = all(format in old.formats and old.formats[format].sentences == item.formats[format].sentences for format in changed)
    return "pictures" if same_words else "words"


def _among(sentences: set[str], missing: Missing) -> dict[str, tuple[str, ...]]:
    found = {tag: tuple(text for text in texts if text in sentences) for tag, texts in missing.items()}
    return {tag: texts for tag, texts in found.items() if texts}
