"""Softmax, its loss, gradient and temperature: against mpmath, SciPy and PyTorch, and against the laws they obey."""

from typing import Any

import mpmath
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from scipy import special

from crossent.maths.softmax import (
    cross_entropy_grad,
    cross_entropy_loss,
    one_hot,
    probability_curve,
    softmax,
    softmax_with_temperature,
)

RNG = np.random.default_rng(11)
EXACT = 1e-12

rows = hnp.arrays(
    float,
    hnp.array_shapes(min_dims=1, max_dims=3, min_side=1, max_side=4),
    elements=st.floats(-1e4, 1e4).map(lambda x: round(x, 3)),
)


def exact_softmax(row: Any) -> list[Any]:
    """By the definition, with 50 digits: nothing overflows there."""
    with mpmath.workdps(50):
        powers = [mpmath.exp(mpmath.mpf(float(z))) for z in row]
        return [power / mpmath.fsum(powers) for power in powers]


def batch(count: int, classes: int, scale: float) -> tuple[Any, Any]:
    """Random logits, and labels among which not every class need occur."""
    return scale * RNG.standard_normal((count, classes)), RNG.integers(0, classes, size=count)


@pytest.mark.parametrize(
    "row",
    [
        [0.0, 0.0],
        [1, 2, 3],
        [10000.0, 9999.0],
        [-10000.0, -9999.0, -10001.0],
        [1e4, 0.0, -1e4],
        [700.0, -20.0, 699.5, 3.25],
        [5.0],
    ],
)
def test_softmax_is_the_definition_with_fifty_digits(row: list[float]) -> None:
    exact = [float(p) for p in exact_softmax(row)]
    assert softmax(row) == pytest.approx(exact, rel=EXACT, abs=1e-15)
    assert softmax([row, row[::-1]]) == pytest.approx(np.array([exact, exact[::-1]]), rel=EXACT, abs=1e-15)


@settings(deadline=None)
@given(rows)
def test_each_row_is_a_distribution_and_agrees_with_torch(logits: Any) -> None:
    probs = softmax(logits)
    assert probs.shape == logits.shape
    assert np.all(probs >= 0)
    assert probs.sum(axis=-1) == pytest.approx(np.ones(logits.shape[:-1]))
    assert probs == pytest.approx(
        torch.softmax(torch.from_numpy(logits), dim=-1).numpy(), rel=1e-9, abs=1e-300
    )


@settings(deadline=None)
@given(rows, st.floats(-1e4, 1e4))
def test_a_number_added_to_a_whole_row_changes_nothing(logits: Any, shift: float) -> None:
    assert softmax(logits + shift) == pytest.approx(softmax(logits), rel=1e-9, abs=1e-300)


@settings(deadline=None)
@given(rows)
def test_ratios_are_exponentials_of_differences(logits: Any) -> None:
    probs = softmax(logits)
    both = probs[..., 0] * probs[..., -1] > 1e-280
    logs = np.log(np.where(probs > 0, probs, 1))
    assert (logs[..., 0] - logs[..., -1])[both] == pytest.approx(
        (logits[..., 0] - logits[..., -1])[both], rel=1e-9, abs=1e-9
    )


@pytest.mark.parametrize(
    ("count", "classes", "scale"), [(1, 2, 1), (3, 3, 5), (7, 2, 50), (4, 9, 2), (5, 1, 1)]
)
def test_loss_is_the_mean_surprise_with_fifty_digits(count: int, classes: int, scale: float) -> None:
    logits, labels = batch(count, classes, scale)
    exact = [
        -mpmath.log(exact_softmax(row)[label]) for row, label in zip(logits, labels.tolist(), strict=True)
    ]
    assert cross_entropy_loss(logits, labels) == pytest.approx(
        float(sum(exact) / count), rel=EXACT, abs=1e-15
    )
    own = torch.nn.functional.cross_entropy(torch.from_numpy(logits), torch.from_numpy(labels))
    assert cross_entropy_loss(logits, labels) == pytest.approx(own.item(), rel=EXACT, abs=1e-15)


def test_loss_of_equal_logits_is_ln_c() -> None:
    for classes in (1, 2, 10, 50257):
        assert cross_entropy_loss(np.zeros((2, classes)), [0, classes - 1]) == pytest.approx(np.log(classes))


def test_loss_grows_by_what_a_wrong_logit_leads_by() -> None:
    assert cross_entropy_loss([[0.0, 10000.0]], [0]) == 10000
    assert cross_entropy_loss([[0.0, 10000.0]], [1]) == 0
    assert cross_entropy_loss([[0.0, 1.0], [0.0, 3.0]], [1, 0]) == pytest.approx(
        (special.log1p(np.exp(-1)) + 3 + special.log1p(np.exp(-3))) / 2
    )


@pytest.mark.parametrize(("count", "classes", "scale"), [(1, 2, 1), (3, 3, 2), (6, 2, 3), (2, 5, 1)])
def test_gradient_is_the_slope_of_the_loss(count: int, classes: int, scale: float) -> None:
    logits, labels = batch(count, classes, scale)
    slopes = cross_entropy_grad(logits, labels)
    for place in np.ndindex(logits.shape):
        step = np.zeros_like(logits)
        step[place] = 1e-5
        rise = cross_entropy_loss(logits + step, labels) - cross_entropy_loss(logits - step, labels)
        assert slopes[place] == pytest.approx(rise / 2e-5, rel=1e-6, abs=1e-9)
    assert slopes.sum(axis=1) == pytest.approx(np.zeros(count), abs=1e-15)


