"""Sigmoid, binary cross-entropy and the slopes against mpmath, SciPy, PyTorch, finite differences, and the laws they obey."""

import warnings
from typing import Any

import mpmath
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy import differentiate, special
from torch.nn import functional as F

from crossent.maths.logistic import binary_cross_entropy, gradients, mse_gradients, predict_proba, sigmoid
from crossent.maths.scores import mse
from crossent.maths.softmax import cross_entropy_grad, softmax

EXACT = 1e-14
SCORES = st.floats(-1e4, 1e4)
PROBS = st.floats(1e-9, 1 - 1e-9)


@st.composite
def problems(draw: st.DrawFn, size: float = 5.0) -> tuple[Any, Any, Any, float]:
    """X, y, weights and bias: one to six examples, one to four features, never a fixed relation of the two."""
    n, d = draw(st.integers(1, 6)), draw(st.integers(1, 4))
    numbers = st.floats(-size, size)
    rows = draw(st.lists(st.lists(numbers, min_size=d, max_size=d), min_size=n, max_size=n))
    labels = draw(st.lists(st.integers(0, 1), min_size=n, max_size=n))
    weights = draw(st.lists(numbers, min_size=d, max_size=d))
    return np.array(rows), np.array(labels), np.array(weights), draw(numbers)


def tensors(*arrays: Any) -> list[Any]:
    """The arrays as float64 tensors that ask for a gradient."""
    return [torch.tensor(np.asarray(a, dtype=np.float64), requires_grad=True) for a in arrays]


@given(SCORES)
def test_sigmoid_agrees_with_fifty_digits(z: float) -> None:
    with mpmath.workdps(50):
        want = float(1 / (1 + mpmath.exp(-mpmath.mpf(z))))
    assert float(sigmoid(z)) == pytest.approx(want, rel=EXACT, abs=float(np.finfo(float).tiny))


@given(st.lists(SCORES, min_size=1, max_size=5))
def test_sigmoid_is_symmetric_rises_and_is_half_the_tanh(z: list[float]) -> None:
    p = sigmoid(z)
    assert p + sigmoid(np.negative(z)) == pytest.approx(np.ones(len(z)), abs=EXACT)
    assert np.all(np.diff(sigmoid(np.sort(z))) >= 0)
    assert p == pytest.approx((1 + np.tanh(np.asarray(z) / 2)) / 2, abs=EXACT)
    assert p == pytest.approx(softmax(np.stack([np.zeros(len(z)), z], axis=1))[:, 1], abs=EXACT)


def test_sigmoid_keeps_the_shape_and_does_not_warn() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert sigmoid(np.full((2, 1, 3), -1e4)).shape == (2, 1, 3)
        assert np.ndim(sigmoid(0)) == 0
        assert sigmoid([-1e4, 1e4]).tolist() == [0, 1]


@given(st.lists(st.tuples(st.integers(0, 1), PROBS), min_size=1, max_size=8))
def test_binary_cross_entropy_agrees_with_fifty_digits_and_pytorch(pairs: list[tuple[int, float]]) -> None:
    y, p = (list(column) for column in zip(*pairs, strict=True))
    with mpmath.workdps(50):
        happened = [mpmath.mpf(b) if a else 1 - mpmath.mpf(b) for a, b in pairs]
        want = float(-mpmath.fsum(mpmath.log(h) for h in happened) / len(pairs))
    assert binary_cross_entropy(y, p) == pytest.approx(want, rel=1e-13, abs=EXACT)
    theirs = F.binary_cross_entropy(*(torch.tensor(v, dtype=torch.float64) for v in (p, y))).item()
    assert binary_cross_entropy(y, p) == pytest.approx(theirs, rel=1e-9)


@given(st.lists(st.tuples(st.integers(0, 1), PROBS), min_size=1, max_size=8))
def test_binary_cross_entropy_is_a_mean_that_does_not_mind_a_renaming(pairs: list[tuple[int, float]]) -> None:
    y, p = np.array([a for a, _ in pairs]), np.array([b for _, b in pairs])
    loss = binary_cross_entropy(y, p)
    assert loss >= 0
    assert loss == pytest.approx(binary_cross_entropy(1 - y, 1 - p), rel=1e-6)
    assert loss == pytest.approx(binary_cross_entropy(np.tile(y, 3), np.tile(p, 3)))
    assert loss == pytest.approx(np.mean([binary_cross_entropy([a], [b]) for a, b in pairs]))


def test_certain_forecasts_cost_nothing_or_infinity_without_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert binary_cross_entropy([1, 0], [1, 0]) == 0
        assert not np.signbit(binary_cross_entropy([1, 0], [1, 0]))
        assert binary_cross_entropy([1], [0]) == np.inf
        assert binary_cross_entropy([0, 1], [1, 0.5]) == np.inf


