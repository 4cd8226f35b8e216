"""Squared error, error rate, Brier score and their comparison: against slow loops, SciPy and one another."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from scipy import stats

from crossent.maths.scores import brier, compare, error_rate, mse

RNG = np.random.default_rng(7)


def predictions(rows: int, classes: int) -> tuple[Any, Any]:
    """Random distributions, and labels among which not every class need occur."""
    return RNG.dirichlet(np.ones(classes), size=rows), RNG.integers(0, classes, size=rows)


@given(hnp.arrays(float, hnp.array_shapes(max_dims=3, max_side=4), elements=st.floats(-10, 10)))
def test_mse_is_the_slow_loop(p: Any) -> None:
    q = np.flip(p)
    pairs = list(zip(p.ravel(), q.ravel(), strict=True))
    assert mse(p, q) == pytest.approx(sum((a - b) ** 2 for a, b in pairs) / len(pairs), abs=1e-12)
    assert mse(p, p) == 0
    assert mse(p, q) == mse(q, p)


@pytest.mark.parametrize(("rows", "classes"), [(1, 1), (1, 2), (7, 3), (3, 3), (4, 9)])
def test_error_rate_and_brier_are_the_slow_loops(rows: int, classes: int) -> None:
    probs, labels = predictions(rows, classes)
    wrong, total = 0, 0.0
    for row, label in zip(probs.tolist(), labels.tolist(), strict=True):
        wrong += row.index(max(row)) != label
        total += sum((x - (c == label)) ** 2 for c, x in enumerate(row))
    assert error_rate(probs, labels) == pytest.approx(wrong / rows)
    assert brier(probs, labels) == pytest.approx(total / rows)


@pytest.mark.parametrize("classes", [1, 2, 5])
def test_brier_is_classes_times_mse_to_the_one_hot_labels(classes: int) -> None:
    probs, labels = predictions(20, classes)
    one_hot = np.zeros_like(probs)
    one_hot[np.arange(20), labels] = 1
    assert brier(probs, labels) == pytest.approx(classes * mse(probs, one_hot))


def test_brier_reaches_from_zero_to_two() -> None:
    assert brier([[1, 0]], [0]) == 0
    assert brier([[0, 1]], [0]) == 2


def test_a_tie_goes_to_the_first_class() -> None:
    assert error_rate([[0.5, 0.5]], [0]) == 0
    assert error_rate([[0.5, 0.5]], [1]) == 1


def test_compare_measures_every_row() -> None:
    p = np.array([0.5, 0.0, 0.3, 0.2])
    qs = np.vstack([RNG.dirichlet(np.ones(4), size=5), p])
    result = compare(p, qs)
    assert list(result) == ["cross_entropy", "kl_divergence", "mse"]
    assert all(values.shape == (6,) for values in result.values())
    assert result["kl_divergence"] == pytest.approx([stats.entropy(p, q) for q in qs])
    assert result["cross_entropy"] - result["kl_divergence"] == pytest.approx(np.full(6, stats.entropy(p)))
    assert result["mse"] == pytest.approx(np.mean((qs - p) ** 2, axis=1))


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: mse([1, 0], [[1, 0]]), "Reshape"),
        (lambda: error_rate([0.5, 0.5], [0]), "For one example, pass"),
        (lambda: error_rate([[0.5, 0.5]], [0, 1]), "one class for each row"),
        (lambda: brier([[0.5, 0.5]], [[1, 0]]), "one-hot"),
        (lambda: brier([[0.5, 0.5]], [0.0]), "astype"),
        (lambda: brier([[0.5, 0.5]], [2]), "Count classes from 0"),
        (lambda: brier([[0.5, 0.5]], [-1]), "Count classes from 0"),
        (lambda: compare([1, 0], [1, 0]), "For one q, pass"),
        (lambda: compare([1, 0], [[1, 0, 0]]), "same outcomes"),
    ],
)
def test_wrong_shapes_are_refused_with_a_remedy(call: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        call()
