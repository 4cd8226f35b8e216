"""Losses straight from logits: against mpmath, SciPy and PyTorch, by finite differences, and by the laws they obey."""

from typing import Any

import mpmath
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from scipy import optimize, special

from crossent.maths.stability import (
    binary_cross_entropy_from_logits,
    cross_entropy_from_logits,
    fit_temperature,
    log_softmax,
    logsumexp,
    naive_error,
    precise_cross_entropy,
    smooth_labels,
)

RNG = np.random.default_rng(6)
EXACT = 1e-12

tables = hnp.arrays(
    float,
    hnp.array_shapes(min_dims=1, max_dims=3, min_side=1, max_side=4),
    elements=st.floats(-1e4, 1e4).map(lambda x: round(x, 3)),
)


def exact_logsumexp(row: Any) -> Any:
    """By the definition, with 50 digits."""
    with mpmath.workdps(50):
        return mpmath.log(mpmath.fsum(mpmath.exp(mpmath.mpf(float(z))) for z in row))


def exact_loss(row: Any, label: int) -> float:
    """The surprise at one class, with 50 digits up to the end."""
    with mpmath.workdps(50):
        return float(exact_logsumexp(row) - mpmath.mpf(float(row[label])))


@pytest.mark.parametrize(
    "row", [[0.0, 0.0], [1, 2, 3], [1e4, 9999.0], [-1e4, -10001.0], [1e4, 0.0, -1e4], [700.0, 699.5], [5.0]]
)
def test_sums_of_powers_with_fifty_digits(row: list[float]) -> None:
    assert logsumexp(row) == pytest.approx(float(exact_logsumexp(row)), rel=EXACT)
    exact = [-exact_loss(row, c) for c in range(len(row))]
    assert log_softmax(row) == pytest.approx(exact, rel=EXACT, abs=1e-300)


@settings(deadline=None)
@given(tables, st.data())
def test_any_axis_agrees_with_scipy_and_torch(x: Any, data: Any) -> None:
    axis = data.draw(st.integers(-x.ndim, x.ndim - 1))
    assert logsumexp(x, axis) == pytest.approx(special.logsumexp(x, axis=axis), rel=EXACT, abs=EXACT)
    assert log_softmax(x, axis) == pytest.approx(special.log_softmax(x, axis=axis), rel=EXACT, abs=1e-11)
    own = torch.log_softmax(torch.from_numpy(x), dim=axis).numpy()
    assert log_softmax(x, axis) == pytest.approx(own, rel=EXACT, abs=1e-11)
    assert np.exp(log_softmax(x, axis)).sum(axis=axis) == pytest.approx(np.ones(logsumexp(x, axis).shape))


@settings(deadline=None)
@given(tables, st.floats(-1e4, 1e4))
def test_a_number_added_to_all_is_added_to_the_result(x: Any, shift: float) -> None:
    assert logsumexp(x + shift) == pytest.approx(logsumexp(x) + shift, rel=1e-9, abs=1e-9)
    assert log_softmax(x + shift) == pytest.approx(log_softmax(x), rel=1e-9, abs=1e-9)


@pytest.mark.filterwarnings("error")
def test_terms_of_zero() -> None:
    table = np.array([[-np.inf, -np.inf], [-np.inf, 3.0]])
    assert logsumexp(table).tolist() == [-np.inf, 3.0]
    assert logsumexp(table, axis=0).tolist() == [-np.inf, 3.0]
    assert logsumexp([np.inf, 0.0]) == np.inf
    assert log_softmax([0.0, -np.inf]).tolist() == [0.0, -np.inf]


