"""A plus for a minus.

{call} returned {got}, expected {expected}. You add the maximum{where}, and the exponentials grow
still larger. Subtract it: then the largest exponent is 0.
"""

import numpy as np

MARK = r"\+"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits + logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
