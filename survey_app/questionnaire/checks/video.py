"""Checks of films, where an entry exists: files, captions, transcript, and the people who made a sign-language film."""

from collections.abc import Iterator

from survey_app.questionnaire.checks import Finding, check
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.records import Video

SIGNED = ("bsl", "sse")


def films(material: Material) -> Iterator[tuple[Video, str, str]]:
    """Every film with its question's id (empty for a page's) and its place."""
    for question in material.questionnaire.questions:
        if question.video:
            yield question.video, question.id, question.id
    for id, video in material.questionnaire.videos.items():
        yield video, "", id


@check("film-missing", "error", "L81", "SL-02, SL-03", "films")
def film_files_exist(material: Material) -> Iterator[Finding]:
    """A film, its captions and its poster are below media/video."""
    if material.films is None:
        return
    for video, question, place in films(material):
        for name in (video.file, video.captions, video.poster):
            if name and name not in material.films:
                yield Finding(video.line, f"There is no media/video/{name}.", "Put the file there, or remove video:.", question, place)


@check("film-of-other-words", "error", "L81", "SL-02", "films")
def films_are_of_this_version(material: Material) -> Iterator[Finding]:
    """A film was made from this version of the questionnaire."""
    version = material.questionnaire.version
    for video, question, place in films(material):
        if video.script_version != version:
            wrong = f"The film was made from version {video.script_version}; this is version {version}."
            yield Finding(video.line, wrong, "Have it made again, or remove video: until it is.", question, place)


@check("film-without-signers", "error", "L81", "SL-02", "sign-language films")
def signed_films_name_presenter_and_checker(material: Material) -> Iterator[Finding]:
    """A BSL film names its presenter and its checker, two different people, with their register numbers."""
    for video, question, place in films(material):
        if video.language not in SIGNED:
            continue
        missing = [name for name, one in (("presenter", video.presenter), ("checker", video.checker)) if one is None]
        if missing:
            wrong = f"The film names no {' and no '.join(missing)}."
            yield Finding(video.line, wrong, "Write name and register number of both.", question, place)
        elif video.presenter == video.checker:
            yield Finding(video.line, "Presenter and checker are one person.", "Have another person check it.", question, place)


@check("film-for-no-page", "error", "L81", "SL-05", "films")
def films_have_a_page(material: Material) -> Iterator[Finding]:
    """A film of a page names a frame text that there is."""
    for id, video in material.questionnaire.videos.items():
        if id not in material.questionnaire.texts:
            yield Finding(video.line, f"There is no frame text {id!r} that the film could stand with.", "Correct the name.", "", id)
