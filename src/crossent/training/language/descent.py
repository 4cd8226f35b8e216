"""The table of the next character by gradient descent: a logit for each pair, all 0 at first, and no counting of shares."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from crossent.maths.arrays import Floats, places
from crossent.maths.softmax import softmax


def descend(
    text: str, alphabet: str, steps: Sequence[int], rate: float, momentum: float = 0.0
) -> dict[int, Floats]:
    """Return the table after each of some steps of gradient descent on the mean cross-entropy of the text.

    The slope in the logits of a row is (how often it is asked) times (its softmax), less the pairs that occurred: the
    sum of softmax - onehot over all characters of the text, divided by their number.
    """
    size, at = len(alphabet), places(text, alphabet)
    pairs = np.bincount(at[:-1] * size + at[1:], minlength=size * size).reshape(size, size)
    targets = pairs / pairs.sum()
    asked = targets.sum(axis=1, keepdims=True)
    logits, velocity = np.zeros((size, size)), np.zeros((size, size))
    wanted, kept = set(steps), {}
    for step in range(max(steps) + 1):
        table = softmax(logits)
        if step in wanted:
            kept[step] = table
        velocity = momentum * velocity + asked * table - targets
        logits = logits - rate * velocity
    return kept
