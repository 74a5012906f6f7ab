"""How loud speech sounds (ITU-R BS.1770-4), and bringing it to one loudness without clipping (L79).

Sound is a one-dimensional array of samples from -1 to 1; loudness is in LUFS, peaks in dBFS.
"""

from functools import lru_cache

import numpy as np

WANTED, WITHIN = -16.0, 2.0  # LUFS (L79), which spoken web sound usually has
TARGET = -15.5  # LUFS before encoding: MP3 at 24 kbit/s takes about half a unit, because it leaves out what is highest
CEILING = -3.0  # dBFS before encoding: the decoded sound may overshoot by up to 1.5 dB, and L79 allows -1 at most
BLOCK, STEP = 0.4, 0.1  # seconds
ABSOLUTE_GATE, RELATIVE_GATE = -70.0, -10.0
LOOK_AHEAD = 0.004  # seconds in which the gain goes down before a peak and up after it
CLOSE = 0.2  # LU from the target that need no further step
MOST_STEPS = 12
EAGER = 1.4  # a limiter gives back less than each dB that is put in

# The two filters of K-weighting as analogue prototypes (hertz, Q, gain in dB), so that they hold at any rate.
SHELF = (1681.974450955533, 0.7071752369554196, 3.999843853973347)
HIGH_PASS = (38.13547087602444, 0.5003270373238773)
RINGS = 0.1  # seconds after which the filters have rung out


def loudness(sound: np.ndarray, rate: int) -> float:
    """Integrated loudness in LUFS; minus infinity for silence.

    A sound shorter than one gating block of 0.4 seconds is measured whole, as one block of its own length, so that silence added to
    fill the block does not make a short word seem quiet.
    """
    weighted = k_weighted(sound, rate)
    size, hop = round(BLOCK * rate), round(STEP * rate)
    if not len(weighted):
        return -np.inf
    if len(weighted) <= size:
        powers = np.array([np.mean(weighted**2)])
    else:
        sums = np.concatenate(([0.0], np.cumsum(weighted**2)))
        starts = np.arange(0, len(weighted) - size + 1, hop)
        powers = (sums[starts + size] - sums[starts]) / size
    powers = powers[_lufs(powers) > ABSOLUTE_GATE]
    if not len(powers):
        return -np.inf
    heard = powers[_lufs(powers) > _lufs(powers.mean()) + RELATIVE_GATE]
    return float(_lufs(heard.mean()))


def k_weighted(sound: np.ndarray, rate: int) -> np.ndarray:
    """The sound through both filters. Filtered as a spectrum, with room for the filters to ring in, which needs no loop over samples."""
    size = 1 << (len(sound) + round(RINGS * rate) - 1).bit_length()
    return np.fft.irfft(np.fft.rfft(sound, size) * _response(size, rate), size)[: len(sound)]


def levelled(sound: np.ndarray, rate: int) -> np.ndarray:
    """The sound at the target, its peaks held under the ceiling by a limiter. Sound that has no loudness comes back as it is."""
    measured = loudness(sound, rate)
    if np.isinf(measured):
        return sound
    gain = TARGET - measured
    for _ in range(MOST_STEPS):
        found = limited(sound * 10 ** (gain / 20), rate)
        short = TARGET - loudness(found, rate)  # what the limiter took
        if abs(short) <= CLOSE:
            break
        gain += EAGER * short
    return found


def limited(sound: np.ndarray, rate: int) -> np.ndarray:
    """The sound with no sample above the ceiling. The gain glides down before a peak and up after it, so nothing clicks."""
    ceiling = 10 ** (CEILING / 20)
    peaks = np.abs(sound)
    if peaks.max(initial=0.0) <= ceiling:
        return sound
    reach = max(1, round(LOOK_AHEAD * rate))
    needed = np.minimum(1.0, ceiling / np.maximum(peaks, ceiling))
    # The lowest gain needed within reach on either side, then averaged over the same reach: never above what a peak needs.
    lowest = _lowest_of(np.pad(needed, 2 * reach, mode="edge"), 2 * reach + 1)
    window = np.hanning(2 * reach + 3)[1:-1]
    gain = np.convolve(lowest, window / window.sum(), mode="valid")
    return sound * gain


def peak_level(sound: np.ndarray) -> float:
    """The highest sample in dBFS; minus infinity for silence."""
    peak = float(np.abs(sound).max(initial=0.0))
    return float(20 * np.log10(peak)) if peak else -np.inf


@lru_cache(maxsize=8)
def _response(size: int, rate: int) -> np.ndarray:
    """What both filters do to each frequency of a spectrum of `size` samples."""
    turn = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    response = np.ones_like(turn)
    for numerator, denominator in (_shelf(rate), _high_pass(rate)):
        response *= np.polyval(numerator[::-1], turn) / np.polyval(denominator[::-1], turn)
    return response


def _lowest_of(values: np.ndarray, count: int) -> np.ndarray:
    """The lowest of each `count` neighbours, by windows that double, which is quicker than looking at every window."""
    width = 1
    while width * 2 <= count:
        values, width = np.minimum(values[:-width], values[width:]), width * 2
    return np.minimum(values[: len(values) - (count - width)], values[count - width :])


def _lufs(power: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore"):
        return -0.691 + 10 * np.log10(power)


def _shelf(rate: int) -> tuple[np.ndarray, np.ndarray]:
    hertz, q, gain = SHELF
    k, high = np.tan(np.pi * hertz / rate), 10 ** (gain / 20)
    band = high**0.4996667741545416
    numerator = np.array([high + band * k / q + k * k, 2 * (k * k - high), high - band * k / q + k * k])
    denominator = np.array([1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k])
    return numerator / denominator[0], denominator / denominator[0]


def _high_pass(rate: int) -> tuple[np.ndarray, np.ndarray]:
    hertz, q = HIGH_PASS
    k = np.tan(np.pi * hertz / rate)
    whole = 1 + k / q + k * k
    return np.array([1.0, -2.0, 1.0]), np.array([whole, 2 * (k * k - 1), 1 - k / q + k * k]) / whole
