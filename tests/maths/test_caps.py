"""What a clip hides is read off the clipped result."""

from typing import Any

import numpy as np
import pytest

from crossent.maths.caps import cap, is_small_clip
from crossent.maths.information import cross_entropy

CASES = [([1, 0], [0, 1]), ([0.25, 0.75, 0], [0, 0.5, 0.5]), ([0.02, 0.98], [0, 1])]


def clipped(p: Any, q: Any, epsilon: float) -> float:
    """The cross-entropy as a clip at epsilon gives it."""
    return cross_entropy(p, np.maximum(q, epsilon))


@pytest.mark.parametrize(("p", "q"), CASES)
@pytest.mark.parametrize("epsilon", [1e-3, 1e-7, 1e-12, 1e-300])
def test_cap_is_minus_ln_of_the_clip(p: Any, q: Any, epsilon: float) -> None:
    assert cap(clipped(p, q, epsilon), p, q) == pytest.approx(-np.log(epsilon), rel=1e-9)


@pytest.mark.parametrize(("p", "q"), CASES)
def test_small_clips_are_told_from_large_ones(p: Any, q: Any) -> None:
    assert all(is_small_clip(clipped(p, q, e), p, q) for e in (1e-12, 1e-15, 2.2e-16, 5e-324))
    assert not any(is_small_clip(clipped(p, q, e), p, q) for e in (1.1e-12, 1e-10, 1e-9, 1e-7))


def test_a_constant_in_place_of_infinity_is_no_clip() -> None:
    p, q = CASES[2]
    assert not any(is_small_clip(c, p, q) for c in (0.0, 27.7, 50.0, 100.0, 1e9, np.finfo(float).max))


def test_nothing_impossible_happens() -> None:
    assert np.isnan(cap(1.0, [0.5, 0.5], [0.5, 0.5]))
