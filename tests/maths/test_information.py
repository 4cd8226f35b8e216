"""Surprise, entropy, cross-entropy and KL against mpmath, SciPy and the laws they obey."""

import warnings
from typing import Any

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from crossent.maths.information import cross_entropy, entropy, kl_divergence, surprise, to_bits

EXACT = 1e-14


@st.composite
def distributions(draw: st.DrawFn, count: int = 1, zeros: bool = True) -> list[np.ndarray[Any, Any]]:
    """Distributions over the same outcomes; with `zeros`, some entries are 0."""
    size = draw(st.integers(1, 8))
    weight = st.one_of(st.just(0.0), st.floats(1e-6, 1.0)) if zeros else st.floats(1e-6, 1.0)
    found = []
    for _ in range(count):
        weights = np.array(draw(st.lists(weight, min_size=size, max_size=size)))
        if not weights.any():
            weights[draw(st.integers(0, size - 1))] = 1.0
        found.append(weights / weights.sum())
    return found


def exactly(p: Any, q: Any) -> float:
    """-Σ p ln q with fifty digits."""
    with mpmath.workdps(50):
        pairs = [(mpmath.mpf(float(a)), mpmath.mpf(float(b))) for a, b in zip(p, q, strict=True)]
        if any(a > 0 and b == 0 for a, b in pairs):
            return float("inf")
        return float(-mpmath.fsum(a * mpmath.log(b) for a, b in pairs if a > 0))


@given(distributions(count=2))
def test_cross_entropy_agrees_with_fifty_digits(pair: list[Any]) -> None:
    p, q = pair
    assert cross_entropy(p, q) == pytest.approx(exactly(p, q), rel=EXACT, abs=EXACT)


@given(distributions())
def test_entropy_agrees_with_fifty_digits(one: list[Any]) -> None:
    assert entropy(one[0]) == pytest.approx(exactly(one[0], one[0]), rel=EXACT, abs=EXACT)


@given(distributions(count=2, zeros=False))
def test_kl_agrees_with_fifty_digits(pair: list[Any]) -> None:
    p, q = pair
    with mpmath.workdps(50):
        want = mpmath.fsum(
            mpmath.mpf(float(a)) * mpmath.log(mpmath.mpf(float(a)) / mpmath.mpf(float(b)))
            for a, b in zip(p, q, strict=True)
        )
    assert kl_divergence(p, q) == pytest.approx(float(want), rel=1e-12, abs=EXACT)


@given(distributions(count=2))
def test_scipy_agrees(pair: list[Any]) -> None:
    p, q = pair
    assert entropy(p) == pytest.approx(stats.entropy(p), abs=1e-12)
    assert kl_divergence(p, q) == pytest.approx(stats.entropy(p, q), rel=1e-9, abs=1e-12)


@given(distributions(count=2))
def test_gibbs(pair: list[Any]) -> None:
    p, q = pair
    assert cross_entropy(p, q) >= entropy(p) - 1e-12
    assert kl_divergence(p, q) >= -1e-12
    assert kl_divergence(p, p) == 0


@given(distributions(count=2))
def test_cross_entropy_is_entropy_plus_kl(pair: list[Any]) -> None:
    p, q = pair
    assert cross_entropy(p, q) == pytest.approx(entropy(p) + kl_divergence(p, q), rel=1e-12, abs=1e-12)


@given(distributions(), distributions())
def test_entropy_of_independent_outcomes_adds_up(one: list[Any], other: list[Any]) -> None:
    p, r = one[0], other[0]
    joint = np.outer(p, r).ravel()
    assert entropy(joint) == pytest.approx(entropy(p) + entropy(r), rel=1e-10, abs=1e-10)


@given(distributions(count=2), st.randoms(use_true_random=False))
def test_order_of_outcomes_does_not_matter(pair: list[Any], random: Any) -> None:
    p, q = pair
    order = list(range(len(p)))
    random.shuffle(order)
    assert cross_entropy(p[order], q[order]) == pytest.approx(cross_entropy(p, q), rel=1e-12)


@given(distributions())
def test_entropy_lies_between_zero_and_ln_k(one: list[Any]) -> None:
    p = one[0]
    assert -1e-12 <= entropy(p) <= np.log(len(p)) + 1e-12


@given(st.floats(0, 1), st.floats(0, 1))
def test_surprise_adds_up_over_independent_outcomes(a: float, b: float) -> None:
    if a * b > 1e-300:
        assert surprise(a * b) == pytest.approx(float(surprise(a) + surprise(b)), rel=1e-12, abs=1e-12)


def test_surprise_keeps_shape_and_takes_numbers() -> None:
    assert surprise(0.5) == pytest.approx(np.log(2), rel=EXACT)
    assert np.shape(surprise(0.5)) == ()
    assert np.shape(surprise([[0.5, 0.25], [1, 0]])) == (2, 2)
    assert surprise(np.float32([0.5])).dtype == np.float64


@pytest.mark.parametrize("value", [surprise(1), entropy([1, 0]), cross_entropy([0, 1], [0, 1])])
def test_nothing_surprising_costs_plus_zero(value: float) -> None:
    assert value == 0
    assert not np.signbit(value)


def test_zeros_and_infinities_are_exact_and_silent() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert surprise(0) == np.inf
        assert entropy([0, 0.5, 0, 0.5]) == pytest.approx(np.log(2), rel=EXACT)
        assert cross_entropy([1, 0], [0, 1]) == np.inf
        assert cross_entropy([1, 0], [1, 0]) == 0
        assert kl_divergence([0.5, 0.5], [1, 0]) == np.inf
        assert kl_divergence([1, 0], [0.5, 0.5]) == pytest.approx(np.log(2), rel=EXACT)


@pytest.mark.parametrize("q", [1e-300, 5e-324])
def test_tiny_probabilities_are_not_clipped(q: float) -> None:
    assert surprise(q) == pytest.approx(-float(mpmath.log(mpmath.mpf(q))), rel=EXACT)
    assert cross_entropy([1, 0], [q, 1]) == pytest.approx(surprise(q), rel=EXACT)


def test_nothing_is_rescaled() -> None:
    assert cross_entropy([1, 0], [0.45, 0.05]) == pytest.approx(-np.log(0.45), rel=EXACT)


def test_bits() -> None:
    assert to_bits(surprise(2.0**-50)) == pytest.approx(50, rel=EXACT)
    assert to_bits([[0.0, np.inf]]).tolist() == [[0.0, np.inf]]


def test_inputs_stay_as_they_are() -> None:
    p, q = np.array([0.5, 0.5, 0.0]), np.array([0.0, 0.5, 0.5])
    for function in (cross_entropy, kl_divergence):
        function(p, q)
    entropy(p), surprise(q), to_bits(q)
    assert p.tolist() == [0.5, 0.5, 0.0]
    assert q.tolist() == [0.0, 0.5, 0.5]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: cross_entropy([0.5, 0.5], [1.0]), "same outcomes"),
        (lambda: kl_divergence([1.0], [0.5, 0.5]), "same outcomes"),
        (lambda: entropy([[0.5, 0.5]]), "one distribution at a time"),
        (lambda: entropy(0.5), "one distribution at a time"),
        (lambda: entropy([]), "one distribution at a time"),
    ],
)
def test_wrong_shapes_are_refused_with_a_remedy(call: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        call()
