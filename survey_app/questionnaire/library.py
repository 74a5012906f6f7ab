"""All questionnaires of a content folder, read once and shared."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from survey_app.errors import QuestionnaireError, UnknownThing
from survey_app.questionnaire.digest import content_digests, frame_digest
from survey_app.questionnaire.loader import read_questionnaire, read_shared
from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.pictures import PicturePack, read_pack
from survey_app.questionnaire.problems import Problem, errors


@dataclass(frozen=True)
class Library:
    """Questionnaires by slug, the picture pack, and the problems met while reading them."""

    content: Path
    questionnaires: Mapping[str, Questionnaire]
    pictures: PicturePack
    problems: tuple[Problem, ...]

    def get(self, slug: str) -> Questionnaire:
        """The questionnaire of that slug; raises UnknownThing."""
        try:
            return self.questionnaires[slug]
        except KeyError:
            known = ", ".join(sorted(self.questionnaires)) or "none could be read"
            raise UnknownThing(f"There is no questionnaire {slug!r}. There are: {known}.") from None

    def frame_digest(self, slug: str) -> str:
        return self._frames[slug]

    def content_digest(self, slug: str) -> str:
        return self._contents[slug][""]

    @cached_property
    def _frames(self) -> dict[str, str]:
        return {slug: frame_digest(one) for slug, one in self.questionnaires.items()}

    @cached_property
    def _contents(self) -> dict[str, dict[str, str]]:
        return {slug: content_digests(one, self.pictures.digests, {}) for slug, one in self.questionnaires.items()}


def read_library(content: Path) -> Library:
    """Read every questionnaire below a content folder; what cannot be read is told among the problems."""
    shared = read_shared(content)
    problems = list(shared.problems)
    questionnaires = {}
    for path in sorted((content / "questionnaires").glob("*/questionnaire.yaml")):
        name = f"questionnaires/{path.parent.name}/questionnaire.yaml"
        questionnaire, found = read_questionnaire(path, name, shared)
        problems += found
        if questionnaire is None:
            continue
        if questionnaire.slug != path.parent.name:
            remedy = f"Write questionnaire: {path.parent.name}, or rename the folder."
            problems.append(
                Problem(name, 1, "slug-differs-from-folder", "error", f"The questionnaire calls itself {questionnaire.slug}.", remedy)
            )
        questionnaires[path.parent.name] = questionnaire
    pack = read_pack(content)
    return Library(content, questionnaires, pack, tuple(problems) + pack.problems)


def require_readable(library: Library) -> Library:
    """The library itself, or QuestionnaireError when a file in it cannot be read."""
    wrong = errors(library.problems)
    if wrong:
        raise QuestionnaireError("\n".join(problem.as_text() for problem in wrong), wrong)
    return library
