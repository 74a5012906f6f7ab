"""What it costs to give the four main questionnaires a voice from nothing: CPU, clips, bytes, the largest and the longest clip."""

import resource
import shutil
from dataclasses import dataclass
from pathlib import Path

from survey_app.narration.build import build
from survey_app.narration.catalogue import Catalogue
from survey_app.narration.voices import LocalVoice
from survey_app.questionnaire.languages import ENGLISH
from survey_app.questionnaire.library import read_library
from tests.performance.benchmark import ROOT

MAIN = ("area-send-children", "area-send-children-younger", "area-send-parents", "area-send-practitioners")


@dataclass(frozen=True)
class Narration:
    """`cpu` in seconds, of this process and of the speech engine; `size` and `largest` in bytes; `longest` in seconds."""

    cpu: float
    clips: int
    size: int
    largest: int
    longest: float


def narration(folder: Path) -> Narration:
    """Build every English clip of the main questionnaires with the local voice into an empty folder. Needs espeak-ng."""
    content = folder / "narration"
    shutil.copytree(ROOT / "questionnaires", content / "questionnaires")
    shutil.copytree(ROOT / "media" / "pictures", content / "media" / "pictures")
    library = read_library(content)
    before = cpu_seconds()
    result = build(library, MAIN, ENGLISH, LocalVoice())
    spent = cpu_seconds() - before
    assert not result.failed, result.failed[0]
    entries = Catalogue.read(content, ENGLISH).entries.values()
    sizes = {entry.clip: entry.bytes for entry in entries}
    return Narration(spent, result.built, sum(sizes.values()), max(sizes.values()), max(entry.seconds for entry in entries))


def cpu_seconds() -> float:
    """CPU of this process and of those it started, so far."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)
