"""Softmax and what classification makes of it: the loss of logits against labels, its gradient, temperature.

Stable by construction: the largest logit of each row is subtracted before anything is exponentiated.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from crossent.maths.arrays import Floats, classes, logit_rows


def softmax(logits: ArrayLike) -> Floats:
    """Scores of any size as a distribution over the last axis.

    Formula: softmax(z)_c = exp(z_c) / Σ_k exp(z_k).

    Args:
        logits: scores, shape (..., C).

    Returns:
        probabilities, shape of logits; each row sums to 1. The same for z and z + constant.

    Raises:
        ValueError: logits is a single number. Pass at least one row of scores.

    Example:
        >>> softmax([0.0, np.log(3)]).round(6).tolist()
        [0.25, 0.75]

    Source: Bridle (1990), Probabilistic Interpretation of Feedforward Classification Network Outputs.
    """
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 0:
        raise ValueError("logits is a single number, expected (..., C): a row with a score for each class.")
    return special.softmax(logits, axis=-1)  # exp(z - max z) / Σ exp(z - max z), row by row


def softmax_with_temperature(logits: ArrayLike, temperature: float) -> Floats:
    """Softmax of the logits divided by a temperature.

    Formula: softmax(z / T). T → 0 gives all to the largest logit, T → ∞ the same to each.

    Args:
        logits: scores, shape (..., C).
        temperature: T > 0, without unit.

    Returns:
        probabilities, shape of logits.

    Raises:
        ValueError: the temperature is not above 0. Pass a positive number.

    Example:
        >>> softmax_with_temperature([0.0, 1.0], 0.5).round(6).tolist()
        [0.119203, 0.880797]

    Source: Hinton, Vinyals & Dean (2015), Distilling the Knowledge in a Neural Network, section 2.
    """
    if not temperature > 0:
        raise ValueError(f"temperature is {temperature}, expected more than 0. Pass a positive number.")
    logits = np.asarray(logits, dtype=np.float64)
    return softmax((logits - logits.max(axis=-1, keepdims=True)) / temperature)


def one_hot(labels: ArrayLike, num_classes: int) -> Floats:
    """Labels as rows that are certain: 1 at the label, 0 elsewhere.

    Formula: onehot_nc = [labels_n = c].

    Args:
        labels: classes, integers in [0, num_classes), shape (N,).
        num_classes: C.

    Returns:
        float64, shape (N, C).

    Raises:
        ValueError: a label is no integer or out of range; the message says which.

    Example:
        >>> one_hot([2, 0], 3).tolist()
        [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]

    Source: Bishop (2006), Pattern Recognition and Machine Learning, section 4.1.3.
    """
    return np.eye(num_classes)[classes(labels, num_classes)]


def cross_entropy_loss(logits: ArrayLike, labels: ArrayLike) -> float:
    """The loss that classifiers are trained with: the mean surprise at the right class.

    Formula: mean over the rows of -ln softmax(z)_label = ln Σ_k exp(z_k) - z_label.

    Args:
        logits: scores, shape (N, C).
        labels: right classes, integers in [0, C), shape (N,).

    Returns:
        nats, at least 0. ln C where all logits are equal.

    Raises:
        ValueError: the shapes do not belong together, or a label is out of range; the message says which.

    Example:
        >>> round(cross_entropy_loss([[0.0, 0.0, 0.0]], [1]), 6)
        1.098612

    Source: Goodfellow, Bengio & Courville (2016), Deep Learning, section 6.2.2.3.
    """
    rows, right = logit_rows(logits, labels)
    return float(-np.mean(special.log_softmax(rows, axis=1)[np.arange(len(right)), right]))


def cross_entropy_grad(logits: ArrayLike, labels: ArrayLike) -> Floats:
    """Slope of that loss in every logit.

    Formula: (softmax(z) - onehot(labels)) / N.

    Args:
        logits: scores, shape (N, C).
        labels: right classes, integers in [0, C), shape (N,).

    Returns:
        nats for each unit of logit, shape (N, C); each row sums to 0.

    Raises:
        ValueError: the shapes do not belong together, or a label is out of range; the message says which.

    Example:
        >>> cross_entropy_grad([[0.0, 0.0]], [1]).tolist()
        [[0.5, -0.5]]

    Source: Bishop (2006), Pattern Recognition and Machine Learning, equation 4.109.
    """
    rows, right = logit_rows(logits, labels)
    return (softmax(rows) - one_hot(right, rows.shape[1])) / len(right)


def probability_curve(values: ArrayLike, other_logits: ArrayLike) -> Floats:
    """Probability of class 0 while its logit moves and the others stay.

    Formula: exp(v) / (exp(v) + Σ_k exp(other_k)) for each v: a sigmoid of v - ln Σ_k exp(other_k).

    Args:
        values: logits of class 0, any shape.
        other_logits: logits of the other classes, shape (C - 1,), C at least 2.

    Returns:
        probabilities, shape of values.

    Raises:
        ValueError: other_logits is empty or not one row. Pass a logit for each other class.

    Example:
        >>> float(probability_curve(0.0, [0.0]))
        0.5

    Source: Bishop (2006), Pattern Recognition and Machine Learning, section 4.2.
    """
    others = np.asarray(other_logits, dtype=np.float64)
    if others.ndim != 1 or not others.size:
        raise ValueError(
            f"other_logits has shape {others.shape}, expected (C - 1,): a logit for each other class."
        )
    # One class against the rest is a class against one rival, whose logit is logsumexp of the rest.
    return special.expit(np.asarray(values, dtype=np.float64) - special.logsumexp(others))
