"""Checks of clips: neither cut short nor long, small, and as loud as speech should be."""

from collections.abc import Iterator

from survey_app.questionnaire.checks import Finding, check
from survey_app.questionnaire.material import Material, Sound

SHORTEST, LONG, LONGEST = 0.5, 20.0, 30.0
LARGEST = 64 * 1024
LOUDNESS, WITHIN, PEAK = -16.0, 2.0, -1.0


def sounds(material: Material) -> Iterator[tuple[Sound, str]]:
    """The clips that the caller looked up, each with its words, cut to fit a message."""
    for sound in material.sounds or ():
        yield sound, f"“{sound.text[:50]}{'…' if len(sound.text) > 50 else ''}”"


def told(material: Material, wrong: str) -> Finding:
    return Finding(1, wrong, f"Divide the sentence, or run survey-app narrate {material.questionnaire.slug} again.")


@check("clip-length", "warning", "L79", "PF-08", "audio", "0.5 to 20 seconds")
def clips_have_a_length_to_listen_to(material: Material) -> Iterator[Finding]:
    """A clip lasts at least half a second and at most twenty."""
    for sound, words in sounds(material):
        if not SHORTEST <= sound.seconds <= LONG and sound.seconds <= LONGEST:
            yield told(material, f"The clip of {words} lasts {sound.seconds:.1f} seconds.")


@check("clip-too-long", "error", "L79", "PF-08", "audio", "30 seconds")
def clips_end(material: Material) -> Iterator[Finding]:
    """No clip is longer than half a minute: at most thirty seconds."""
    for sound, words in sounds(material):
        if sound.seconds > LONGEST:
            yield told(material, f"The clip of {words} lasts {sound.seconds:.1f} seconds.")


@check("clip-too-large", "error", "L79", "PF-08", "audio", "64 KB")
def clips_are_small(material: Material) -> Iterator[Finding]:
    """A clip has at most 64 KB."""
    for sound, words in sounds(material):
        if sound.bytes > LARGEST:
            yield told(material, f"The clip of {words} has {sound.bytes // 1024} KB.")


@check("clip-loudness", "warning", "L79", "PF-08, WCAG 1.4.7", "audio", "-16 LUFS within 2; peak -1 dBFS")
def clips_are_as_loud_as_speech(material: Material) -> Iterator[Finding]:
    """A clip has a loudness of -16 LUFS, at most 2 away, and a peak of at most -1 dBFS, where these were measured."""
    for sound, words in sounds(material):
        if sound.loudness is not None and abs(sound.loudness - LOUDNESS) > WITHIN:
            yield told(material, f"The clip of {words} has a loudness of {sound.loudness:.1f} LUFS.")
        elif sound.peak is not None and sound.peak > PEAK:
            yield told(material, f"The clip of {words} has a peak of {sound.peak:.1f} dBFS.")
