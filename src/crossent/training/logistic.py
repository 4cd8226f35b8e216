"""Logistic regression by full-batch gradient descent in NumPy: data, the loop, its history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from crossent.maths.arrays import Floats, binary_rows
from crossent.maths.logistic import binary_cross_entropy, gradients, mse_gradients, predict_proba
from crossent.maths.scores import mse

History = dict[str, Floats]
Gradients = Callable[[Any, Any, Any, Any], tuple[Any, Any]]
Loss = Callable[[Any, Any], float]

ALONG = 0.9  # the least cosine between a step and the gradient at which their ratio says something


def two_clusters(n_per_class: int, seed: int) -> tuple[Floats, Floats]:
    """Two round clouds of points, far enough apart that they hardly ever meet.

    Formula: n standard-normal points around (-2, -2) with label 0, then n around (2, 2) with label 1.

    Args:
        n_per_class: n.
        seed: of a generator of its own; the global random state is left alone.

    Returns:
        X, shape (2n, 2), and y, shape (2n,), 0.0 or 1.0.

    Example:
        >>> X, y = two_clusters(3, seed=0)
        >>> X.shape, y.tolist()
        ((6, 2), [0.0, 0.0, 0.0, 1.0, 1.0, 1.0])

    Source: Bishop (2006), Pattern Recognition and Machine Learning, section 4.2.1 (two Gaussians, one covariance).
    """
    noise = np.random.default_rng(seed).standard_normal((2 * n_per_class, 2))
    y = np.repeat([0.0, 1.0], n_per_class)
    return noise + np.where(y[:, None] == 1, 2.0, -2.0), y


def train(X: ArrayLike, y: ArrayLike, learning_rate: float = 0.1, epochs: int = 100) -> History:
    """Gradient descent on the mean binary cross-entropy, from zeros.

    Formula: w ← w - η ∂L/∂w and b ← b - η ∂L/∂b, `epochs` times, each with all examples.

    Args:
        X: features, shape (N, D).
        y: labels, 0 or 1, shape (N,).
        learning_rate: η, above 0.
        epochs: how many updates.

    Returns:
        `weights` (epochs + 1, D), `bias` (epochs + 1,) and `loss` (epochs + 1,) in nats; row 0 is before
        the first update.

    Raises:
        ValueError: the shapes do not belong together, or a label is neither 0 nor 1.

    Example:
        >>> history = train([[-1.0], [1.0]], [0, 1], learning_rate=1.0, epochs=1)
        >>> history["weights"].tolist(), history["loss"].round(4).tolist()
        ([[0.0], [0.5]], [0.6931, 0.4741])

    Source: Hastie, Tibshirani & Friedman (2009), The Elements of Statistical Learning, section 4.4.1.
    """
    return descend(X, y, learning_rate, epochs, gradients, binary_cross_entropy)


def train_mse(
    X: ArrayLike,
    y: ArrayLike,
    learning_rate: float = 0.1,
    epochs: int = 100,
    weights: ArrayLike | None = None,
    bias: float = 0.0,
) -> History:
    """The same loop on the mean squared error of the probabilities, from any start.

    Formula: L = mean((p - y)²), so that the slopes carry the factor 2.

    Args:
        X: features, shape (N, D).
        y: labels, 0 or 1, shape (N,).
        learning_rate: η, above 0.
        epochs: how many updates.
        weights: where to start, shape (D,); None for zeros. Not modified.
        bias: where to start.

    Returns:
        as `train`; `loss` is the mean squared error.

    Raises:
        ValueError: the shapes do not belong together, or a label is neither 0 nor 1.

    Example:
        >>> history = train_mse([[1.0]], [0], learning_rate=0.15, epochs=50, weights=[2.0], bias=2.0)
        >>> round(float(predict_proba([[1.0]], history["weights"][-1], history["bias"][-1])[0]), 3)
        0.964

    Source: Nielsen (2015), Neural Networks and Deep Learning, chapter 3.
    """
    return descend(X, y, learning_rate, epochs, mse_gradients, mse, weights, bias)


def descend(
    X: ArrayLike,
    y: ArrayLike,
    learning_rate: float,
    epochs: int,
    slopes: Gradients,
    loss: Loss,
    weights: ArrayLike | None = None,
    bias: float = 0.0,
) -> History:
    """Full-batch gradient descent on a linear model's loss, every state of it kept.

    Formula: (w, b) ← (w, b) - η (∂L/∂w, ∂L/∂b), `epochs` times.

    Args:
        X: features, shape (N, D).
        y: labels, 0 or 1, shape (N,).
        learning_rate: η.
        epochs: how many updates.
        slopes: (X, y, weights, bias) → slopes in weights and bias.
        loss: (y, probabilities) → a number.
        weights: where to start, shape (D,); None for zeros.
        bias: where to start.

    Returns:
        `weights` (epochs + 1, D), `bias` (epochs + 1,) and `loss` (epochs + 1,).

    Raises:
        ValueError: the shapes do not belong together, or a label is neither 0 nor 1.

    Example:
        >>> descend([[1.0]], [1], 1.0, 1, gradients, binary_cross_entropy)["bias"].tolist()
        [0.0, 0.5]

    Source: Cauchy (1847), Méthode générale pour la résolution des systèmes d'équations simultanées.
    """
    rows, labels = binary_rows(X, y)
    w = np.zeros(rows.shape[1]) if weights is None else np.array(weights, dtype=np.float64)
    b = float(bias)
    history: History = {
        "weights": np.empty((epochs + 1, rows.shape[1])),
        "bias": np.empty(epochs + 1),
        "loss": np.empty(epochs + 1),
    }
    for epoch in range(epochs + 1):
        history["weights"][epoch], history["bias"][epoch] = w, b
        history["loss"][epoch] = loss(labels, predict_proba(rows, w, b))
        grad_weights, grad_bias = slopes(rows, labels, w, b)
        w, b = w - learning_rate * grad_weights, b - learning_rate * grad_bias
    return history


def step_ratio(
    history: Mapping[str, ArrayLike], X: ArrayLike, y: ArrayLike, learning_rate: float
) -> float | None:
    """How long a recorded run's first step is, measured by the step it should have been.

    Formula: the r that minimises |s - r t|², so (s · t) / (t · t), where s is row 1 minus row 0 of the weights and the
    bias, and t = -η times the gradient of the mean loss at row 0.

    Args:
        history: a run: `weights` (epochs + 1, D) and `bias` (epochs + 1,); row 0 is before the first update.
        X: features, shape (N, D).
        y: labels, 0 or 1, shape (N,).
        learning_rate: η.

    Returns:
        1 for gradient descent on the mean loss, -1 for a step uphill, N for a sum in place of the mean, 0 for weights that
        were not updated. None where it cannot be told: fewer than two rows, other shapes, something not finite,
        η = 0, a gradient of 0, or a step in another direction altogether.

    Raises:
        ValueError: the shapes of X and y do not belong together, or a label is neither 0 nor 1.

    Example:
        >>> X, y = [[-1.0], [1.0]], [0, 1]
        >>> step_ratio(train(X, y, 0.1, 1), X, y, 0.1), step_ratio(train(X, y, -0.1, 1), X, y, 0.1)
        (1.0, -1.0)

    Source: Nocedal & Wright (2006), Numerical Optimization, section 2.2 (steepest descent).
    """
    rows, labels = binary_rows(X, y)
    try:
        weights, bias = (np.asarray(history[name], dtype=np.float64)[:2] for name in ("weights", "bias"))
    except (KeyError, ValueError, TypeError, IndexError):
        return None
    if (
        weights.shape != (2, rows.shape[1])
        or bias.shape != (2,)
        or not np.isfinite([*weights.flat, *bias]).all()
    ):
        return None
    grad_weights, grad_bias = gradients(rows, labels, weights[0], float(bias[0]))
    should = -learning_rate * np.append(grad_weights, grad_bias)
    step = np.append(weights[1] - weights[0], bias[1] - bias[0])
    length, asked = float(np.linalg.norm(step)), float(np.linalg.norm(should))
    if not np.isfinite(asked) or not np.isfinite(length) or asked == 0:
        return None
    along = float(step @ should)
    if abs(along) < ALONG * length * asked:
        return None
    return along / asked**2
