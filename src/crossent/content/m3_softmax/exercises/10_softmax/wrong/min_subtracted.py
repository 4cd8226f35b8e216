"""The smallest for the largest.

{call} returned {got}, expected {expected}. Once the smallest logit is subtracted{where}, the others
are positive and still overflow. Subtract the largest: then no exponent is above 0.
"""

import numpy as np

MARK = r"min\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.min(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
