"""Which clip speaks which sentence: media/audio/<language>/catalogue.json and the recordings beside it. Reading never writes."""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from survey_app.narration import encode
from survey_app.narration.spoken import lexicon, seen_text, spoken_text
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.loader import read_shape
from survey_app.questionnaire.problems import Problem
from survey_app.questionnaire.source import Shape, Text

RECORDED = "recorded"
BUILT = ("gtts", "local")  # the better first; a voice that is not named here is an owner's own and comes before both
UNREADABLE = "catalogue-unreadable"
CLIP_NAME = re.compile(r"[0-9a-f]{20}\.mp3")


class RecordingShape(Shape):
    """A sentence that a person spoke, and who that was."""

    text: Text
    by: Text


class RecordingsShape(Shape):
    recordings: list[RecordingShape]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of catalogue.json. `clip` is the file's name, `text` what is said in it."""

    clip: str
    seconds: float
    voice: str
    text: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Clip:
    """The sound of one sentence. `file` is the digest of its bytes, so it can be served as never changing."""

    file: str
    seconds: float
    bytes: int
    voice: str

    @property
    def recorded(self) -> bool:
        return self.voice == RECORDED


@dataclass(frozen=True)
class Catalogue:
    """The clips of one language. `problems` are recordings or lines that cannot be used; they are as if they were not there."""

    content: Path
    language: Language
    entries: Mapping[str, Entry] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    by_said: Mapping[str, tuple[str, Clip]] = field(default_factory=dict, repr=False)
    recordings: Mapping[str, Clip] = field(default_factory=dict, repr=False)
    paths: Mapping[str, Path] = field(default_factory=dict, repr=False)

    @classmethod
    def read(cls, content: Path, language: Language) -> "Catalogue":
        """Read a language's clips; an empty catalogue where there are none. A clip whose file is missing or cut short is left out."""
        folder = audio_folder(content, language)
        problems: list[Problem] = []
        entries = _read_entries(folder, _name(content, folder / "catalogue.json"), problems)
        sizes = {found.name: found.stat().st_size for found in os.scandir(folder) if found.name.endswith(".mp3")} if folder.is_dir() else {}
        by_said: dict[str, tuple[str, Clip]] = {}
        for key, entry in sorted(entries.items(), key=lambda item: (preference(item[1].voice), item[0])):
            current = key == clip_key(entry.text, entry.voice, language)
            if current and entry.bytes and sizes.get(entry.clip) == entry.bytes:
                by_said.setdefault(entry.text, (key, Clip(entry.clip, entry.seconds, entry.bytes, entry.voice)))
        recordings, recorded_paths = _read_recordings(content, language, problems)
        paths = {clip.file: folder / clip.file for _, clip in by_said.values()} | recorded_paths
        return cls(content, language, entries, tuple(problems), by_said, recordings, paths)

    def clip(self, text: str) -> Clip | None:
        """The clip of a visible text, whatever the voice: a recording first; None when there is none, or only of other words."""
        if recording := self.recordings.get(seen_text(text)):
            return recording
        found = self.by_said.get(spoken_text(text, self.language))
        return found[1] if found else None

    def missing(self, texts: Iterable[str]) -> tuple[str, ...]:
        """The visible texts without a clip, each once, in order."""
        return tuple(text for text in dict.fromkeys(texts) if not self.clip(text))

    def unused(self, texts: Iterable[str], patterns: Iterable[re.Pattern[str]] = ()) -> tuple[str, ...]:
        """Keys of clips that none of these visible texts plays. Clips whose spoken text fits a pattern whole are in use too."""
        texts, patterns = set(texts), tuple(patterns)
        said = {spoken_text(text, self.language) for text in texts if seen_text(text) not in self.recordings}
        playing = {key for words, (key, _) in self.by_said.items() if words in said or any(one.fullmatch(words) for one in patterns)}
        return tuple(sorted(set(self.entries) - playing))

    def path(self, file: str) -> Path | None:
        """Where the clip of that file name lies; None for a name that is no clip in use, so any name may be asked."""
        return self.paths.get(file)


def audio_folder(content: Path, language: Language) -> Path:
    return content / "media" / "audio" / language.tag


def preference(voice: str) -> int:
    """Lower is played first."""
    return 0 if voice == RECORDED else 1 + (BUILT.index(voice) + 1 if voice in BUILT else 0)


