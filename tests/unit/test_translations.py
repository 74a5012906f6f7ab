"""What translators get, what they are told, and what their work changes on a page."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from click.testing import CliRunner, Result

from survey_app.config import PACKAGE, REPOSITORY
from survey_app.errors import SurveyError
from survey_app.narration.script import WITHOUT_FACT, label_line, whole_script
from survey_app.presentation.page import _terms
from survey_app.questionnaire.languages import Language
from survey_app.questionnaire.translations import languages
from survey_app.translations_command import interface_texts, questionnaire_texts, translations
from tests.support.content import questionnaire_text
from tests.support.template_texts import hard_coded

TEMPLATES = PACKAGE / "templates"
FOR_DEVELOPERS = ("pattern_book", "preview")  # pages that are never served to anyone else
FOLDER = Path("translations") / "pl" / "LC_MESSAGES"
HELP = "Do you get help?"


PAGE = '{{ _("Continue") }} {{ ngettext("%(num)s question.", "%(num)s questions.", count) }}'


@pytest.fixture
def content(tiny_content: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A small content folder and an interface of two texts, which the commands work on."""
    folder = tiny_content()
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "page.html").write_text(PAGE)
    monkeypatch.setattr("survey_app.translations_command.PACKAGE", tmp_path / "package")
    monkeypatch.setenv("SURVEY_CONTENT", str(folder))
    monkeypatch.setenv("SURVEY_INSTANCE", str(tmp_path / "instance"))
    return folder


@pytest.fixture
def polish(content: Path) -> Path:
    """The same folder with a Polish that is whole."""
    run("extract")
    write_polish(content)
    assert run("compile").exit_code == 0
    return content


def run(*arguments: str) -> Result:
    return CliRunner().invoke(translations, arguments)


POLISH = {
    "Continue": "Dalej",
    HELP: "Czy otrzymujesz pomoc?",
    "%(num)s question.": ("%(num)s pytanie.", "%(num)s pytania.", "%(num)s pytań."),
    "There is %(num)s question.": ("Jest %(num)s pytanie.", "Są %(num)s pytania.", "Jest %(num)s pytań."),
}


def write_polish(content: Path) -> None:
    """Catalogues from the templates: some texts are Polish, all others are the English with "PL" before it."""
    for domain in ("messages", "questionnaires"):
        with (content / "translations" / f"{domain}.pot").open("rb") as file:
            catalogue = read_po(file, locale="pl")
        for message in catalogue:
            if isinstance(message.id, tuple):
                message.string = POLISH.get(message.id[0], (f"PL {message.id[1]}",) * catalogue.num_plurals)
            elif message.id:
                message.string = POLISH.get(message.id, f"PL {message.id}")
        path = content / FOLDER / f"{domain}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalogue)


def change(path: Path, *changes: tuple[str, str]) -> None:
    """Replace words in a file, each where it stands first."""
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


# What there is to translate


def test_the_templates_of_translations_are_current(monkeypatch, tmp_path):
    monkeypatch.setenv("SURVEY_CONTENT", str(REPOSITORY))
    monkeypatch.setenv("SURVEY_INSTANCE", str(tmp_path))
    result = run("check")
    assert (result.exit_code, result.output.startswith("Translations are current")) == (0, True), result.output


def test_every_template_that_marks_a_text_gives_it_to_translators():
    found = {name for message in interface_texts() for name, _line in message.locations}
    marks = re.compile(r"\b(?:_|ngettext|pgettext)\(")
    marking = {path.relative_to(PACKAGE.parent).as_posix() for path in TEMPLATES.rglob("*.html") if marks.search(path.read_text())}
    assert len(marking) > 20
    assert marking - found == set()


def test_no_template_shows_words_that_nobody_can_translate():
    found = {path.relative_to(TEMPLATES).as_posix(): hard_coded(path.read_text()) for path in TEMPLATES.rglob("*.html")}
    assert {name: words for name, words in found.items() if words and not name.startswith(FOR_DEVELOPERS)} == {}


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("<p>Hello</p>", ["Hello"]),
        ("<p>{{ count }} questions</p>", ["questions"]),
        ('<a aria-label="Go back">{{ icon("back") }}</a>', ["Go back"]),
        ('{{ "Yes please" if sure else _("No") }}', ["Yes please"]),
        ('{{ setting("How you answer", shown) }}', ["How you answer"]),
        ('<p>{{ _("Hello") }}, {{ ngettext("%(num)s day", "%(num)s days", days) }}.</p>', []),
        ('<{{ element }} class="a big-thing">{{ day|dateformat("EEEE d MMMM") }}</{{ element }}>', []),
    ],
)
def test_hard_coded_words_are_found(template, words):
    assert hard_coded(template) == words