@given(problems())
def test_gradients_are_pytorchs(problem: tuple[Any, Any, Any, float]) -> None:
    X, y, weights, bias = problem
    w, b = tensors(weights, bias)
    F.binary_cross_entropy_with_logits(
        torch.tensor(X) @ w + b, torch.tensor(y, dtype=torch.float64)
    ).backward()
    grad_weights, grad_bias = gradients(X, y, weights, bias)
    assert grad_weights == pytest.approx(w.grad.numpy(), rel=1e-9, abs=1e-12)
    assert grad_bias == pytest.approx(b.grad.item(), rel=1e-9, abs=1e-12)


@given(problems())
def test_mse_gradients_are_pytorchs(problem: tuple[Any, Any, Any, float]) -> None:
    X, y, weights, bias = problem
    w, b = tensors(weights, bias)
    ((torch.sigmoid(torch.tensor(X) @ w + b) - torch.tensor(y)) ** 2).mean().backward()
    grad_weights, grad_bias = mse_gradients(X, y, weights, bias)
    assert grad_weights == pytest.approx(w.grad.numpy(), rel=1e-9, abs=1e-12)
    assert grad_bias == pytest.approx(b.grad.item(), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize(
    ("slopes", "loss"), [(gradients, binary_cross_entropy), (mse_gradients, mse)], ids=["bce", "mse"]
)
def test_slopes_are_finite_differences_of_their_loss(slopes: Any, loss: Any) -> None:
    rng = np.random.default_rng(2)
    X, y = rng.normal(size=(7, 3)), np.array([0, 1, 1, 0, 1, 0, 0])
    at = rng.normal(size=4)

    def along(k: int) -> Any:
        def f(step: Any) -> Any:
            moved = [at + s * np.eye(4)[k] for s in np.ravel(step)]
            return np.reshape([loss(y, special.expit(X @ m[:3] + m[3])) for m in moved], np.shape(step))

        return differentiate.derivative(f, 0.0).df

    grad_weights, grad_bias = slopes(X, y, at[:3], at[3])
    assert [*grad_weights, grad_bias] == pytest.approx([along(k) for k in range(4)], rel=1e-8)


@given(problems())
def test_the_gradient_is_softmaxs_with_two_classes(problem: tuple[Any, Any, Any, float]) -> None:
    X, y, weights, bias = problem
    logits = np.stack([np.zeros(len(X)), X @ weights + bias], axis=1)
    second = cross_entropy_grad(logits, y)[:, 1]
    grad_weights, grad_bias = gradients(X, y, weights, bias)
    assert grad_weights == pytest.approx(X.T @ second, abs=1e-12)
    assert grad_bias == pytest.approx(second.sum(), abs=1e-12)


def test_slopes_stay_finite_where_scores_are_huge_and_only_mse_forgets() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert gradients([[1.0]], [0], [1e4], 0.0)[0].tolist() == [1]
        assert mse_gradients([[1.0]], [0], [1e4], 0.0)[0].tolist() == [0]
        assert gradients([[-1.0], [1.0]], [0, 1], [1e4], 0.0)[0].tolist() == [0]


@given(problems(size=100.0))
def test_predict_proba_is_the_slow_loop(problem: tuple[Any, Any, Any, float]) -> None:
    X, _, weights, bias = problem
    for row, p in zip(X, predict_proba(X, weights, bias), strict=True):
        score = sum(w * x for w, x in zip(weights, row, strict=True)) + bias
        assert p == pytest.approx(special.expit(score), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: binary_cross_entropy([1, 0], [0.5]), "one for each example"),
        (lambda: binary_cross_entropy([2, 0], [0.5, 0.5]), "other than 0 and 1"),
        (lambda: binary_cross_entropy([0.5, 1], [0.5, 0.5]), "other than 0 and 1"),
        (lambda: gradients([1.0, 2.0], [1, 0], [1.0], 0.0), "X\\[:, None\\]"),
        (lambda: gradients([[1.0], [2.0]], [1], [1.0], 0.0), "one for each example"),
        (lambda: gradients([[1.0], [2.0]], [1, -1], [1.0], 0.0), "other than 0 and 1"),
        (lambda: mse_gradients([[1.0, 2.0]], [1], [1.0], 0.0), "a weight a column"),
        (lambda: predict_proba([[1.0]], [[1.0]], 0.0), "a weight a column"),
    ],
)
def test_wrong_shapes_are_refused_with_a_remedy(call: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        call()
