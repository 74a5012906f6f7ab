"""Sound to clip: silence at the ends cut, brought to one loudness, encoded as mono MP3, and measured."""

import wave
from io import BytesIO
from typing import NamedTuple

import lameenc
import numpy as np

from survey_app.errors import VoiceError
from survey_app.narration.loudness import levelled, loudness, peak_level

BIT_RATE = 24  # kbit/s: the clips of the shipped questionnaires then stay within the 8 MB they may have
SILENT = 10 ** (-50 / 20)  # a sound whose highest sample is lower is none
QUIET = 10 ** (-45 / 20)  # of the highest sample: what is lower at the ends is not speech
FADE = 0.005  # seconds at either end, so that a room's noise that is cut off does not click
SHORTEST = 0.45  # seconds; the encoder itself adds about 0.07 of silence, and at this rate the least
SAMPLE_RATE = 22_050  # a second, which is what espeak-ng speaks at
LARGEST = 64 * 1024  # bytes
LOWEST_RATE, HIGHEST_RATE = 8_000, 192_000  # samples a second

# MPEG audio layer III: kbit/s by index, and samples a second by version (3 is MPEG-1, 2 MPEG-2, 0 MPEG-2.5)
BIT_RATES = {
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
SAMPLE_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


class Encoded(NamedTuple):
    """The bytes of a clip, its length in seconds, and its loudness (LUFS) and highest peak (dBFS) as it went into the encoder."""

    data: bytes
    seconds: float
    loudness: float
    peak: float


def clip_from(sound: bytes) -> Encoded:
    """A clip of a voice's WAV or MP3. Raises VoiceError for silence, for what is no sound, and for a clip over 64 KB."""
    return levelled_clip(*(samples(sound) if sound[:4] == b"RIFF" else decoded(sound)))


def levelled_clip(sound: np.ndarray, rate: int) -> Encoded:
    """The same of samples from -1 to 1 at a rate a second. Raises VoiceError for silence and for a clip over 64 KB."""
    ready, rate = trimmed(sound, rate)
    ready = levelled(ready, rate)
    clip = encoded(ready, rate)
    seconds = mp3_seconds(clip)
    if len(clip) > LARGEST:
        size = f"{len(clip) / 1024:.0f} KB ({seconds:.0f} seconds)"
        raise VoiceError(f"The clip has {size}, more than {LARGEST // 1024} KB. Split the sentence in two.")
    return Encoded(clip, seconds, round(loudness(ready, rate), 1), round(peak_level(ready), 1))


def samples(sound: bytes, whole: bool = False) -> tuple[np.ndarray, int]:
    """Samples from -1 to 1, channels mixed, and the rate a second. Raises VoiceError for anything but 16-bit WAV.

    A program that writes to a pipe cannot know the length beforehand and says 2 GB, so only what is there is read. A file is `whole`:
    one that holds less than it says was cut short, and is refused.
    """
    try:
        with wave.open(BytesIO(sound)) as file:
            channels, width, rate, told = file.getnchannels(), file.getsampwidth(), file.getframerate(), file.getnframes()
            data = file.readframes(min(told, len(sound)))
    except (wave.Error, EOFError, ValueError, RuntimeError) as error:
        raise VoiceError(f"It is no WAV that can be read: {error or 'it ends too soon'}.") from None
    if width != 2:
        raise VoiceError(f"It is a {8 * width}-bit WAV; 16-bit is needed.")
    if not LOWEST_RATE <= rate <= HIGHEST_RATE:
        raise VoiceError(f"It has {rate:,} samples a second; {LOWEST_RATE:,} to {HIGHEST_RATE:,} are needed.")
    found = np.frombuffer(data[: len(data) // (2 * channels) * 2 * channels], dtype="<i2").reshape(-1, channels)
    if whole and len(found) < told:
        raise VoiceError(f"It says that it lasts {told / rate:.1f} seconds and holds {len(found) / rate:.1f}, so it was cut short.")
    return found.mean(axis=1) / 32768, rate


def decoded(sound: bytes) -> tuple[np.ndarray, int]:
    """Samples from -1 to 1 and the rate a second of an MP3, which is what online voices send. Raises VoiceError."""
    if not mp3_seconds(sound):
        raise VoiceError("What the voice sent is no sound.")
    try:
        import soundfile  # type: ignore[import-untyped]  # when asked for: only voices over the network send MP3
    except (ImportError, OSError) as error:  # the library it wraps may be what is missing
        raise VoiceError(f"Levelling MP3 needs the package soundfile ({error}). Install it: pip install soundfile") from None
    try:
        found, rate = soundfile.read(BytesIO(sound), always_2d=True)
    except (soundfile.LibsndfileError, RuntimeError, ValueError) as error:
        raise VoiceError(f"What the voice sent cannot be read: {error}.") from None
    return found.mean(axis=1), int(rate)


def trimmed(sound: np.ndarray, rate: int) -> tuple[np.ndarray, int]:
    """Sound without silence at its ends, which are faded, and never so short that its clip has less than half a second. Raises VoiceError for silence."""
    peak = float(np.abs(sound).max(initial=0.0))
    if peak < SILENT:
        raise VoiceError("The voice made no sound.")
    heard = np.flatnonzero(np.abs(sound) > QUIET * peak)
    sound = sound[heard[0] : heard[-1] + 1]
    fade = min(round(FADE * rate), len(sound) // 2)
    ramp = np.linspace(0.0, 1.0, fade, endpoint=False)
    sound = np.concatenate((sound[:fade] * ramp, sound[fade : len(sound) - fade], sound[len(sound) - fade :] * ramp[::-1]))
    return np.pad(sound, (0, max(0, round(SHORTEST * rate) - len(sound)))), rate


def encoded(sound: np.ndarray, rate: int) -> bytes:
    """Mono MP3 at 24 kbit/s. The same samples always give the same bytes."""
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(rate)
    encoder.set_out_sample_rate(SAMPLE_RATE)
    encoder.set_bit_rate(BIT_RATE)
    encoder.set_quality(2)
    pcm = np.round(sound * 32767).astype("<i2").tobytes()
    return bytes(encoder.encode(pcm) + encoder.flush())


def mp3_seconds(data: bytes) -> float:
    """The length of an MP3, from the headers of its frames; 0 when it holds none."""
    at, seconds = 0, 0.0
    if data[:3] == b"ID3" and len(data) > 10:
        at = 10 + sum(byte << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))
    while at + 4 <= len(data):
        frame = _frame(data[at : at + 4])
        if frame:
            length, duration = frame
            at, seconds = at + length, seconds + duration
        else:
            at += 1
    return round(seconds, 2)


def _frame(header: bytes) -> tuple[int, float] | None:
    """Bytes and seconds of the frame that this header begins; None when it is no header of layer III."""
    version, layer = header[1] >> 3 & 3, header[1] >> 1 & 3
    rate_index, sample_index, padding = header[2] >> 4, header[2] >> 2 & 3, header[2] >> 1 & 1
    if header[0] != 0xFF or header[1] < 0xE0 or version == 1 or layer != 1 or rate_index in (0, 15) or sample_index == 3:
        return None
    count = 1152 if version == 3 else 576
    rate = SAMPLE_RATES[version][sample_index]
    bits = BIT_RATES[1 if version == 3 else 2][rate_index] * 1000
    return count // 8 * bits // rate + padding, count / rate