def test_a_marked_text_keeps_its_context_its_plural_and_the_comment_for_translators(monkeypatch, tmp_path):
    monkeypatch.setattr("survey_app.translations_command.PACKAGE", tmp_path)
    (tmp_path / "shown.py").write_text('# Translators: on a button\n_("Go")\nngettext("%(num)s day", "%(num)s days", 2)\n')
    (tmp_path / "page.html").write_text('{# Translators: of letters #}\n{{ pgettext("size", "Normal") }}')
    found = {message.id: message for message in interface_texts() if message.id}
    assert set(found) == {"Go", ("%(num)s day", "%(num)s days"), "Normal"}
    assert found["Go"].auto_comments == ["on a button"]
    assert (found["Normal"].context, found["Normal"].auto_comments) == ("size", ["of letters"])


class Recording(dict[str, str]):
    """A table that remembers every text it was asked for."""

    def get(self, text: str, otherwise: str | None = None) -> str | None:  # type: ignore[override]
        self[text] = text
        return otherwise


def test_whatever_a_page_or_clip_says_can_be_translated_and_nothing_else_is_asked_of_translators(library):
    asked = Recording()
    language = Language("xx", "Asked", "en_GB", table=asked)
    for questionnaire in library.questionnaires.values():
        for format in questionnaire.formats:
            whole_script(questionnaire, format, language)
            for section in questionnaire.sections:
                label_line(section.title, format, language)  # shown above a question, never spoken
            for question in questionnaire.questions:
                _terms(questionnaire, question, format, language)
    offered = {message.id for message in questionnaire_texts(REPOSITORY) if message.id}
    assert set(asked) - offered == set()
    # Glossary words are shown beside the standard wording only; a stand-in for an answer only where a wording repeats one.
    hard_words = {word.replace("-", " ") for questionnaire in library.questionnaires.values() for word in questionnaire.glossary}
    assert offered - set(asked) - hard_words - set(WITHOUT_FACT.values()) == set()


def test_a_sentence_is_offered_with_its_file_its_line_and_its_place(content):
    message = next(message for message in questionnaire_texts(content) if message.id == HELP)
    file = "questionnaires/tiny/questionnaire.yaml"
    line = 1 + (content / file).read_text().splitlines().index(f"          standard: {HELP}")
    assert message.locations == [(file, line), (file, line + 1)]
    assert message.auto_comments[0] == "tiny / sections / all / questions / help / wording / standard / 1"


def test_the_templates_are_the_same_bytes_each_time_and_tell_neither_day_nor_machine(content):
    assert run("extract").exit_code == 0
    paths = sorted((content / "translations").glob("*.pot"))
    first = [path.read_bytes() for path in paths]
    run("extract")
    assert [path.read_bytes() for path in paths] == first
    assert [path.name for path in paths] == ["messages.pot", "questionnaires.pot"]
    text = b"".join(first).decode()
    assert "Date" not in text
    assert str(REPOSITORY) not in text and str(content) not in text


# What translators and authors are told


def test_a_changed_sentence_makes_a_template_stale_and_a_moved_line_does_not(content):
    run("extract")
    questionnaire = content / "questionnaires" / "tiny" / "questionnaire.yaml"
    questionnaire.write_text("\n\n" + questionnaire.read_text())
    assert run("check").exit_code == 0
    change(questionnaire, ("We are inspectors.", "We inspect."))
    result = run("check")
    assert result.exit_code == 1
    assert "translations/questionnaires.pot is not current: 1 messages are new" in result.output
    assert "Run: survey-app translations extract" in result.output


def test_templates_that_were_never_written_are_told(content):
    result = run("check")
    assert result.exit_code == 1
    assert result.output.count("survey-app translations extract") == 2


