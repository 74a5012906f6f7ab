"""The commands `survey-app translations`: what there is to translate, whether all of it is translated, and what the web reads.

Translators work on translations/<language>/LC_MESSAGES/{messages,questionnaires}.po, made from the two templates that `extract` writes.
"""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import write_po

from survey_app.config import PACKAGE, Settings
from survey_app.errors import SurveyError
from survey_app.narration.script import WITHOUT_FACT
from survey_app.questionnaire.translatable import translatable
from survey_app.questionnaire.translations import (
    MESSAGES,
    QUESTIONNAIRES,
    catalogue_path,
    forms,
    is_whole,
    language_folders,
    locale_of,
    name_of,
    read_catalogue,
)

KEYWORDS = DEFAULT_KEYWORDS | {"_l": None, "lazy_gettext": None, "lazy_ngettext": (1, 2), "lazy_pgettext": ((1, "c"), 2)}
COMMENT_TAG = "Translators:"
METHODS = {".py": "python", ".html": "jinja2"}
PLACEHOLDER = re.compile(r"%\([a-z_]+\)[sd]|\{[^{}]*\}")
# Fixed, without dates and versions, so that a template changes only when a text does.
HEADER = """\
# {title}
msgid ""
msgstr ""
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
TITLES = {MESSAGES: "Texts of the interface.", QUESTIONNAIRES: "Sentences and labels of the questionnaires and of what they share."}
EXTRACT = "Run: survey-app translations extract"
MOST_TOLD = 5


@click.group()
def translations() -> None:
    """Texts for translators, and what they made of them."""


@translations.command()
def extract() -> None:
    """Write the templates of translations: messages.pot and questionnaires.pot."""
    content = Settings.from_environment().content
    for domain, catalogue in templates(content).items():
        path = template_path(content, domain)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(template_bytes(catalogue, domain))
        click.echo(f"translations/{path.name}: {len(catalogue)} messages")


@translations.command()
def check() -> None:
    """Say whether the templates are current and every language is whole. A fuzzy message counts as missing."""
    content = Settings.from_environment().content
    fresh = templates(content)
    wrong = [*stale_templates(content, fresh), *(line for folder in language_folders(content) for line in mistakes(folder, fresh))]
    for line in wrong:
        click.echo(line)
    if not wrong:
        counts = f"{len(fresh[MESSAGES])} texts of the interface, {len(fresh[QUESTIONNAIRES])} of questionnaires"
        click.echo(f"Translations are current: {counts}, {len(language_folders(content))} languages beside English.")
    sys.exit(bool(wrong))


@translations.command("compile")
def compile_all() -> None:
    """Make the messages.mo that the web reads of each language's messages.po."""
    folders = language_folders(Settings.from_environment().content)
    broken = [line for folder in folders for line in broken_messages(folder, MESSAGES)]
    if broken:
        raise SurveyError("\n".join(broken))
    for folder in folders:
        if catalogue_path(folder, MESSAGES).is_file():
            path = catalogue_path(folder, MESSAGES, ".mo")
            path.write_bytes(compiled(folder))
            click.echo(name_of(path))
    if not folders:
        click.echo("There is no language to compile yet. See translations/README.md.")


def templates(content: Path) -> dict[str, Catalog]:
    """Both templates as they should be now. Raises SurveyError when a questionnaire or a template of a page cannot be read."""
    return {MESSAGES: interface_texts(), QUESTIONNAIRES: questionnaire_texts(content)}


def interface_texts() -> Catalog:
    """Texts that the code and the templates of pages mark with `_()` and the like, with the comments written for translators."""
    catalogue = Catalog()
    for path in sorted(path for path in PACKAGE.rglob("*") if path.suffix in METHODS and PACKAGE / "content" not in path.parents):
        name = path.relative_to(PACKAGE.parent).as_posix()
        for line, id, comments, context in extract_from_file(
            METHODS[path.suffix], path, KEYWORDS, (COMMENT_TAG,), {"silent": "false"}, strip_comment_tags=True
        ):
            catalogue.add(id, locations=[(name, line)], auto_comments=comments, context=context)
    return catalogue


def questionnaire_texts(content: Path) -> Catalog:
    """Texts that respondents meet in questionnaires. The same words in several places are one message with all its places."""
    catalogue = Catalog()
    for text in translatable(content):
        catalogue.add(text.text, locations=[(text.file, text.line)], auto_comments=[text.about])
    for fact, words in WITHOUT_FACT.items():
        catalogue.add(words, auto_comments=[f"stands for {{{fact}}} where nothing is known"])
    return catalogue


def template_path(content: Path, domain: str) -> Path:
    return content / "translations" / f"{domain}.pot"


