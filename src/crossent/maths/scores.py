"""Ways to score predicted probabilities other than by surprise, and all of them side by side."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from crossent.maths.arrays import Floats, predictions
from crossent.maths.information import cross_entropy, kl_divergence


def mse(p: ArrayLike, q: ArrayLike) -> float:
    """Mean squared error between p and q.

    Formula: mean of (p - q)² over all elements.

    Args:
        p: numbers, any shape.
        q: numbers, shape of p.

    Returns:
        a number without unit; for distributions of K outcomes, at most 2 / K.

    Raises:
        ValueError: p and q differ in shape. Reshape one of them first; nothing is broadcast.

    Example:
        >>> round(mse([1, 0], [0.9, 0.1]), 6)
        0.01

    Source: Gauss (1821), Theoria combinationis observationum.
    """
    p, q = np.asarray(p, dtype=np.float64), np.asarray(q, dtype=np.float64)
    if p.shape != q.shape:
        raise ValueError(f"p has shape {p.shape} and q has shape {q.shape}. Reshape one of them first.")
    return float(np.mean((p - q) ** 2))


def error_rate(probs: ArrayLike, labels: ArrayLike) -> float:
    """How often the most probable class is not the label.

    Formula: mean of [argmax(probs) ≠ label]; of tied classes the first counts.

    Args:
        probs: predicted probabilities, shape (N, C).
        labels: true classes, integers in [0, C), shape (N,).

    Returns:
        a fraction in [0, 1].

    Raises:
        ValueError: the shapes do not belong together, or a label is out of range; the message says which.

    Example:
        >>> error_rate([[0.9, 0.1], [0.2, 0.8]], [0, 0])
        0.5

    Source: Hastie, Tibshirani & Friedman (2009), The Elements of Statistical Learning, section 7.2.
    """
    probs, labels = predictions(probs, labels)
    return float(np.mean(probs.argmax(axis=1) != labels))


def brier(probs: ArrayLike, labels: ArrayLike) -> float:
    """Brier score: the squared distance of each row from its one-hot label, averaged over the rows.

    Formula: mean over rows of Σ_c (probs_c - onehot_c)².

    Args:
        probs: predicted probabilities, shape (N, C).
        labels: true classes, integers in [0, C), shape (N,).

    Returns:
        a number from 0 (certain and right) to 2 (certain and wrong).

    Raises:
        ValueError: the shapes do not belong together, or a label is out of range; the message says which.

    Example:
        >>> round(brier([[0.9, 0.1], [0.2, 0.8]], [0, 0]), 6)
        0.65

    Source: Brier (1950), Verification of forecasts expressed in terms of probability.
    """
    probs, labels = predictions(probs, labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return float(((probs - one_hot) ** 2).sum(axis=1).mean())


def compare(p: ArrayLike, qs: ArrayLike) -> dict[str, Floats]:
    """Several beliefs, each measured against what happens, by three measures.

    Args:
        p: what happens, a distribution, shape (K,).
        qs: what M models believe, a distribution in each row, shape (M, K).

    Returns:
        arrays of shape (M,) under "cross_entropy", "kl_divergence" (nats) and "mse".

    Raises:
        ValueError: qs is not a table of distributions over the outcomes of p. For a single q, pass [q].

    Example:
        >>> compare([1, 0], [[0.9, 0.1], [0.2, 0.8]])["mse"].round(6).tolist()
        [0.01, 0.64]

    Source: the measures' own, above and in crossent.maths.information.
    """
    rows = np.asarray(qs, dtype=np.float64)
    if rows.ndim != 2:
        raise ValueError(
            f"qs has shape {rows.shape}, expected (M, K): one q in each row. For one q, pass [q]."
        )
    measures = (cross_entropy, kl_divergence, mse)
    return {measure.__name__: np.array([measure(p, q) for q in rows]) for measure in measures}
