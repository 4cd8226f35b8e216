"""Shifted above, not below.

{call} returned {got}, expected {expected}. The maximum is subtracted in the numerator only{where},
so it does not cancel. Shift once, and use the same exponentials for the sum.
"""

import numpy as np

MARK = r"exp\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    top = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return top / np.exp(logits).sum(axis=-1, keepdims=True)