def test_a_whole_language_has_nothing_to_be_told(polish):
    result = run("check")
    assert (result.exit_code, "1 languages beside English" in result.output) == (0, True), result.output


MEANING = 'msgid "Continue"\nmsgstr "Dalej"'


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([(MEANING, 'msgid "Continue"\nmsgstr ""')], "1 of 2 messages are not translated and 0 are fuzzy"),
        ([(MEANING, f"#, fuzzy\n{MEANING}")], "0 of 2 messages are not translated and 1 are fuzzy"),
        ([(MEANING, 'msgid "Something else"\nmsgstr "Dalej"')], "lacks 1 of 2 messages. Run: pybabel update -D messages"),
        ([("%(num)s pytanie.", "%(numer)s pytanie.")], "the placeholders of ('%(num)s question.', '%(num)s questions.') differ"),
        ([("%(num)s pytań.", "100 % z %(num)s pytań.")], "the placeholders of ('%(num)s question.', '%(num)s questions.') differ"),
        ([("Dalej", "Naprzód")], "translations/pl/LC_MESSAGES/messages.mo is not current. Run: survey-app translations compile"),
    ],
)
def test_what_a_language_lacks_is_told_with_what_to_do(polish, changes, told):
    change(polish / FOLDER / "messages.po", *changes)
    result = run("check")
    assert result.exit_code == 1
    assert told in result.output


def test_a_language_without_one_of_its_catalogues_is_told(polish):
    (polish / FOLDER / "questionnaires.po").unlink()
    result = run("check")
    assert result.exit_code == 1
    assert "translations/pl/LC_MESSAGES/questionnaires.po is missing. Run: pybabel init" in result.output


def test_translations_that_would_break_a_page_are_not_compiled(polish):
    change(polish / FOLDER / "messages.po", ("%(num)s pytanie.", "%(numer)s pytanie."))
    before = (polish / FOLDER / "messages.mo").read_bytes()
    result = run("compile")
    assert result.exit_code == 1
    assert "Copy them as they are in English" in str(result.exception)
    assert (polish / FOLDER / "messages.mo").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "catalogue", "told"),
    [
        ("pl", b'msgid "Yes"\nmsgstr "Tak"\nTak\n', "translations/pl/LC_MESSAGES/questionnaires.po, line 3"),
        ("pl", b'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Yes"\nmsgstr "\xff"\n', "Save it as UTF-8"),
        ("polish-words", b"", "translations/polish-words is no language. Name the folder as in pl"),
    ],
)
def test_a_folder_that_cannot_be_read_is_told_in_one_line(content, name, catalogue, told):
    path = content / "translations" / name / "LC_MESSAGES" / "questionnaires.po"
    path.parent.mkdir(parents=True)
    path.write_bytes(catalogue)
    with pytest.raises(SurveyError, match=re.escape(told)):
        languages(content)


def test_without_folders_there_is_english_and_pseudo_languages_only_when_asked_for(content):
    assert list(languages(content)) == ["en"]
    assert list(languages(content, with_pseudo=True)) == ["en", "en-XA", "ar-XB"]


def test_a_language_has_its_own_name_and_direction_and_no_fuzzy_sentence(content):
    for name in ("ar", "pt_BR"):
        path = content / "translations" / name / "LC_MESSAGES" / "questionnaires.po"
        path.parent.mkdir(parents=True)
        path.write_text(f'msgid "Yes"\nmsgstr "{name} yes"\n\n#, fuzzy\nmsgid "No"\nmsgstr "guessed"\n', encoding="utf-8")
    arabic, portuguese = languages(content)["ar"], languages(content)["pt-BR"]
    assert (arabic.name, arabic.direction, portuguese.direction) == ("العربية", "rtl", "ltr")
    assert portuguese.name.startswith("Português")
    assert (portuguese.translate("Yes"), portuguese.translate("No")) == ("pt_BR yes", "No")


def test_a_questionnaire_that_cannot_be_read_stops_extraction(tiny_content, monkeypatch, tmp_path):
    monkeypatch.setenv("SURVEY_CONTENT", str(tiny_content(questionnaire_text() + "surprise: 1\n")))
    monkeypatch.setenv("SURVEY_INSTANCE", str(tmp_path / "instance"))
    result = run("extract")
    assert result.exit_code == 1
    assert "unknown-key" in str(result.exception)