@pytest.mark.parametrize(
    ("row", "label"),
    [
        ([25, 0], 0),
        ([0, 25, 1], 1),
        ([40, 0], 0),
        ([1025, 1000, 999], 0),
        ([-10000, 80, 0], 1),
        ([3, 1, 2], 0),
    ],
)
def test_precise_loss_in_float32_where_others_say_zero(row: list[float], label: int) -> None:
    logits = np.array(row, dtype=np.float32)
    assert precise_cross_entropy(logits, label) == pytest.approx(exact_loss(row, label), rel=1e-6)
    assert precise_cross_entropy(logits, label).dtype == np.float32
    assert precise_cross_entropy(np.array(row, dtype=float), label) == pytest.approx(
        exact_loss(row, label), rel=1e-14
    )


def test_what_torch_and_scipy_say_in_float32_of_a_lead_of_25() -> None:
    logits = np.array([[25, 0]], dtype=np.float32)
    assert exact_loss([25, 0], 0) == pytest.approx(1.3888e-11, rel=1e-4)
    assert torch.nn.functional.cross_entropy(torch.from_numpy(logits), torch.tensor([0])).item() == 0
    assert special.log_softmax(logits, axis=1)[0, 0] == 0
    assert precise_cross_entropy(logits[0], 0) == pytest.approx(1.3888e-11, rel=1e-4)


@settings(deadline=None)
@given(hnp.arrays(float, st.integers(1, 6), elements=st.floats(-40, 40)), st.data())
def test_precise_loss_of_any_row(row: Any, data: Any) -> None:
    label = data.draw(st.integers(0, len(row) - 1))
    assert precise_cross_entropy(row, label) == pytest.approx(exact_loss(row, label), rel=1e-12, abs=1e-45)


@settings(deadline=None)
@given(hnp.arrays(float, st.integers(1, 6), elements=st.floats(-1e4, 1e4)), st.data())
def test_binary_loss_agrees_with_torch(z: Any, data: Any) -> None:
    y = np.array(data.draw(st.lists(st.integers(0, 1), min_size=len(z), max_size=len(z))))
    own = torch.nn.functional.binary_cross_entropy_with_logits(
        torch.from_numpy(z), torch.from_numpy(y).double()
    )
    assert binary_cross_entropy_from_logits(z, y) == pytest.approx(own.item(), rel=1e-12, abs=1e-15)


@pytest.mark.parametrize(
    ("z", "y", "slope"), [(-50.0, 1, -1.0), (50.0, 0, 1.0), (-1e4, 1, -1.0), (0.0, 1, -0.5)]
)
def test_slope_of_the_binary_loss_by_finite_differences(z: float, y: int, slope: float) -> None:
    above, below = (binary_cross_entropy_from_logits([z + h], [y]) for h in (1e-3, -1e-3))
    assert (above - below) / 2e-3 == pytest.approx(slope, abs=1e-6)


@settings(deadline=None)
@given(st.integers(1, 6), st.floats(0, 1), st.data())
def test_smoothed_rows_are_a_mixture(classes: int, epsilon: float, data: Any) -> None:
    labels = data.draw(st.lists(st.integers(0, classes - 1), min_size=1, max_size=5))
    rows = smooth_labels(labels, classes, epsilon)
    assert rows.sum(axis=1) == pytest.approx(np.ones(len(labels)))
    for row, label in zip(rows, labels, strict=True):
        assert row[label] == pytest.approx(1 - epsilon * (classes - 1) / classes)
        assert np.delete(row, label) == pytest.approx(np.full(classes - 1, epsilon / classes))


@settings(deadline=None, max_examples=200)
@given(st.integers(1, 6), st.integers(1, 5), st.floats(0, 1), st.booleans(), st.booleans(), st.data())
def test_loss_with_options_is_torchs(
    count: int, classes: int, epsilon: float, weighted: bool, ignored: bool, data: Any
) -> None:
    rng = np.random.default_rng(data.draw(st.integers(0, 2**32 - 1)))
    logits = rng.standard_normal((count, classes)) * rng.choice([1.0, 30.0, 3000.0], size=(count, 1))
    labels, weight = rng.integers(0, classes, count), rng.uniform(0.1, 5, classes)
    index = int(rng.integers(-2, classes)) if ignored else -100
    if index < 0 and ignored:
        labels[rng.random(count) < 0.5] = index
    own = torch.nn.CrossEntropyLoss(
        weight=torch.from_numpy(weight) if weighted else None, label_smoothing=epsilon, ignore_index=index
    )(torch.from_numpy(logits), torch.from_numpy(labels)).item()
    mine = cross_entropy_from_logits(logits, labels, epsilon, weight if weighted else None, index)
    assert mine == pytest.approx(own, rel=1e-10, abs=1e-12, nan_ok=True)
    assert np.isnan(mine) == bool(np.all(labels == index))