@settings(deadline=None)
@given(st.integers(1, 5), st.integers(1, 5), st.floats(0, 1e4))
def test_gradient_agrees_with_torch(count: int, classes: int, scale: float) -> None:
    logits, labels = batch(count, classes, scale)
    tensor = torch.tensor(logits, requires_grad=True)
    torch.nn.functional.cross_entropy(tensor, torch.from_numpy(labels)).backward()
    assert tensor.grad is not None
    assert cross_entropy_grad(logits, labels) == pytest.approx(tensor.grad.numpy(), rel=1e-9, abs=1e-12)


@settings(deadline=None)
@given(st.lists(st.integers(0, 5), max_size=8))
def test_one_hot_has_its_one_at_the_label(labels: list[int]) -> None:
    hot = one_hot(np.array(labels, dtype=int), 6)
    assert (hot.shape, hot.dtype) == ((len(labels), 6), np.dtype(float))
    assert hot.argmax(axis=1).tolist() == labels
    assert sorted(set(hot.ravel())) in ([], [0.0, 1.0])
    assert hot.sum() == len(labels)


@settings(deadline=None)
@given(
    hnp.arrays(float, hnp.array_shapes(min_dims=0, max_dims=2, max_side=3), elements=st.floats(-1e3, 1e3)),
    st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=4),
)
def test_curve_is_the_softmax_at_class_0(values: Any, others: list[float]) -> None:
    curve = probability_curve(values, others)
    assert np.shape(curve) == values.shape
    exact = [float(exact_softmax([value, *others])[0]) for value in values.ravel()]
    assert np.ravel(curve) == pytest.approx(exact, rel=1e-9, abs=1e-300)


@settings(deadline=None)
@given(rows.filter(lambda x: x.shape[-1] > 1), st.floats(1e-3, 1e3))
def test_temperature_divides_the_logits(logits: Any, temperature: float) -> None:
    probs = softmax_with_temperature(logits, temperature)
    top = logits.max(axis=-1, keepdims=True)
    flat = (logits - top).reshape(-1, logits.shape[-1])
    for row, got in zip(flat, probs.reshape(flat.shape), strict=True):
        with mpmath.workdps(50):
            powers = [mpmath.exp(mpmath.mpf(float(z)) / mpmath.mpf(temperature)) for z in row]
            exact = [float(power / mpmath.fsum(powers)) for power in powers]
        assert got == pytest.approx(exact, rel=1e-9, abs=1e-200)


def test_temperature_reaches_from_all_for_the_largest_to_even_shares() -> None:
    logits = np.array([[1.0, 3.0, 2.0], [0.5, -1.0, 0.0]])
    assert softmax_with_temperature(logits, 1e-3).tolist() == [
        [0, 1, 0],
        pytest.approx([1, 0, 0], abs=1e-200),
    ]
    assert softmax_with_temperature(logits, 1e12) == pytest.approx(np.full((2, 3), 1 / 3), abs=1e-11)
    assert softmax_with_temperature(logits, 1) == pytest.approx(softmax(logits))
    assert softmax_with_temperature([2.0, 2.0, 1.0], 1e-3) == pytest.approx([0.5, 0.5, 0])
    sharp = [softmax_with_temperature(logits, t).max(axis=-1)[0] for t in (4, 2, 1, 0.5, 0.1)]
    assert sharp == sorted(sharp)


def test_arguments_stay_as_they_were() -> None:
    logits, labels = batch(3, 4, 2)
    kept = logits.copy(), labels.copy()
    for call in (
        lambda: softmax(logits),
        lambda: softmax_with_temperature(logits, 0.5),
        lambda: cross_entropy_loss(logits, labels),
        lambda: cross_entropy_grad(logits, labels),
        lambda: probability_curve(logits, logits[0]),
    ):
        call()
    assert np.array_equal(logits, kept[0])
    assert np.array_equal(labels, kept[1])


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: softmax(3.0), "at least one row|a row with a score for each class"),
        (lambda: softmax_with_temperature([0, 1], 0), "Pass a positive number"),
        (lambda: softmax_with_temperature([0, 1], -1), "Pass a positive number"),
        (lambda: softmax_with_temperature([0, 1], float("nan")), "Pass a positive number"),
        (lambda: one_hot([[1, 0]], 2), "one class for each example"),
        (lambda: one_hot([0.0, 1.0], 2), "astype"),
        (lambda: one_hot([2], 2), "Count classes from 0"),
        (lambda: one_hot([-1], 2), "Count classes from 0"),
        (lambda: cross_entropy_loss([1.0, 2.0], [0]), "For one example, pass"),
        (lambda: cross_entropy_loss([[1.0, 2.0]], [0, 1]), "one class for each row"),
        (lambda: cross_entropy_loss([[1.0, 2.0]], [[1, 0]]), "one-hot"),
        (lambda: cross_entropy_grad([[1.0, 2.0]], [2]), "Count classes from 0"),
        (lambda: probability_curve([0.0], []), "a logit for each other class"),
        (lambda: probability_curve([0.0], [[1.0]]), "a logit for each other class"),
    ],
)
def test_wrong_arguments_are_refused_with_a_remedy(call: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        call()
