"""Copies the content into the wheel. Everything else about the package stands in pyproject.toml."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
# What a copy that is installed elsewhere needs. Sources of drawings and templates of translations are for authors, and stay behind.
CONTENT = (
    "questionnaires/**/*.yaml",
    "media/pictures/*.svg",
    "media/pictures/ledger.yaml",
    "media/video/*",
    "media/audio/*/*",  # clips and their catalogues; recordings as they were made stay with their authors
    "translations/*/LC_MESSAGES/*.po",
    "translations/*/LC_MESSAGES/*.mo",
)


class BuildWithContent(build_py):
    """Builds the package and puts the content beside it, into the build directory only; survey_app.config finds it there."""

    def run(self) -> None:
        super().run()
        if self.editable_mode:  # then the repository itself is the content
            return
        target = Path(self.build_lib) / "survey_app" / "content"
        shutil.rmtree(target, ignore_errors=True)  # what an earlier build left, such as clips that are no longer played
        for file in (found for pattern in CONTENT for found in ROOT.glob(pattern) if found.is_file()):
            copy = target / file.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)


setup(cmdclass={"build_py": BuildWithContent})
