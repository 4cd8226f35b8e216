"""What guesses say about a text: Shannon's bounds on its entropy, from how many guesses each character took."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def shares(guesses: Sequence[int], size: int) -> list[float]:
    """Return how often the right character was the first guess, the second, and so on, most frequent first.

    `guesses` are counts from 1; `size` is how many characters there are.
    """
    counts = np.bincount(np.asarray(guesses, dtype=int), minlength=size + 1)[1 : size + 1]
    return [float(x) for x in np.sort(counts)[::-1] / max(1, len(guesses))]


def lower_bound(by_rank: Sequence[float]) -> float:
    """Return bits a character that the entropy cannot be below, for an ideal guesser: Σ_i i (q_i - q_{i+1}) log2 i.

    The upper bound is the entropy of the same shares: who knows the numbers of guesses can play them back to an
    identical guesser, and has the text.

    Source: Shannon (1951), Prediction and Entropy of Printed English, section 4.

    Example:
        >>> lower_bound([0.5, 0.5])
        1.0
    """
    q = np.append(np.asarray(by_rank, dtype=float), 0.0)
    i = np.arange(1, len(q))
    return float((i * (q[:-1] - q[1:]) * np.log2(i)).sum())
