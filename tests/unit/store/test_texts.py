"""What people write: encrypted rows of their own, set aside when taken back, readable with old keys and not without any."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from cryptography.fernet import Fernet

from survey_app.errors import SettingsError
from survey_app.store import responses
from survey_app.store.responses import Save
from survey_app.store.secrecy import TextKeys, key_id
from survey_app.store.tables import metadata, texts
from tests.support.settings import TEXT_KEY
from tests.unit.store.conftest import Survey

WORDS = "Mr Quillfeather reads with me – every day 🦉"
OTHER_WORDS = "The marmalade club helps me"
NEW_KEY = Fernet.generate_key().decode()


def test_words_come_back_as_they_were_written(survey: Survey):
    response = survey.begin()
    survey.save(response, "in-words", text=WORDS)
    assert survey.words(response) == {"in-words": WORDS}


def test_plain_words_are_nowhere_in_the_database(survey: Survey):
    response = survey.begin()
    survey.save(response, "in-words", text=WORDS)
    survey.save(response, "in-words", text=OTHER_WORDS)
    survey.submit(response)
    kept = everything(survey)
    assert b"in-words" in kept
    for word in ("Quillfeather", "marmalade", "reads with me"):
        assert word.encode() not in kept


def test_the_document_holds_a_reference_and_no_words(survey: Survey):
    response = survey.begin()
    survey.save(response, "in-words", text=WORDS)
    (row,) = survey.rows("texts")
    assert survey.read(response).values == {"in-words": {"text": row.id}}
    assert (row.response_id, row.question, row.revision, row.state, row.key_id) == (response.id, "in-words", 2, "new", key_id(TEXT_KEY))


def test_the_same_words_again_keep_their_row(survey: Survey):
    response = survey.begin()
    survey.save(response, "in-words", text=WORDS)
    before = survey.rows("texts")
    survey.save(response, "in-words", text=WORDS)
    assert survey.rows("texts") == before


def test_other_words_set_the_earlier_ones_aside(survey: Survey):
    response = survey.begin()
    survey.save(response, "in-words", text=WORDS)
    survey.save(response, "in-words", text=OTHER_WORDS)
    assert [row.state for row in survey.rows("texts")] == ["replaced", "new"]
    assert survey.words(response) == {"in-words": OTHER_WORDS}


def test_skipping_sets_the_words_aside(survey: Survey):
    response = survey.begin()
    survey.save(response, "in-words", text=WORDS)
    survey.save(response, "in-words")
    assert [row.state for row in survey.rows("texts")] == ["replaced"]
    assert survey.words(response) == {}
    assert survey.met(response) == ["in-words"]


def test_a_refused_save_leaves_no_words_behind(survey: Survey):
    response = survey.begin()
    survey.submit(response)
    with pytest.raises(Exception, match="already sent"):
        survey.save(response, "in-words", text=WORDS)
    assert survey.rows("texts") == []


def test_nobody_reads_the_words_of_another_response(survey: Survey):
    mine, theirs = survey.begin(), survey.begin()
    survey.save(mine, "in-words", text=WORDS)
    survey.save(theirs, "in-words", survey.read(mine).values["in-words"])
    assert survey.words(theirs) == {}


def test_an_old_key_still_reads_and_the_newest_writes(survey: Survey):
    response, both = survey.begin(), TextKeys((NEW_KEY, TEXT_KEY))
    survey.save(response, "in-words", text=WORDS)
    assert responses.words(survey.database, both, survey.read(response)) == {"in-words": WORDS}
    responses.save(survey.database, both, survey.questionnaire, response.id, Save("in-words", "save-two", text=OTHER_WORDS))
    assert [row.key_id for row in survey.rows("texts")] == [key_id(TEXT_KEY), key_id(NEW_KEY)]
    assert responses.words(survey.database, both, survey.read(response)) == {"in-words": OTHER_WORDS}


def test_a_missing_key_is_named(survey: Survey):
    response = survey.begin()
    survey.save(response, "in-words", text=WORDS)
    with pytest.raises(SettingsError, match=f"needs the key {key_id(TEXT_KEY)}.*TEXT_KEYS.*Add it"):
        responses.words(survey.database, TextKeys((NEW_KEY,)), survey.read(response))


def test_words_changed_by_another_program_are_told(survey: Survey):
    response = survey.begin()
    survey.save(response, "in-words", text=WORDS)
    with survey.database.writing() as connection:
        connection.execute(sa.update(texts).values(original="gAAAAAB" + "x" * 60))
    with pytest.raises(SettingsError, match="changed outside this program"):
        survey.words(response)


@pytest.mark.parametrize(("keys", "told"), [((), "empty"), (("not a key",), "not a Fernet key"), ((TEXT_KEY, "x"), "not a Fernet key")])
def test_unusable_keys_are_refused_with_what_to_do(keys: tuple[str, ...], told: str):
    with pytest.raises(SettingsError, match=f"{told}.*survey-app key"):
        TextKeys(keys)


def test_keys_do_not_show_when_printed():
    assert TEXT_KEY not in repr(TextKeys((TEXT_KEY,)))


def everything(survey: Survey) -> bytes:
    """All that the database holds: its files, or where a server has them, every row."""
    if survey.database.is_sqlite:
        folder = Path(survey.database.url.database or "").parent
        return b"".join(path.read_bytes() for path in sorted(folder.glob("survey.db*")))
    with survey.database.reading() as connection:
        rows = [connection.execute(sa.text(f"SELECT t::text FROM {table} t")).scalars().all() for table in metadata.tables]
    return "\n".join(text for found in rows for text in found).encode()
