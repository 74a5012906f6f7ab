"""A reader of questionnaires that tests write, with small shared files of their own."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from survey_app.questionnaire.checks import examine, structural_checks
from survey_app.questionnaire.loader import Shared, read_questionnaire, read_shared
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.pictures import Picture, PicturePack
from survey_app.questionnaire.problems import Problem
from tests.unit.questionnaire.written import SHARED

PICTURE = re.compile(r'\bpicture"?: "?([a-z0-9-]+)')
AGES = {"for-adults": (18, 25), "for-the-young": (0, 24), "just-fits": (8, 25)}
STYLES = {"photograph": "photographs"}


class Reader:
    """Reads one questionnaire at a time: text, bytes, or plain values."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, value in SHARED.items():
            path = folder / "questionnaires" / "shared" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(value), encoding="utf-8")
        self.shared: Shared = read_shared(folder)
        self.file = folder / "tiny.yaml"

    def read(self, written: dict | str | bytes, shared: Shared | None = None) -> tuple[Questionnaire | None, tuple[Problem, ...]]:
        """The questionnaire, None when it has no shape, and the loader's problems."""
        data = written if isinstance(written, bytes) else as_text(written).encode()
        self.file.write_bytes(data)
        return read_questionnaire(self.file, "tiny.yaml", shared or self.shared)

    def sound(self, written: dict | str) -> Questionnaire:
        """The questionnaire, which must read without a problem."""
        questionnaire, problems = self.read(written)
        assert problems == ()
        assert questionnaire is not None
        return questionnaire

    def problems(self, written: dict | str | bytes, shared: Shared | None = None, **material: Any) -> tuple[Problem, ...]:
        """All problems, of the loader and of every check but those of a language. All pictures are there but `nowhere`."""
        questionnaire, problems = self.read(written, shared)
        if questionnaire is None:
            return problems
        names = PICTURE.findall(as_text(written) + json.dumps(SHARED)) if not isinstance(written, bytes) else ()
        return problems + examine(Material(questionnaire, pack(names), **material), structural_checks()).problems

    def codes(self, written: dict | str | bytes, **more: Any) -> set[str]:
        return {problem.code for problem in self.problems(written, **more)}


def as_text(written: dict | str) -> str:
    return written if isinstance(written, str) else json.dumps(written, indent=1)


def pack(names: Any) -> PicturePack:
    made = {
        id: Picture(id, id, (id,), id, AGES.get(id, (0, 25)), "MIT", "tests", "tests", Path(), STYLES.get(id, "plain"))
        for id in set(names) - {"nowhere"}
    }
    return PicturePack("tests", made)


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    return Reader(tmp_path_factory.mktemp("content"))


@pytest.fixture
def shared_with(reader: Reader, tmp_path: Path) -> Callable[[Mapping[str, Any]], Shared]:
    """Reads shared files of which some are replaced by a test's own, given as values or text."""

    def read(files: Mapping[str, Any]) -> Shared:
        for name, value in {**SHARED, **files}.items():
            path = tmp_path / "questionnaires" / "shared" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if value is not None:
                path.write_text(as_text(value), encoding="utf-8")
        return read_shared(tmp_path)

    return read
