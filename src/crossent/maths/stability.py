"""Losses straight from logits, exact where a formula over probabilities overflows, rounds to 0 or loses its slope.

All of them split off the largest term of a sum of powers: ln Σ_j exp(x_j) = m + log1p(Σ_{j≠argmax} exp(x_j - m)).
Nothing overflows, since no exponent is above 0, and next to 0 nothing is lost, since that 1 is never added.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import optimize, special

from crossent.maths.arrays import Floats, binary, classes, logit_rows
from crossent.maths.softmax import one_hot


def logsumexp(x: ArrayLike, axis: int = -1) -> Floats | np.float64:
    """The logarithm of a sum of exponentials, for exponents of any size.

    Formula: ln Σ_j exp(x_j) along the axis.

    Args:
        x: exponents, any shape with at least one axis; -inf stands for a term of 0.
        axis: the axis that is summed over.

    Returns:
        shape of x without that axis. -inf where all of a slice is -inf.

    Raises:
        ValueError: x is a single number or has no terms to add. Pass at least one exponent along the axis.

    Example:
        >>> round(float(logsumexp([1000.0, 1000.0])), 6)
        1000.693147

    Source: Blanchard, Higham & Higham (2021), Accurately computing the log-sum-exp and softmax functions.
    """
    largest, rest = _split(_axes(x, "x"), axis)
    return np.squeeze(largest + np.log1p(rest), axis=axis)[()]


def log_softmax(logits: ArrayLike, axis: int = -1) -> Floats:
    """Logarithms of the softmax, without the softmax.

    Formula: z_c - ln Σ_k exp(z_k) along the axis.

    Args:
        logits: scores, any shape with at least one axis.
        axis: the axis of the classes.

    Returns:
        nats, at most 0, shape of logits. Exact where the probability itself is below the smallest float.

    Raises:
        ValueError: logits is a single number. Pass at least one row of scores.

    Example:
        >>> log_softmax([0.0, -1000.0]).tolist()
        [0.0, -1000.0]

    Source: Blanchard, Higham & Higham (2021), Accurately computing the log-sum-exp and softmax functions.
    """
    scores = _axes(logits, "logits")
    largest, rest = _split(scores, axis)
    return (scores - largest) - np.log1p(rest)


def precise_cross_entropy(logits: ArrayLike, label: int) -> np.floating[Any]:
    """The surprise at the right class of one row, to the last digits also where it is next to 0.

    Formula: (m - z_label) + log1p(Σ_{j≠argmax} exp(z_j - m)), m = max z, in the floats that it is given.

    Args:
        logits: scores, float32 or float64 (anything else is read as float64), shape (C,).
        label: the right class, in [0, C).

    Returns:
        nats, of the dtype of the logits.

    Raises:
        ValueError: logits is not one row, or the label is no class of it.

    Example:
        >>> print(precise_cross_entropy(np.float32([25, 0]), 0))
        1.3887944e-11

    Source: Blanchard, Higham & Higham (2021), Accurately computing the log-sum-exp and softmax functions.
    """
    row = np.asarray(logits)
    row = row if row.dtype in (np.float32, np.float64) else row.astype(np.float64)
    if row.ndim != 1 or not row.size:
        raise ValueError(f"logits has shape {row.shape}, expected (C,): the scores of one example.")
    right = row[classes([label], row.size)[0]]
    largest, rest = _split(row, -1)
    return ((largest - right) + np.log1p(rest))[0]


def binary_cross_entropy_from_logits(logits: ArrayLike, y: ArrayLike) -> float:
    """The mean surprise at what happened, from scores instead of probabilities.

    Formula: mean of ln(1 + exp(-z)) where y = 1, and of ln(1 + exp(z)) where y = 0.

    Args:
        logits: scores of class 1, shape (N,).
        y: labels, 0 or 1, shape (N,).

    Returns:
        nats, finite for finite scores. Its slope in z_n is (sigmoid(z_n) - y_n) / N, never cut off.

    Raises:
        ValueError: the shapes differ, or a label is neither 0 nor 1.

    Example:
        >>> binary_cross_entropy_from_logits([-1000.0, 1000.0], [1, 1])
        500.0

    Source: PyTorch, torch.nn.BCEWithLogitsLoss.
    """
    z = np.asarray(logits, dtype=np.float64)
    labels = binary(y, z.shape)
    # -ln sigmoid(z) = logaddexp(0, -z), and 1 - sigmoid(z) = sigmoid(-z) does the other label.
    return float(np.mean(np.logaddexp(0, np.where(labels == 1, -z, z))))


def smooth_labels(labels: ArrayLike, num_classes: int, epsilon: float) -> Floats:
    """Labels as rows that are almost certain: a share epsilon is spread evenly over all classes.

    Formula: (1 - ε) onehot_nc + ε / C.

    Args:
        labels: classes, integers in [0, num_classes), shape (N,).
        num_classes: C.
        epsilon: ε in [0, 1]; the right class keeps 1 - ε + ε/C.

    Returns:
        float64, shape (N, C); each row sums to 1.

    Raises:
        ValueError: a label is no integer or out of range, or epsilon lies outside of [0, 1].

    Example:
        >>> smooth_labels([1], 4, 0.2).round(6).tolist()
        [[0.05, 0.85, 0.05, 0.05]]

    Source: Szegedy et al. (2016), Rethinking the Inception Architecture for Computer Vision, section 7.
    """
    _share(epsilon)
    return (1 - epsilon) * one_hot(labels, num_classes) + epsilon / num_classes


def cross_entropy_from_logits(
    logits: ArrayLike,
    labels: ArrayLike,
    label_smoothing: float = 0.0,
    weight: ArrayLike | None = None,
    ignore_index: int = -100,
) -> float:
    """The classification loss with smoothed labels, weighted classes and labels that do not count.

    Formula: Σ_n Σ_c w_c t_nc (-ln softmax(z_n)_c) / Σ_n w_label_n over the rows that count, t as in smooth_labels.

    Args:
        logits: scores, shape (N, C).
        labels: right classes, integers in [0, C) or ignore_index, shape (N,).
        label_smoothing: ε in [0, 1].
        weight: w, a factor for each class, shape (C,); None means 1 for each.
        ignore_index: rows with this label do not count.

    Returns:
        nats. NaN where no row counts.

    Raises:
        ValueError: the shapes do not belong together, or a label or ε is out of range.

    Example:
        >>> round(cross_entropy_from_logits([[0.0, 0.0], [3.0, 1.0]], [1, -100]), 6)
        0.693147

    Source: PyTorch, torch.nn.CrossEntropyLoss.
    """
    _share(label_smoothing)
    counts = np.asarray(labels) != ignore_index
    rows, right = logit_rows(logits, np.where(counts, labels, 0))
    num_classes = rows.shape[1]
    weights = np.ones(num_classes) if weight is None else np.asarray(weight, dtype=np.float64)
    if weights.shape != (num_classes,):
        raise ValueError(f"weight has shape {weights.shape}, expected ({num_classes},): one for each class.")
    prices = -log_softmax(rows) * weights
    losses = (1 - label_smoothing) * prices[np.arange(len(right)), right]
    if label_smoothing:  # else 0 · inf where a class has the logit -inf
        losses = losses + label_smoothing * prices.mean(axis=1)
    total = weights[right][counts].sum()
    return float(losses[counts].sum() / total) if total else float("nan")


def naive_error(scales: ArrayLike) -> Floats | np.float64:
    """How far the formula over probabilities is off, as the logits grow.

    Formula: |-ln(exp(z_0) / Σ_k exp(z_k)) - (ln Σ_k exp(z_k) - z_0)| for z = scale · [1, 2, 10], in float64.

    Args:
        scales: factors of the logits, any shape.

    Returns:
        nats, shape of scales. inf or NaN where the formula overflows: from 71 on, since exp(710) is too large.

    Example:
        >>> naive_error([1.0, 70.0, 71.0]).round(9).tolist()
        [0.0, 0.0, inf]

    Source: Goodfellow, Bengio & Courville (2016), Deep Learning, section 4.1.
    """
    logits = np.asarray(scales, dtype=np.float64)[..., None] * np.array([1.0, 2.0, 10.0])
    with np.errstate(all="ignore"):  # what goes wrong here is what is measured
        powers = np.exp(logits)
        naive = -np.log(powers[..., 0] / powers.sum(axis=-1))
        return np.abs(naive - (logsumexp(logits) - logits[..., 0]))


def fit_temperature(logits: ArrayLike, labels: ArrayLike) -> float:
    """The temperature that makes the probabilities of a trained classifier as honest as one number can.

    Formula: the T > 0 that minimises the mean of -ln softmax(z_n / T)_label.

    Args:
        logits: scores, shape (N, C); best of examples that were not trained on.
        labels: right classes, integers in [0, C), shape (N,).

    Returns:
        T, without unit. Above 1 where the classifier was too sure.

    Raises:
        ValueError: no T is best: every label has the largest logit, or the logits say no more than chance.

    Example:
        >>> round(fit_temperature([[2.0, 0.0]] * 4, [0, 0, 0, 1]), 6)  # right 3 times of 4: z = ln 3 would do
        1.820478

    Source: Guo et al. (2017), On Calibration of Modern Neural Networks, section 4.2.
    """
    rows, right = logit_rows(logits, labels)
    gaps = rows - rows[np.arange(len(right)), right][:, None]

    def slope(inverse: float) -> float:
        """Of the loss in 1/T, in which it is convex: the mean gap that the softmax expects."""
        return float(np.mean(np.sum(special.softmax(gaps * inverse, axis=1) * gaps, axis=1)))

    scale = float(np.abs(gaps).max())
    if slope(0.0) >= 0 or not (gaps > 0).any():
        reason = (
            "every label has the largest logit" if slope(0.0) < 0 else "the logits say no more than chance"
        )
        raise ValueError(f"No temperature is best: {reason}. Pass examples, some of them wrong, most right.")
    high = 1.0 / scale
    while slope(high) <= 0:
        high *= 2
    return float(1.0 / optimize.brentq(slope, 0.0, high, xtol=1e-14 * high, rtol=1e-14))


def _split(x: NDArray[Any], axis: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """The largest entry along the axis, and Σ exp(x - largest) over the others; the axis is kept with length 1."""
    place = np.expand_dims(x.argmax(axis=axis), axis)
    largest = np.take_along_axis(x, place, axis)
    powers = np.exp(x - np.where(np.isfinite(largest), largest, 0))  # -inf minus -inf would be NaN
    np.put_along_axis(powers, place, 0, axis)
    return largest, powers.sum(axis=axis, keepdims=True)


def _axes(x: ArrayLike, name: str) -> Floats:
    array = np.asarray(x, dtype=np.float64)
    if not array.size or array.ndim == 0:
        raise ValueError(
            f"{name} has shape {array.shape}. Pass an array with something in it along the axis."
        )
    return array


def _share(epsilon: float) -> None:
    if not 0 <= epsilon <= 1:
        raise ValueError(f"the share that is smoothed is {epsilon}, expected 0 to 1.")
