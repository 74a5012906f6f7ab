"""Loudness against the values that ITU-R BS.1770 and EBU Tech 3341 give, and the limiter."""

import numpy as np
import pytest

from survey_app.narration.loudness import CEILING, TARGET, k_weighted, levelled, limited, loudness, peak_level

RATE = 48_000


def sine(hertz, level=0.0, seconds=5.0, rate=RATE):
    return 10 ** (level / 20) * np.sin(np.arange(round(seconds * rate)) * 2 * np.pi * hertz / rate)


@pytest.mark.parametrize(("level", "told"), [(0, -3.01), (-20, -23.01), (-40, -43.01)])
def test_a_sine_of_997_hertz_reads_three_under_its_level(level, told):
    """BS.1770-4: a 0 dBFS sine of 997 Hz in one channel reads -3.01 LKFS."""
    assert loudness(sine(997, level), RATE) == pytest.approx(told, abs=0.01)


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 44_100, 96_000])
def test_other_rates_read_the_same(rate):
    assert loudness(sine(997, -20, rate=rate), rate) == pytest.approx(-23.01, abs=0.15)


@pytest.mark.parametrize(("hertz", "gain"), [(25, -10.4), (100, -1.1), (500, 0.0), (2_000, 3.2), (10_000, 4.0)])
def test_low_sound_counts_less_and_high_sound_more(hertz, gain):
    """The K-weighting curve, with what the formula takes off (0.691) added, so that 997 Hz stands at +0.69."""
    assert loudness(sine(hertz, -20), RATE) + 23.01 + 0.691 == pytest.approx(gain, abs=0.3)


def test_pauses_do_not_make_speech_quieter():
    """EBU Tech 3341, case 3 with shorter parts: -36, -23 and -36 dBFS read -23 on two channels; on one, 3.01 more is the same."""
    parts = [sine(1_000, level + 3.01, seconds, 16_000) for level, seconds in ((-36, 3), (-23, 12), (-36, 3))]
    assert loudness(np.concatenate(parts), 16_000) == pytest.approx(-23.0, abs=0.1)


def test_silence_has_no_loudness():
    assert loudness(np.zeros(RATE), RATE) == -np.inf
    assert loudness(np.zeros(0), RATE) == -np.inf
    assert peak_level(np.zeros(0)) == -np.inf
    assert np.array_equal(levelled(np.zeros(RATE), RATE), np.zeros(RATE))


def test_a_word_shorter_than_a_gating_block_is_measured_by_itself():
    assert loudness(sine(997, -20, 0.2), RATE) == pytest.approx(-23.0, abs=0.2)


def test_the_filter_does_not_move_sound_in_time():
    click = np.zeros(RATE)
    click[100] = 1.0
    heard = k_weighted(click, RATE)
    assert np.argmax(np.abs(heard)) == 100
    assert np.abs(heard[:100]).max() < 1e-9, "nothing is heard before it is there"


@pytest.mark.parametrize("level", [-50, -30, -6, 0])
def test_sound_of_any_level_is_brought_to_the_target(level):
    assert loudness(levelled(sine(700, level, 2), RATE), RATE) == pytest.approx(TARGET, abs=0.25)


def test_the_limiter_holds_every_sample_under_the_ceiling_and_leaves_quiet_parts_alone():
    rng = np.random.default_rng(7)
    sound = rng.normal(size=20_000) * 0.05
    sound[10_000:10_050] = rng.normal(size=50) * 3
    held = limited(sound, 22_050)
    assert peak_level(held) <= CEILING + 1e-9
    assert np.array_equal(held[:9_500], sound[:9_500])
    assert np.array_equal(held[10_600:], sound[10_600:])


def test_sound_under_the_ceiling_is_not_touched():
    sound = sine(440, CEILING - 1)
    assert limited(sound, RATE) is sound


def test_the_gain_of_the_limiter_never_jumps():
    sound = np.full(2_000, 0.5)
    sound[1_000] = 4.0
    gain = limited(sound, 22_050) / sound
    assert np.abs(np.diff(gain)).max() < 0.05
