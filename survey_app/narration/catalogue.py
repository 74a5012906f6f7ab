"""Which clip speaks which sentence: media/audio/<language>/catalogue.json. Reading never writes."""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile

from survey_app.narration import pipeline
from survey_app.narration.lexicons import lexicon
from survey_app.narration.spoken import seen_text, spoken_text
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.problems import Problem

RECORDED = "recorded"
BUILT = ("gtts", "local")  # the better first; a voice that is not named here is an owner's own and comes before both
UNREADABLE = "catalogue-unreadable"
CLIP_NAME = re.compile(r"[0-9a-f]{20}\.mp3")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of catalogue.json. `clip` is the file's name, `text` what is said in it; of a recording, what is seen.

    `loudness` is in LUFS and `peak` in dBFS, as they went into the encoder; None when nobody measured them. `source` is the digest of the
    WAV that a recording was made from.
    """

    clip: str
    seconds: float
    voice: str
    text: str
    bytes: int
    loudness: float | None = None
    peak: float | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Clip:
    """The sound of one sentence. `file` is the digest of its bytes, so it can be served as never changing."""

    file: str
    seconds: float
    bytes: int
    voice: str
    loudness: float | None = None
    peak: float | None = None

    @property
    def recorded(self) -> bool:
        return self.voice == RECORDED


@dataclass(frozen=True)
class Catalogue:
    """The clips of one language. `problems` tell of a file that cannot be read, whose clips are as if they were not there.

    `by_said` finds built clips, each with its key, by what is said; `recordings` those that a person spoke by what is seen.
    """

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
        recordings: dict[str, Clip] = {}
        for key, entry in sorted(entries.items(), key=lambda item: (preference(item[1].voice), item[0])):
            if entry.bytes and sizes.get(entry.clip) == entry.bytes and key == entry_key(entry, language):
                clip = Clip(entry.clip, entry.seconds, entry.bytes, entry.voice, entry.loudness, entry.peak)
                if clip.recorded:
                    recordings[entry.text] = clip
                else:
                    by_said.setdefault(entry.text, (key, clip))
        paths = {clip.file: folder / clip.file for clip in (*recordings.values(), *(clip for _, clip in by_said.values()))}
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
        seen, patterns = {seen_text(text) for text in texts}, tuple(patterns)
        said = {spoken_text(text, self.language) for text in seen - set(self.recordings)}

        def named(words: str) -> bool:
            return any(one.fullmatch(words) for one in patterns)

        playing = {key for words, (key, _) in self.by_said.items() if words in said or named(words)}
        recorded = (words for words in self.recordings if words in seen or named(spoken_text(words, self.language)))
        playing |= {text_key(words, self.language) for words in recorded}
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
    version = f"{pipeline.VERSION}.{lexicon(language.tag).version}"
    return short_digest("\n".join((language.tag, voice, version, said)).encode())


def entry_key(entry: Entry, language: Language) -> str:
    """The key that an entry has when it is current. A recording stays so whatever the pipeline, for its WAV may be gone."""
    return text_key(entry.text, language) if entry.voice == RECORDED else clip_key(entry.text, entry.voice, language)


def text_key(text: str, language: Language) -> str:
    """The id of a sentence: the key of its recording, and the name of the WAV to record it in. Lexicon and encoder do not change it."""
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
    """Write catalogue.json, one line an entry and sorted, so that the same clips always give the same file."""
    lines = (f"{json.dumps(key)}: {_as_line(entry)}" for key, entry in sorted(entries.items()))
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    path = audio_folder(content, language) / "catalogue.json"
    if not path.is_file() or path.read_bytes() != text.encode():
        write_whole(path, text.encode())


def _as_line(entry: Entry) -> str:
    told = {name: value for name, value in asdict(entry).items() if value not in (None, "")}
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


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
    return _catalogue_at(content, language, _stamp(folder / "catalogue.json"))


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino


@lru_cache(maxsize=32)
def _catalogue_at(content: Path, language: Language, stamp: tuple[int, int] | None) -> Catalogue:
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