@pytest.mark.filterwarnings("error")
def test_no_mean_of_nothing() -> None:
    assert np.isnan(cross_entropy_from_logits([[0.0, 1.0]], [-100]))
    assert np.isnan(cross_entropy_from_logits([[0.0, 1.0]], [0], weight=[0.0, 1.0]))
    assert cross_entropy_from_logits([[0.0, -np.inf]], [0]) == 0


def test_formula_over_probabilities_breaks_at_71() -> None:
    scales = np.linspace(0, 100, 1001)
    broken = ~np.isfinite(naive_error(scales))
    assert np.array_equal(broken, 10 * scales > np.log(np.finfo(float).max))
    assert np.array_equal(np.isfinite(naive_error(np.arange(100))), np.arange(100) < 71)
    assert np.all(np.asarray(naive_error(scales))[~broken] < 1e-9)
    assert np.isnan(naive_error(1000.0))
    assert naive_error([[1.0], [2.0]]).shape == (2, 1)


@pytest.mark.parametrize("temperature", [0.06, 0.3, 1.0, 7.0, 45.0])
def test_temperature_is_where_torchs_loss_is_least(temperature: float) -> None:
    logits = RNG.standard_normal((120, 4)) * 2
    labels = (logits + RNG.gumbel(size=logits.shape)).argmax(axis=1)
    scores = torch.from_numpy(logits * temperature)
    own = optimize.minimize_scalar(
        lambda u: torch.nn.functional.cross_entropy(scores / np.exp(u), torch.from_numpy(labels)).item(),
        bounds=(-5, 6),
        method="bounded",
        options={"xatol": 1e-9},
    )
    found = fit_temperature(scores.numpy(), labels)
    assert found == pytest.approx(np.exp(own.x), rel=1e-6)
    assert fit_temperature(scores.numpy() * 3, labels) == pytest.approx(3 * found, rel=1e-9)


def test_temperature_in_closed_form() -> None:
    assert fit_temperature([[2.0, 0.0]] * 4, [0, 0, 0, 1]) == pytest.approx(2 / np.log(3), rel=1e-12)
    assert fit_temperature([[1000.0, 0.0]] * 4, [0, 0, 0, 1]) == pytest.approx(1000 / np.log(3), rel=1e-12)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: logsumexp(3.0), "Pass an array"),
        (lambda: log_softmax([]), "Pass an array"),
        (lambda: precise_cross_entropy([[1.0, 2.0]], 0), "the scores of one example"),
        (lambda: precise_cross_entropy([1.0, 2.0], 2), "Count classes from 0"),
        (lambda: binary_cross_entropy_from_logits([1.0], [2]), "other than 0 and 1"),
        (lambda: smooth_labels([0], 2, 1.5), "expected 0 to 1"),
        (lambda: cross_entropy_from_logits([[1.0, 2.0]], [0], -0.1), "expected 0 to 1"),
        (lambda: cross_entropy_from_logits([[1.0, 2.0]], [0], weight=[1.0]), "one for each class"),
        (lambda: cross_entropy_from_logits([[1.0, 2.0]], [3]), "Count classes from 0"),
        (lambda: fit_temperature([[2.0, 0.0]], [0]), "every label has the largest logit"),
        (lambda: fit_temperature([[2.0, 0.0]], [1]), "no more than chance"),
    ],
)
def test_errors_say_how_to_mend_them(call: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        call()
