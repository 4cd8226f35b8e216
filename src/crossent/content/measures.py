"""What lessons measure: broken formulas as they stand, slopes by differences, runs of logistic regression.

Each function gives one fact that a sentence states. The formulas are those of `crossent.maths` and `crossent.training`.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from crossent import figures
from crossent.engine.load import load_at
from crossent.maths.information import cross_entropy
from crossent.maths.logistic import binary_cross_entropy, gradients, predict_proba, sigmoid
from crossent.maths.softmax import cross_entropy_grad, cross_entropy_loss
from crossent.training import plane
from crossent.training.logistic import Gradients, History, descend, train, two_clusters


def quiet(f: Callable[..., Any], *args: Any) -> Any:
    """Call a function as it stands, without NumPy's warnings: for showing what a broken formula returns.

    >>> float(quiet(np.exp, 1000.0))
    inf
    """
    with np.errstate(all="ignore"):
        return f(*args)


@cache
def add_one_wins(seasons: int) -> float:
    """The share of seasons of the figure `forecaster` in which counts plus one forecast better than the counts alone.

    >>> add_one_wins(1) in (0.0, 1.0)
    True
    """
    season = load_at(Path(figures.__file__).parent / "forecaster" / "figure.py", "figure_forecaster").season
    wins = 0
    for seed in range(seasons):
        p, weather = season(seed)
        counts = np.bincount(weather[:10], minlength=3)
        wins += cross_entropy(p, (counts + 1) / 13) < quiet(cross_entropy, p, counts / 10)
    return wins / seasons


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
    return plane.points(two_clusters(n_per_class, seed), "overlapping")


def separable(X: ArrayLike, y: ArrayLike) -> bool:
    """Is there a line with all of class 1 on one side and all of class 0 on the other?

    >>> separable([[0.0], [1.0], [2.0]], [0, 0, 1]), separable([[0.0], [1.0], [2.0]], [0, 1, 0])
    (True, False)
    """
    from scipy.optimize import linprog

    rows, one = np.asarray(X, dtype=float), np.asarray(y) == 1
    along = rows @ (rows[one].mean(axis=0) - rows[~one].mean(axis=0))
    if along[one].min() > along[~one].max():  # mostly a line across the way from mean to mean will do
        return True
    signed = _signed(X, y)
    # A line with every signed score at least 1: any line that separates is one, once it is scaled.
    found = linprog(np.zeros(signed.shape[1]), A_ub=-signed, b_ub=-np.ones(len(signed)), bounds=(None, None))
    return bool(found.status == 0)


def minimum(X: ArrayLike, y: ArrayLike, steps: int = 30) -> dict[str, Any]:
    """Where the mean binary cross-entropy of data that overlap is lowest, by Newton's method.

    >>> X, y = [[-1.0], [0.0], [1.0], [2.0]], [0, 1, 0, 1]
    >>> best = minimum(X, y)
    >>> grad_weights, grad_bias = gradients(X, y, best["weights"], best["bias"])
    >>> bool(abs(grad_weights[0]) < 1e-12 and abs(grad_bias) < 1e-12)
    True
    """
    features = _with_ones(X)
    w = np.zeros(features.shape[1])
    for _ in range(steps):
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
    features = _with_ones(X)
    return float(np.linalg.eigvalsh(_curvature(features, np.append(weights, bias)))[-1])


@cache
def run(n_per_class: int, seed: int, learning_rate: float = 0.1, epochs: int = 100) -> History:
    """Train on `two_clusters`. A run that several sentences quote is made once.

    >>> run(50, 0, epochs=1)["loss"].round(3).tolist()
    [0.693, 0.526]
    """
    return train(*two_clusters(n_per_class, seed), learning_rate, epochs)


def wrong(n_per_class: int, seed: int, history: History, epoch: int) -> int:
    """How many points of `two_clusters` are on the wrong side of the line after so many epochs of a run.

    >>> wrong(50, 0, run(50, 0), 0)
    50
    """
    X, y = two_clusters(n_per_class, seed)
    said = predict_proba(X, history["weights"][epoch], history["bias"][epoch]) > 0.5
    return int(np.sum(said != (y == 1)))


def race(slopes: Gradients, steps: int) -> np.ndarray:
    """What one neuron with the input 1 and the target 0 says after each step from w = b = 2, at a rate of 0.15.

    >>> race(gradients, 50)[[0, -1]].round(4).tolist()
    [0.982, 0.0985]
    """
    history = descend([[1.0]], [0], 0.15, steps, slopes, binary_cross_entropy, [2.0], 2.0)
    return np.asarray(sigmoid(history["weights"][:, 0] + history["bias"]))


def widest_gap(X: ArrayLike, y: ArrayLike) -> np.ndarray:
    """The weights of the line that separates two classes with the widest gap, scaled to scores of ±1 at its edges.

    >>> widest_gap([[-1.0, 0.0], [3.0, 0.0], [3.0, 5.0]], [0, 1, 1]).round(4).tolist()
    [0.5, 0.0]
    """
    from scipy.optimize import minimize

    signed = _signed(X, y)
    start = minimum(X, y, steps=5)  # any line that separates, or nearly
    found = minimize(
        lambda w: w[:-1] @ w[:-1] / 2,
        np.append(start["weights"], start["bias"]),
        jac=lambda w: np.append(w[:-1], 0.0),
        constraints={"type": "ineq", "fun": lambda w: signed @ w - 1, "jac": lambda w: signed},
        method="SLSQP",
        options={"ftol": 1e-12, "maxiter": 200},
    )
    return np.asarray(found.x[:-1])


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


def _with_ones(X: ArrayLike) -> np.ndarray:
    """The features and a column of ones: the bias becomes the last weight."""
    rows = np.asarray(X, dtype=float)
    return np.column_stack([rows, np.ones(len(rows))])


def _signed(X: ArrayLike, y: ArrayLike) -> np.ndarray:
    """Those rows, with their sign turned for class 0: a line is right where their score is above 0."""
    return _with_ones(X) * np.where(np.asarray(y) == 1, 1.0, -1.0)[:, None]