def clip_key(said: str, voice: str, language: Language) -> str:
    """The key of a built clip: language, voice, pipeline (encoder and lexicon) and spoken text."""
    pipeline = f"{encode.VERSION}.{lexicon(language.tag).version}"
    return short_digest("\n".join((language.tag, voice, pipeline, said)).encode())


def text_key(text: str, language: Language) -> str:
    """The name, without ending, of a recording of a visible text. Lexicon and encoder do not change it."""
    return short_digest(f"{language.tag}\n{seen_text(text)}".encode())


def short_digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:20]


def keep_clip(content: Path, language: Language, data: bytes) -> str:
    """Write a clip under the digest of its bytes, and tell that name. The same bytes are written once."""
    folder = audio_folder(content, language)
    name = f"{short_digest(data)}.mp3"
    if not (folder / name).is_file() or (folder / name).stat().st_size != len(data):
        write_whole(folder / name, data)
    return name


def write_entries(content: Path, language: Language, entries: Mapping[str, Entry]) -> None:
    """Write catalogue.json, sorted, so that the same clips always give the same file."""
    whole = {key: asdict(entry) for key, entry in entries.items()}
    text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    path = audio_folder(content, language) / "catalogue.json"
    if not path.is_file() or path.read_bytes() != text.encode():
        write_whole(path, text.encode())


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader, or a later run after a crash, finds the old bytes or the new ones and never half of them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".new-", delete=False) as file:
        temporary = Path(file.name)
        try:
            file.write(data)
            file.close()
            temporary.chmod(0o644)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def current_catalogue(content: Path, language: Language) -> Catalogue:
    """The catalogue as it is on disk now, read again only when it changed, so that a running server plays new clips without a restart."""
    folder = audio_folder(content, language)
    stamps = tuple(_stamp(path) for path in (folder / "catalogue.json", folder / RECORDED / "recorded.yaml"))
    return _catalogue_at(content, language, stamps)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino


@lru_cache(maxsize=32)
def _catalogue_at(content: Path, language: Language, stamps: tuple[Any, ...]) -> Catalogue:
    return Catalogue.read(content, language)


def _name(content: Path, path: Path) -> str:
    return path.relative_to(content).as_posix()


def _read_entries(folder: Path, name: str, problems: list[Problem]) -> dict[str, Entry]:
    try:
        found = json.loads((folder / "catalogue.json").read_bytes())
        entries = {key: Entry(**value) for key, value in found.items()}
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        remedy = "Take back an earlier copy, or delete it and run survey-app narrate."
        problems.append(Problem(name, 1, UNREADABLE, "error", f"The catalogue of clips cannot be read: {error}.", remedy))
        return {}
    words = ((key, entry, (entry.clip, entry.voice, entry.text)) for key, entry in entries.items())
    return {key: entry for key, entry, found in words if all(isinstance(word, str) for word in found) and CLIP_NAME.fullmatch(entry.clip)}


def _read_recordings(content: Path, language: Language, problems: list[Problem]) -> tuple[dict[str, Clip], dict[str, Path]]:
    """Recordings by their visible text, and where each lies by its digest."""
    folder = audio_folder(content, language) / RECORDED
    name = _name(content, folder / "recorded.yaml")
    found = read_shape(folder / "recorded.yaml", name, RecordingsShape, problems) if (folder / "recorded.yaml").is_file() else None
    clips: dict[str, Clip] = {}
    paths: dict[str, Path] = {}
    for at, recording in enumerate(found[0].recordings if found else ()):
        path = folder / f"{text_key(recording.text, language)}.mp3"
        data = path.read_bytes() if path.is_file() else b""
        seconds = encode.mp3_seconds(data)
        if not seconds or len(data) > encode.LARGEST:
            wrong = f"There is no recording of {recording.text!r} that can be used."
            remedy = f"Save it as {path.name}, an MP3 of {encode.LARGEST // 1024} KB at most, or remove the entry."
            line = found[1].line(("recordings", at)) if found else 1
            problems.append(Problem(name, line, "recording-missing", "error", wrong, remedy))
            continue
        clip = Clip(f"{short_digest(data)}.mp3", seconds, len(data), RECORDED)
        clips[seen_text(recording.text)], paths[clip.file] = clip, path
    return clips, paths
