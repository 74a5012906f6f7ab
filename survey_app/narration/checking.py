"""What the checks of a questionnaire may look at, filled from a content folder: its pictures, its clips and its films."""

from survey_app.narration.catalogue import current_catalogue
from survey_app.narration.script import all_texts
from survey_app.questionnaire.languages import ENGLISH
from survey_app.questionnaire.library import Library
from survey_app.questionnaire.material import Material, Sound
from survey_app.questionnaire.model import Questionnaire


def material_of(library: Library, questionnaire: Questionnaire) -> Material:
    """Everything the checks look at, for one of the library's questionnaires or one read beside them."""
    catalogue = current_catalogue(library.content, ENGLISH)
    texts = all_texts([questionnaire], ENGLISH)
    clips = {text: clip for text in texts if (clip := catalogue.clip(text))}
    folder = library.content / "media" / "video"
    return Material(
        questionnaire,
        library.pictures,
        unspoken=tuple(text for text in texts if text not in clips),
        questionnaires=library.questionnaires,
        sounds=tuple(Sound(text, clip.seconds, clip.bytes, clip.loudness, clip.peak) for text, clip in clips.items()),
        films=frozenset(path.name for path in folder.iterdir()) if folder.is_dir() else frozenset(),
    )
