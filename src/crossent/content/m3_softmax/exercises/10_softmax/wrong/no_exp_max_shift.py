"""The exponential is missing.

{call} returned {got}, expected {expected}. You subtract the maximum and divide by the sum{where},
but nothing is exponentiated: `np.exp` belongs between the two.
"""

import numpy as np

MARK = r"max\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    parts = logits - logits.max(axis=-1, keepdims=True)
    return parts / parts.sum(axis=-1, keepdims=True)
