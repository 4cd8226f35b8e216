"""The division is missing.

{call} returned {got}, expected {expected}. Those are the exponentials after the shift{where}.
Divide each by the sum of its row.
"""

import numpy as np

MARK = r"exp\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    return np.exp(logits - logits.max(axis=-1, keepdims=True))
