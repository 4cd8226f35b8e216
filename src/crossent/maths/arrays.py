"""Reads arguments as arrays of the shape a formula needs, or says how to mend them. Rescales nothing."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


def distribution(p: ArrayLike, name: str = "p") -> Floats:
    """`p` as float64 of shape (K,)."""
    array = np.asarray(p, dtype=np.float64)
    if array.ndim != 1 or not array.size:
        raise ValueError(
            f"{name} has shape {array.shape}, expected (K,): one probability for each outcome. "
            "Pass one distribution at a time."
        )
    return array


def distributions(p: ArrayLike, q: ArrayLike) -> tuple[Floats, Floats]:
    """`p` and `q` as float64 of one shape (K,)."""
    first, second = distribution(p, "p"), distribution(q, "q")
    if first.shape != second.shape:
        raise ValueError(
            f"p has {first.size} outcomes and q has {second.size}. "
            "Give both a probability for each of the same outcomes, 0 where it is impossible."
        )
    return first, second


def predictions(probs: ArrayLike, labels: ArrayLike) -> tuple[Floats, NDArray[np.intp]]:
    """`probs` as float64 (N, C) and `labels` as integers (N,) in [0, C)."""
    rows, classes = np.asarray(probs, dtype=np.float64), np.asarray(labels)
    if rows.ndim != 2 or not rows.size:
        raise ValueError(
            f"probs has shape {rows.shape}, expected (N, C): a row an example, a column a class. "
            "For one example, pass [row]."
        )
    if classes.shape != rows.shape[:1]:
        raise ValueError(
            f"labels has shape {classes.shape}, expected {rows.shape[:1]}: one class for each row of probs. "
            "For one-hot labels, pass labels.argmax(axis=1)."
        )
    if classes.dtype.kind not in "iu":
        raise ValueError(f"labels are {classes.dtype}, expected integers. Convert with labels.astype(int).")
    if classes.min() < 0 or classes.max() >= rows.shape[1]:
        raise ValueError(
            f"labels reach from {classes.min()} to {classes.max()}, but probs has {rows.shape[1]} columns. "
            "Count classes from 0."
        )
    return rows, classes.astype(np.intp)
