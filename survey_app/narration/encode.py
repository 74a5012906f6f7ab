"""Sound to clip: WAV is trimmed, brought to one loudest level and encoded as mono MP3; MP3 is measured and kept as it came."""

import wave
from io import BytesIO

import lameenc
import numpy as np

from survey_app.errors import VoiceError

VERSION = "1"  # part of every clip's key: raise it with every change of what a clip sounds like
BIT_RATE = 24  # kbit/s: the clips of the shipped questionnaires then stay near the 8 MB they may have
PEAK = 10 ** (-3 / 20)  # -3 dBFS, which leaves the encoder room to stay under -1
QUIET = 10 ** (-50 / 20)
TAIL, SHORTEST = 0.1, 0.5  # seconds; the encoder itself begins with 0.07 of silence
LARGEST = 64 * 1024  # bytes

# MPEG audio layer III: kbit/s by index, and samples a second by version (3 is MPEG-1, 2 MPEG-2, 0 MPEG-2.5)
BIT_RATES = {
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
SAMPLE_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


def clip_from(sound: bytes) -> tuple[bytes, float]:
    """The bytes of a clip and its length in seconds, from a voice's WAV or MP3. Raises VoiceError for silence, noise or a clip over 64 KB."""
    clip = encoded(*loud(*samples(sound))) if sound[:4] == b"RIFF" else sound
    seconds = mp3_seconds(clip)
    if not seconds:
        raise VoiceError("What the voice sent is no sound.")
    if len(clip) > LARGEST:
        size = f"{len(clip) / 1024:.0f} KB ({seconds:.0f} seconds)"
        raise VoiceError(f"The clip has {size}, more than {LARGEST // 1024} KB. Split the sentence in two.")
    return clip, seconds


def samples(sound: bytes) -> tuple[np.ndarray, int]:
    """Samples from -1 to 1, channels mixed, and the rate a second. Raises VoiceError for anything but 16-bit WAV."""
    try:
        with wave.open(BytesIO(sound)) as file:
            channels, width, rate = file.getnchannels(), file.getsampwidth(), file.getframerate()
            # A program that writes to a pipe cannot know the length beforehand and says 2 GB; only what is there is read.
            data = file.readframes(min(file.getnframes(), len(sound)))
    except (wave.Error, EOFError) as error:
        raise VoiceError(f"The voice sent a WAV that cannot be read: {error}.") from None
    if width != 2:
        raise VoiceError(f"The voice sent {8 * width}-bit sound; 16-bit is needed.")
    whole = np.frombuffer(data[: len(data) // (2 * channels) * 2 * channels], dtype="<i2").reshape(-1, channels)
    return whole.mean(axis=1) / 32768, rate


def loud(sound: np.ndarray, rate: int) -> tuple[np.ndarray, int]:
    """Sound without silence at its ends, its peak at -3 dBFS, never shorter than half a second. Raises VoiceError for silence."""
    peak = float(np.abs(sound).max(initial=0.0))
    if peak < QUIET:
        raise VoiceError("The voice made no sound.")
    sound = sound * (PEAK / peak)
    heard = np.flatnonzero(np.abs(sound) > QUIET)
    sound = sound[heard[0] : heard[-1] + 1]
    tail = max(round(TAIL * rate), round(SHORTEST * rate) - len(sound))
    return np.pad(sound, (0, tail)), rate


def encoded(sound: np.ndarray, rate: int) -> bytes:
    """Mono MP3 at 24 kbit/s. The same samples always give the same bytes."""
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(rate)
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
