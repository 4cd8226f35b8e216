"""Absolute values for exponentials.

{call} returned {got}, expected {expected}. You divided absolute values by their sum{where}. Then a
score of -5 counts as much as one of 5. `np.exp` makes scores positive and keeps their order.
"""

import numpy as np

MARK = r"abs"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    parts = np.abs(logits)
    return parts / parts.sum(axis=-1, keepdims=True)
