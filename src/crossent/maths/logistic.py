"""Binary cross-entropy: of probabilities, of a linear model, and its gradient.

Where a probability is exactly 0 and the label 1, the loss is inf: nothing is clipped here.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from crossent.maths.arrays import Floats, binary, binary_rows


def sigmoid(z: ArrayLike) -> Floats | np.float64:
    """A score of any size as a probability.

    Formula: 1 / (1 + exp(-z)).

    Args:
        z: scores (logits), any shape.

    Returns:
        probabilities, shape of z; exact to the last digits for any size of z.

    Example:
        >>> sigmoid([-1e4, 0.0, 1e4]).tolist()
        [0.0, 0.5, 1.0]

    Source: Cox (1958), The Regression Analysis of Binary Sequences.
    """
    return special.expit(np.asarray(z, dtype=np.float64))


def binary_cross_entropy(y_true: ArrayLike, y_prob: ArrayLike) -> float:
    """The mean surprise at what happened, for outcomes that happen or do not.

    Formula: mean of -(y ln p + (1 - y) ln(1 - p)).

    Args:
        y_true: labels, 0 or 1, shape (N,).
        y_prob: the probability given to 1, shape (N,).

    Returns:
        nats. inf where a label was given the probability 0.

    Raises:
        ValueError: the shapes differ, or a label is neither 0 nor 1.

    Example:
        >>> round(binary_cross_entropy([1, 0], [0.9, 0.2]), 6)
        0.164252

    Source: Bishop (2006), Pattern Recognition and Machine Learning, equation 4.90.
    """
    q = np.asarray(y_prob, dtype=np.float64)
    y = binary(y_true, q.shape)
    return float(0.0 - np.mean(special.xlogy(y, q) + special.xlog1py(1 - y, -q)))


def predict_proba(X: ArrayLike, weights: ArrayLike, bias: float) -> Floats:
    """What a linear model gives to class 1.

    Formula: sigmoid(X @ w + b).

    Args:
        X: features, shape (N, D).
        weights: w, shape (D,).
        bias: b.

    Returns:
        probabilities, shape (N,).

    Raises:
        ValueError: X does not have a column for each weight.

    Example:
        >>> predict_proba([[1.0, 2.0]], [2.0, -1.0], 0.0).tolist()
        [0.5]

    Source: Cox (1958), The Regression Analysis of Binary Sequences.
    """
    rows, w = np.asarray(X, dtype=np.float64), np.asarray(weights, dtype=np.float64)
    if rows.ndim != 2 or w.shape != rows.shape[1:]:
        raise ValueError(
            f"X has shape {rows.shape} and weights {w.shape}, expected (N, D) and (D,): a weight a column."
        )
    return special.expit(rows @ w + bias)


def gradients(X: ArrayLike, y: ArrayLike, weights: ArrayLike, bias: float) -> tuple[Floats, float]:
    """Slopes of the mean binary cross-entropy of a linear model in its weights and its bias.

    Formula: Xᵀ(p - y) / N and mean(p - y), where p = sigmoid(X @ w + b).

    Args:
        X: features, shape (N, D).
        y: labels, 0 or 1, shape (N,).
        weights: w, shape (D,).
        bias: b.

    Returns:
        the slopes in the weights, shape (D,), and in the bias, a number.

    Raises:
        ValueError: the shapes do not belong together, or a label is neither 0 nor 1.

    Example:
        >>> grad_weights, grad_bias = gradients([[1.0, 2.0]], [1], [0.0, 0.0], 0.0)
        >>> grad_weights.tolist(), grad_bias
        ([-0.5, -1.0], -0.5)

    Source: Bishop (2006), Pattern Recognition and Machine Learning, equation 4.91.
    """
    rows, labels = binary_rows(X, y)
    error = predict_proba(rows, weights, bias) - labels  # dL/dz = p - y, and z = X @ w + b does the rest
    return rows.T @ error / len(labels), float(error.mean())


def mse_gradients(X: ArrayLike, y: ArrayLike, weights: ArrayLike, bias: float) -> tuple[Floats, float]:
    """Slopes of the mean squared error of a linear model's probabilities.

    Formula: Xᵀ(2 (p - y) p (1 - p)) / N, and the mean of the same without X.

    Args:
        X: features, shape (N, D).
        y: labels, 0 or 1, shape (N,).
        weights: w, shape (D,).
        bias: b.

    Returns:
        the slopes in the weights, shape (D,), and in the bias, a number.

    Raises:
        ValueError: the shapes do not belong together, or a label is neither 0 nor 1.

    Example:
        >>> grad_weights, grad_bias = mse_gradients([[1.0, 2.0]], [1], [0.0, 0.0], 0.0)
        >>> grad_weights.tolist(), grad_bias
        ([-0.25, -0.5], -0.25)

    Source: Nielsen (2015), Neural Networks and Deep Learning, chapter 3.
    """
    rows, labels = binary_rows(X, y)
    p = predict_proba(rows, weights, bias)
    pull = 2 * (p - labels) * p * (1 - p)  # the sigmoid's slope, p (1 - p), stays: nothing cancels it
    return rows.T @ pull / len(labels), float(pull.mean())
