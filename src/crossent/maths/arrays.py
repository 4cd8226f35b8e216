"""Reads arguments as arrays of the shape a formula needs, or says how to mend them. Rescales nothing."""

from __future__ import annotations

from collections.abc import Sequence

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
    return _labelled(probs, labels, "probs")


def logit_rows(logits: ArrayLike, labels: ArrayLike) -> tuple[Floats, NDArray[np.intp]]:
    """`logits` as float64 (N, C) and `labels` as integers (N,) in [0, C)."""
    return _labelled(logits, labels, "logits")


def _labelled(values: ArrayLike, labels: ArrayLike, name: str) -> tuple[Floats, NDArray[np.intp]]:
    rows, right = np.asarray(values, dtype=np.float64), np.asarray(labels)
    if rows.ndim != 2 or not rows.size:
        raise ValueError(
            f"{name} has shape {rows.shape}, expected (N, C): a row an example, a column a class. "
            "For one example, pass [row]."
        )
    if right.shape != rows.shape[:1]:
        raise ValueError(
            f"labels has shape {right.shape}, expected {rows.shape[:1]}: one class for each row of {name}. "
            "For one-hot labels, pass labels.argmax(axis=1)."
        )
    return rows, classes(right, rows.shape[1])


def classes(labels: ArrayLike, num_classes: int) -> NDArray[np.intp]:
    """`labels` as integers (N,) in [0, num_classes)."""
    array = np.asarray(labels)
    if array.ndim != 1:
        raise ValueError(f"labels has shape {array.shape}, expected (N,): one class for each example.")
    if array.size and array.dtype.kind not in "iu":
        raise ValueError(f"labels are {array.dtype}, expected integers. Convert with labels.astype(int).")
    if array.size and (array.min() < 0 or array.max() >= num_classes):
        raise ValueError(
            f"labels reach from {array.min()} to {array.max()}, but there are {num_classes} classes. "
            "Count classes from 0."
        )
    return array.astype(np.intp)


def binary_rows(X: ArrayLike, y: ArrayLike) -> tuple[Floats, Floats]:
    """`X` as float64 (N, D) and `y` as 0.0 or 1.0, (N,)."""
    rows, labels = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if rows.ndim != 2 or not rows.size:
        raise ValueError(
            f"X has shape {rows.shape}, expected (N, D): a row an example, a column a feature. "
            "For one feature, pass X[:, None]."
        )
    return rows, binary(labels, rows.shape[:1])


def binary(y: ArrayLike, shape: tuple[int, ...]) -> Floats:
    """`y` as 0.0 or 1.0, of that shape."""
    labels = np.asarray(y, dtype=np.float64)
    if labels.shape != shape:
        raise ValueError(f"the labels have shape {labels.shape}, expected {shape}: one for each example.")
    if not np.isin(labels, (0.0, 1.0)).all():
        raise ValueError(
            "the labels hold something other than 0 and 1. Binary cross-entropy needs these two."
        )
    return labels


def places(text: str, alphabet: Sequence[str]) -> NDArray[np.intp]:
    """The characters of `text` as their places in an alphabet of distinct characters, shape (len(text),)."""
    place = {character: i for i, character in enumerate(alphabet)}
    if len(place) != len(alphabet):
        raise ValueError("the alphabet names a character twice. Take each once: sorted(set(text)).")
    missing = set(text) - set(place)
    if missing:
        raise ValueError(
            f"the alphabet lacks {min(missing)!r}, which is in the text. Take the alphabet of the whole text."
        )
    return np.fromiter((place[character] for character in text), dtype=np.intp, count=len(text))
