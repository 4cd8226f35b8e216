"""Divided by the maximum.

{call} returned {got}, expected {expected}. You divide the logits by the largest{where}, which
changes their differences, and these are all that counts. Subtract it.
"""

import numpy as np

MARK = r"/"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits / logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
