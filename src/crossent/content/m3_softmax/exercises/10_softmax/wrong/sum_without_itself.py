"""The class itself is missing below.

{call} returned {got}, expected {expected}. You divided by the sum of the other classes{where}:
those are odds. The class itself belongs to the sum.
"""

import numpy as np

MARK = r"sum\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / (powers.sum(axis=-1, keepdims=True) - powers)
