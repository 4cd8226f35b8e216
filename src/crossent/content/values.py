"""The names that lesson text may use between `{=` and `=}`: the course's functions and a few ways to print.

Lessons never hold a typed result: what they print is computed here each time they are rendered. The formulas
live in `crossent.maths` and `crossent.training`; this module only names them, prints them and measures them.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from crossent.maths.coding import code_lengths, expected_length
from crossent.maths.information import cross_entropy, entropy, kl_divergence, surprise, to_bits
from crossent.maths.logistic import binary_cross_entropy, gradients, mse_gradients, predict_proba, sigmoid
from crossent.maths.scores import brier, compare, error_rate, mse
from crossent.maths.softmax import (
    cross_entropy_grad,
    cross_entropy_loss,
    one_hot,
    probability_curve,
    softmax,
    softmax_with_temperature,
)
from crossent.training.logistic import History, descend, train, train_mse, two_clusters

__all__ = [
    "angle",
    "binary_cross_entropy",
    "brier",
    "code_lengths",
    "compare",
    "cross_entropy",
    "cross_entropy_grad",
    "cross_entropy_loss",
    "descend",
    "entropy",
    "error_rate",
    "exact",
    "expected_length",
    "fmt",
    "gradients",
    "kl_divergence",
    "minimum",
    "mse",
    "mse_gradients",
    "np",
    "one_hot",
    "overlapping",
    "pct",
    "predict_proba",
    "probability_curve",
    "quiet",
    "rows",
    "sci",
    "separable",
    "shared_max_softmax",
    "sigmoid",
    "slope",
    "slope_error",
    "softmax",
    "softmax_with_temperature",
    "steepest",
    "steps",
    "surprise",
    "to_bits",
    "train",
    "train_mse",
    "two_clusters",
    "without_clearing",
]

MINUS = "\N{MINUS SIGN}"


def fmt(x: ArrayLike, digits: int = 3) -> str:
    """Print a number for reading: fixed digits, a true minus sign, ∞; the elements of an array with commas.

    >>> fmt(-0.5), fmt(np.inf), fmt([3, 1, 2], 0)
    ('−0.500', '∞', '3, 1, 2')
    """
    values = np.asarray(x, dtype=float)
    if values.ndim:
        return ", ".join(fmt(value, digits) for value in values)
    value = float(values)
    if np.isinf(value):
        return "∞" if value > 0 else MINUS + "∞"
    text = f"{abs(value):.{digits}f}"
    return MINUS + text if value < 0 and float(text) != 0 else text


def pct(x: float, digits: int = 0) -> str:
    """Print a share as a percentage.

    >>> pct(0.25)
    '25%'
    """
    return fmt(100 * x, digits) + "%"


def rows(x: ArrayLike, digits: int = 3) -> str:
    """Print a table row by row, each in brackets.

    >>> rows([[0, 1], [1, 0]], 0)
    '[0, 1], [1, 0]'
    """
    return ", ".join(f"[{fmt(row, digits)}]" for row in np.atleast_2d(np.asarray(x, dtype=float)))


def sci(x: float, digits: int = 0) -> str:
    """Print a very small or large number as a digit, or a few, times a power of ten.

    >>> sci(3.2e-9), sci(1.25e5, 1)
    ('3 × 10⁻⁹', '1.2 × 10⁵')
    """
    number, power = f"{x:.{digits}e}".split("e")
    return f"{number} × 10{str(int(power)).translate(str.maketrans('-0123456789', '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'))}"


def exact(x: float) -> str:
    """Print a float with all the digits that Python shows.

    >>> exact(0.1 + 0.2)
    '0.30000000000000004'
    """
    return repr(float(x)).replace("-", MINUS)


Loss = Callable[[list[float], list[float]], float]


def slope(loss: Loss, q: float) -> float:
    """Slope of loss([1, 0], [q, 1 - q]) in the logit of q, by a central difference.

    >>> round(slope(cross_entropy, 0.25), 6)
    -0.75
    """
    z, h = float(np.log(q / (1 - q))), 1e-5
    return (_at_logit(loss, z + h) - _at_logit(loss, z - h)) / (2 * h)


def steps(loss: Loss, start: float, goal: float, learning_rate: float) -> int:
    """Count the steps of gradient descent on the logit that bring q from `start` up to `goal`.

    >>> steps(cross_entropy, 0.01, 0.9, 1.0)
    15
    """
    q, count = start, 0
    while q < goal:
        z = float(np.log(q / (1 - q))) - learning_rate * slope(loss, q)
        q, count = _sigmoid(z), count + 1
    return count


def quiet(f: Callable[..., Any], *args: Any) -> Any:
    """Call a function as it stands, without NumPy's warnings: for showing what a broken formula returns.

    >>> fmt(quiet(np.exp, 1000.0))
    '∞'
    """
    with np.errstate(all="ignore"):
        return f(*args)


def shared_max_softmax(logits: ArrayLike) -> np.ndarray:
    """Softmax as it is often written: the maximum of the whole array subtracted, not that of each row.

    >>> quiet(shared_max_softmax, [[0.0, 1.0], [1000.0, 999.0]])[0].tolist()
    [nan, nan]
    """
    z = np.asarray(logits, dtype=float)
    powers = np.exp(z - z.max())
    return powers / powers.sum(axis=-1, keepdims=True)


def slope_error(logits: ArrayLike, labels: ArrayLike, h: float, sides: int = 2) -> float:
    """How far the slope by differences with step h is from the gradient of the classification loss, at most.

    `sides` is 2 for the central difference, 1 for the one that only looks ahead.

    >>> slope_error([[2.0, 1.0, 0.0]], [0], 1e-3) < 1e-7 < slope_error([[2.0, 1.0, 0.0]], [0], 1e-3, sides=1)
    True
    """
    z = np.asarray(logits, dtype=float)
    slopes = np.empty_like(z)
    for place in np.ndindex(z.shape):
        ahead, back = z.copy(), z.copy()
        ahead[place] += h
        back[place] -= h if sides == 2 else 0
        rise = cross_entropy_loss(ahead, labels) - cross_entropy_loss(back, labels)
        slopes[place] = rise / (sides * h)
    return float(np.abs(slopes - cross_entropy_grad(z, labels)).max())


def overlapping(n_per_class: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """`two_clusters` with both clouds moved towards each other, to centres (-0.5, -0.5) and (0.5, 0.5).

    >>> X, y = overlapping(1000, 0)
    >>> X[y == 1].mean(axis=0).round(1).tolist()
    [0.5, 0.5]
    """
    X, y = two_clusters(n_per_class, seed)
    return X - np.where(y[:, None] == 1, 1.5, -1.5), y


def separable(X: ArrayLike, y: ArrayLike) -> bool:
    """Is there a line with all of class 1 on one side and all of class 0 on the other?

    >>> separable([[0.0], [1.0], [2.0]], [0, 0, 1]), separable([[0.0], [1.0], [2.0]], [0, 1, 0])
    (True, False)
    """
    from scipy.optimize import linprog

    features = np.column_stack([np.asarray(X, dtype=float), np.ones(len(np.asarray(y)))])
    signed = features * np.where(np.asarray(y) == 1, 1.0, -1.0)[:, None]
    # A line with every signed score at least 1: any line that separates is one, once it is scaled.
    found = linprog(np.zeros(signed.shape[1]), A_ub=-signed, b_ub=-np.ones(len(signed)), bounds=(None, None))
    return bool(found.status == 0)


def minimum(X: ArrayLike, y: ArrayLike) -> dict[str, Any]:
    """Where the mean binary cross-entropy of data that overlap is lowest, by Newton's method.

    >>> best = minimum([[-1.0], [0.0], [0.0], [1.0]], [0, 0, 1, 1])
    >>> bool(np.abs(gradients([[-1.0], [0.0], [0.0], [1.0]], [0, 0, 1, 1], best["weights"], best["bias"])[1]) < 1e-12)
    True
    """
    features = np.column_stack([np.asarray(X, dtype=float), np.ones(len(np.asarray(y)))])
    w = np.zeros(features.shape[1])
    for _ in range(30):
        grad_weights, grad_bias = gradients(X, y, w[:-1], w[-1])
        w = w - np.linalg.solve(_curvature(features, w), np.append(grad_weights, grad_bias))
    return {
        "weights": w[:-1],
        "bias": w[-1],
        "loss": binary_cross_entropy(y, predict_proba(X, w[:-1], w[-1])),
    }


def steepest(X: ArrayLike, y: ArrayLike, weights: ArrayLike, bias: float) -> float:
    """The largest curvature of the mean binary cross-entropy there, in any direction of weights and bias.

    >>> steepest([[-1.0], [1.0]], [0, 1], [0.0], 0.0)
    0.25
    """
    features = np.column_stack([np.asarray(X, dtype=float), np.ones(len(np.asarray(y)))])
    return float(np.linalg.eigvalsh(_curvature(features, np.append(weights, bias)))[-1])


def angle(weights: ArrayLike) -> float:
    """The direction of two weights, in degrees.

    >>> round(angle([1.0, 1.0]), 6)
    45.0
    """
    first, second = np.asarray(weights, dtype=float)
    return float(np.degrees(np.arctan2(second, first)))


def without_clearing(X: ArrayLike, y: ArrayLike, learning_rate: float, epochs: int) -> History:
    """`train` in a framework that adds each gradient to the ones before, where nobody clears them.

    >>> history = without_clearing([[-1.0], [1.0]], [0, 1], 1.0, 2)
    >>> history["weights"].round(3).tolist()
    [[0.0], [0.5], [1.378]]
    """
    total: list[Any] = [0.0, 0.0]

    def slopes(*args: Any) -> tuple[Any, Any]:
        total[:] = [held + new for held, new in zip(total, gradients(*args), strict=True)]
        return total[0], total[1]

    return descend(X, y, learning_rate, epochs, slopes, binary_cross_entropy)


def _curvature(features: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Xᵀ diag(q (1 - q)) X / N: the second derivatives of the mean binary cross-entropy."""
    q = sigmoid(features @ w)
    return (features.T * (q * (1 - q))) @ features / len(features)


def _at_logit(loss: Loss, z: float) -> float:
    """The loss where class 0 is true and has the logit z."""
    return loss([1.0, 0.0], [_sigmoid(z), _sigmoid(-z)])


def _sigmoid(z: float) -> float:
    """1 / (1 + e^-z)."""
    return float(1 / (1 + np.exp(-z)))