def template_bytes(catalogue: Catalog, domain: str) -> bytes:
    """The template as a file: the same bytes for the same texts, on every machine and day."""
    body = BytesIO()
    write_po(body, catalogue, width=100, omit_header=True)
    return HEADER.format(title=TITLES[domain]).encode() + body.getvalue()


def stale_templates(content: Path, fresh: dict[str, Catalog]) -> Iterator[str]:
    """A line for each template that lacks, has too many, or misplaces messages. Line numbers may lag behind: they help, and move daily."""
    for domain, catalogue in fresh.items():
        path = template_path(content, domain)
        kept = known(read_catalogue(path)) if path.is_file() else {}
        wanted = known(catalogue)
        new, gone = wanted.keys() - kept.keys(), kept.keys() - wanted.keys()
        moved = {key for key in wanted.keys() & kept.keys() if wanted[key] != kept[key]}
        if new or gone or moved:
            counts = f"{len(new)} messages are new, {len(gone)} are gone, {len(moved)} stand elsewhere"
            yield f"translations/{path.name} is not current: {counts}. {EXTRACT}"


def known(catalogue: Catalog) -> dict[tuple, frozenset[str]]:
    """What identifies each message, and what is told about it; comments are compared by their words, as files wrap them."""
    return {(message.id, message.context): frozenset(" ".join(message.auto_comments).split()) for message in catalogue if message.id}


def mistakes(folder: Path, fresh: dict[str, Catalog]) -> Iterator[str]:
    """A line for each thing that keeps a language from being whole; raises SurveyError when a catalogue cannot be read."""
    locale_of(folder)
    for domain, template in fresh.items():
        path = catalogue_path(folder, domain)
        if not path.is_file():
            command = f"pybabel init -D {domain} -i translations/{domain}.pot -d translations -l {folder.name}"
            yield f"{name_of(path)} is missing. Run: {command}"
            continue
        catalogue = read_catalogue(path)
        found = {(message.id, message.context): message for message in catalogue if message.id}
        wanted = [found.get((message.id, message.context)) for message in template if message.id]
        absent, fuzzy = sum(one is None for one in wanted), sum(one is not None and one.fuzzy for one in wanted)
        empty = sum(one is not None and not one.fuzzy and not is_whole(one) for one in wanted)
        if absent:
            command = f"pybabel update -D {domain} -i translations/{domain}.pot -d translations -l {folder.name}"
            yield f"{name_of(path)} lacks {absent} of {len(wanted)} messages. Run: {command}"
        if empty or fuzzy:
            yield f"{name_of(path)}: {empty} of {len(wanted)} messages are not translated and {fuzzy} are fuzzy. Translate them."
        yield from broken_messages(folder, domain)
    if catalogue_path(folder, MESSAGES).is_file() and not is_compiled(folder):
        yield f"{name_of(catalogue_path(folder, MESSAGES, '.mo'))} is not current. Run: survey-app translations compile"


def broken_messages(folder: Path, domain: str) -> Iterator[str]:
    """A line for each translation whose placeholders are not those of the English, and would fail or say too little on a page."""
    path = catalogue_path(folder, domain)
    broken = [message for message in read_catalogue(path) if message.id and is_broken(message)] if path.is_file() else []
    for message in broken[:MOST_TOLD]:
        yield f"{name_of(path)}, line {message.lineno}: the placeholders of {message.id!r} differ. Copy them as they are in English."
    if len(broken) > MOST_TOLD:
        yield f"{name_of(path)}: the same in {len(broken) - MOST_TOLD} more messages."


def is_broken(message: Message) -> bool:
    """Whether a translation that is shown cannot be filled in as its English can. One form of a plural may leave the number out."""
    if not is_whole(message):
        return False
    ids = forms(message.id)
    names = set(PLACEHOLDER.findall(ids[-1]))
    needed = names - {"%(num)s"} if len(ids) > 1 else names
    facts = {name[2:-2]: 0 for name in names if name.startswith("%")}
    return any(not needed <= set(PLACEHOLDER.findall(form)) <= names or not can_be_filled(form, facts) for form in forms(message.string))


def can_be_filled(form: str, facts: dict[str, int]) -> bool:
    """Whether a stray per cent sign stops the facts from being filled in; without facts nothing is."""
    try:
        return bool(form % facts) if facts else True
    except (ValueError, TypeError, KeyError):
        return False


def compiled(folder: Path) -> bytes:
    """The bytes of a language's messages.mo."""
    body = BytesIO()
    write_mo(body, read_catalogue(catalogue_path(folder, MESSAGES)))
    return body.getvalue()


def is_compiled(folder: Path) -> bool:
    path = catalogue_path(folder, MESSAGES, ".mo")
    return path.is_file() and path.read_bytes() == compiled(folder)
