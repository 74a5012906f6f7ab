"""The list of sentences to read aloud, as a page to print or keep open beside a recorder: in order, with the file each one goes into."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined

from survey_app.narration.catalogue import Catalogue
from survey_app.narration.recordings import ADVISED, recording_name, recordings_folder
from survey_app.narration.script import NO_FACTS, Facts, script_by_page
from survey_app.narration.spoken import seen_text
from survey_app.questionnaire.model import Question, Questionnaire


@dataclass(frozen=True, slots=True)
class ToRead:
    """A sentence to read aloud, the name of the file for it, and whether a recording of it is there."""

    text: str
    file: str
    recorded: bool


@dataclass(frozen=True, slots=True)
class Page:
    """The sentences of one page of a questionnaire, or, without a question, of everything around its questions."""

    question: Question | None
    sentences: tuple[ToRead, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A questionnaire and its pages."""

    questionnaire: Questionnaire
    pages: tuple[Page, ...]

    @property
    def sentences(self) -> tuple[ToRead, ...]:
        return tuple(sentence for page in self.pages for sentence in page.sentences)


def record_list(questionnaires: Iterable[Questionnaire], catalogue: Catalogue, facts_list: Sequence[Facts] = (NO_FACTS,)) -> str:
    """The page as HTML that stands alone. A sentence that stands in several places is listed at the first."""
    parts = parts_to_read(questionnaires, catalogue, facts_list)
    environment = Environment(
        loader=PackageLoader("survey_app"), extensions=["jinja2.ext.i18n"], autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]  # an author's page, in English
    folder = recordings_folder(catalogue.content, catalogue.language).relative_to(catalogue.content).as_posix()
    page = environment.get_template("narration/record_list.html")
    return page.render(parts=parts, language=catalogue.language, folder=folder, longest=round(ADVISED))


def parts_to_read(questionnaires: Iterable[Questionnaire], catalogue: Catalogue, facts_list: Sequence[Facts]) -> tuple[Part, ...]:
    """Every sentence once, in the order in which a respondent meets them."""
    listed: set[str] = set()
    return tuple(Part(one, tuple(pages_to_read(one, catalogue, facts_list, listed))) for one in questionnaires)


def pages_to_read(questionnaire: Questionnaire, catalogue: Catalogue, facts_list: Sequence[Facts], listed: set[str]) -> Iterable[Page]:
    """The pages of a questionnaire that have sentences which are not `listed` yet; adds theirs."""
    language = catalogue.language
    texts: dict[Question | None, list[str]] = {}
    for format in questionnaire.formats:
        for facts in facts_list:
            for question, lines in script_by_page(questionnaire, format, language, facts):
                texts.setdefault(question, []).extend(seen_text(line.text) for line in lines)
    for question, found in texts.items():
        new = [text for text in dict.fromkeys(found) if text and text not in listed]
        listed.update(new)
        if new:
            yield Page(question, tuple(ToRead(text, recording_name(text, language), text in catalogue.recordings) for text in new))
