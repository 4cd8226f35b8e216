"""Code lengths: exact on powers of two, never too short, never a bit too long on average."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossent.maths.coding import code_lengths, expected_length, kraft_sum
from crossent.maths.information import entropy, to_bits


def shortest(q: float) -> int:
    """The smallest n with 2^-n <= q, in exact arithmetic."""
    n = 0
    while Fraction(1, 2**n) > Fraction(q):
        n += 1
    return n


@given(st.floats(min_value=0, max_value=1, exclude_min=True))
def test_lengths_are_exact_for_every_float(q: float) -> None:
    assert code_lengths([q]).tolist() == [shortest(q)]


def test_exact_powers_of_two_and_their_neighbours() -> None:
    powers = 2.0 ** -np.arange(0, 1075)
    assert code_lengths(powers).tolist() == list(range(1075))
    normal = powers[1:1022]
    assert code_lengths(np.nextafter(normal, 0)).tolist() == list(range(2, 1023))
    assert code_lengths(np.nextafter(normal, 1)).tolist() == list(range(1, 1022))


def test_the_textbook_formula_agrees_where_it_is_exact() -> None:
    q = np.random.default_rng(0).dirichlet(np.ones(50))
    assert code_lengths(q).tolist() == np.ceil(-np.log2(q)).astype(int).tolist()


@given(st.lists(st.floats(1e-6, 1), min_size=1, max_size=10))
def test_kraft_and_the_bounds_of_the_average(weights: list[float]) -> None:
    q = np.array(weights) / np.sum(weights)
    q = np.minimum(q, 1.0)
    lengths = code_lengths(q)
    bits = float(to_bits(entropy(q)))
    assert kraft_sum(lengths) <= 1 + 1e-12
    assert bits - 1e-9 <= expected_length(q, lengths) < bits + 1


def test_result_is_integers() -> None:
    assert code_lengths([0.5, 0.5]).dtype == np.int64


@pytest.mark.parametrize("q", [[0.5, 0.5, 0.0], [1.5], [-0.5, 1.5], [np.nan]])
def test_what_is_no_probability_is_refused(q: Any) -> None:
    with pytest.raises(ValueError, match=r"above 0 and at most 1"):
        code_lengths(q)


def test_expected_length_needs_one_length_for_each_outcome() -> None:
    assert expected_length([0.5, 0.25, 0.25], [1, 2, 2]) == 1.5
    with pytest.raises(ValueError, match="outcomes"):
        expected_length([0.5, 0.5], [1])
