"""The page of sentences to read aloud: everything once, in order, with the name of its file."""

from html.parser import HTMLParser

import pytest

from survey_app.narration.build import all_texts, build
from survey_app.narration.catalogue import Catalogue
from survey_app.narration.record_list import parts_to_read, record_list
from survey_app.narration.recordings import recording_name, recordings_folder
from survey_app.questionnaire.languages import PSEUDO


class Rows(HTMLParser):
    """Reads back the tables of the page: for each row its sentence, its file and its state."""

    def __init__(self, page):
        super().__init__()
        self.rows, self.captions, self.ids, self.links, self._in = [], [], [], [], ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if tag == "a" else []
        if tag == "tr":
            self.rows.append([])
        self._in = tag if tag in ("th", "td", "code", "caption") else ""

    def handle_endtag(self, tag):
        self._in = ""

    def handle_data(self, data):
        if self._in == "caption":
            self.captions.append(data)
        elif self._in and data.strip():
            self.rows[-1].append(data)


@pytest.fixture
def read_back(library, english):
    def read_back(facts=({},)):
        page = record_list([library.get("small")], Catalogue.read(library.content, english), facts)
        rows = Rows(page)
        rows.rows = [row for row in rows.rows if row[1].endswith(".wav")]
        return rows

    return read_back


def test_every_sentence_is_listed_once_with_the_name_its_recording_must_have(library, english, read_back):
    rows = read_back().rows
    assert [row[0] for row in rows] == list(dict.fromkeys(row[0] for row in rows))
    assert {row[0] for row in rows} == set(all_texts([library.get("small")], english))
    assert all(row[1] == recording_name(row[0], english) for row in rows)


def test_sentences_stand_by_page_in_the_order_in_which_they_are_met(read_back):
    found = read_back()
    assert found.captions == ["Around the questions", "who-helps", "enough", "years"]
    said = [row[0] for row in found.rows]
    assert said[0] == "Your help"
    assert said.index("Who helps you most?") < said.index("A teacher") < said.index("Do you get enough help?") < said.index("Partly")


def test_a_file_of_each_name_on_the_list_is_taken(library, english, read_back, beeps, tone):
    folder = recordings_folder(library.content, english)
    folder.mkdir(parents=True)
    rows = read_back().rows
    for row in rows:
        (folder / row[1]).write_bytes(tone(500, 0.6))
    voice = beeps()
    result = build(library, ["small"], english, voice)
    assert (result.taken, result.refused, voice.heard) == (len(rows), (), [])
    assert {row[2] for row in rows} == {"To record"}
    assert {row[2] for row in read_back().rows} == {"Recorded"}


def test_a_named_area_adds_its_sentences(read_back):
    assert "We ask about help in Northshire." in {row[0] for row in read_back(({}, {"area": "Northshire"})).rows}


def test_a_sentence_of_two_questionnaires_is_listed_at_the_first(write, english):
    write("small")
    library = write("other", "Do you like it?")
    parts = parts_to_read([library.get("small"), library.get("other")], Catalogue.read(library.content, english), ({},))
    assert [sentence.text for sentence in parts[1].sentences] == ["Do you like it?"]


def test_sentences_are_escaped_and_marked_with_their_language(write):
    language = PSEUDO[1]
    library = write(question="Is 1 < 2 & <b>?")
    page = record_list([library.get("small")], Catalogue.read(library.content, language), ({},))
    assert "<b>" not in page
    assert 'lang="ar-XB" dir="rtl"' in page


def test_the_page_stands_alone_and_its_links_lead_somewhere(library, english, read_back):
    page = record_list([library.get("small")], Catalogue.read(library.content, english))
    assert "http" not in page
    assert "<script" not in page
    found = read_back()
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
