"""The mean for the largest.

{call} returned {got}, expected {expected}. Once the mean is subtracted{where}, a logit far above
the others still overflows. Subtract the largest: then no exponent is above 0.
"""

import numpy as np

MARK = r"mean\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.mean(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
