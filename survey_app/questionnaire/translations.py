"""The languages of a content folder: each folder below translations/ is one, and its questionnaires.po is read into its table.

Interface texts (messages.po) are read by the web from the messages.mo made of them; see translations_command.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from survey_app.errors import SurveyError
from survey_app.questionnaire.languages import ENGLISH, PSEUDO, Language

MESSAGES, QUESTIONNAIRES = "messages", "questionnaires"


def languages(content: Path, with_pseudo: bool = False) -> dict[str, Language]:
    """The languages on offer by tag, English first. Raises SurveyError when a folder or catalogue cannot be read."""
    translated = (read_language(folder) for folder in language_folders(content))
    return {language.tag: language for language in (ENGLISH, *translated, *(PSEUDO if with_pseudo else ()))}


def language_folders(content: Path) -> list[Path]:
    """The folder of each language, such as translations/pl, by name."""
    return sorted(path.parent for path in (content / "translations").glob("*/LC_MESSAGES"))


def read_language(folder: Path) -> Language:
    """The language of a folder, called by its own name, with the sentences that are translated and not fuzzy."""
    locale = locale_of(folder)
    path = catalogue_path(folder, QUESTIONNAIRES)
    table = {str(message.id): str(message.string) for message in translated(read_catalogue(path))} if path.is_file() else {}
    name = locale.get_display_name(locale) or folder.name
    return Language(str(locale).replace("_", "-"), name[:1].upper() + name[1:], str(locale), locale.text_direction, table=table)


def locale_of(folder: Path) -> Locale:
    """The locale that a folder is named for; raises SurveyError."""
    try:
        return Locale.parse(folder.name)
    except (UnknownLocaleError, ValueError):
        raise SurveyError(f"translations/{folder.name} is no language. Name the folder as in pl, cy or pt_BR, or remove it.") from None


def catalogue_path(folder: Path, domain: str, suffix: str = ".po") -> Path:
    return folder / "LC_MESSAGES" / f"{domain}{suffix}"


def read_catalogue(path: Path) -> Catalog:
    """A catalogue as translators save it; raises SurveyError telling the file and the line."""
    try:
        with path.open("rb") as file:
            return read_po(file, abort_invalid=True)
    except PoFileError as error:
        wrong = str(error).rpartition(" on ")[0]
        raise SurveyError(f"{name_of(path)}, line {error.lineno + 1}: {wrong}. Correct that line, or take back an earlier copy.") from None
    except (LookupError, ValueError) as error:
        raise SurveyError(f"{name_of(path)} cannot be read: {error}. Save it as UTF-8, with the header that it had.") from None


def name_of(path: Path) -> str:
    """A catalogue's path from the content folder, as it is told."""
    return "/".join(path.parts[-4:])


def translated(catalogue: Catalog) -> Iterator[Message]:
    """The messages that may be shown: whole, and not marked as fuzzy."""
    return (message for message in catalogue if message.id and is_whole(message))


def is_whole(message: Message) -> bool:
    """Whether every form of a message is written and none is a guess."""
    return all(forms(message.string)) and not message.fuzzy


def forms(value: Any) -> tuple[str, ...]:
    """The forms of a message's id or string: one, or those of a plural."""
    return tuple(value) if isinstance(value, (tuple, list)) else (value or "",)
