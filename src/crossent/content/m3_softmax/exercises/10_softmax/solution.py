import numpy as np


def softmax(logits):
    """exp(z) / Σ exp(z) over the last axis."""
    logits = np.asarray(logits, dtype=float)
    # Adding the same number to all logits of a row changes nothing: the factor cancels in the quotient. So subtract
    # the largest. Then the largest exponent is 0, nothing overflows, and the sum is at least 1.
    # keepdims keeps the last axis, so that each row meets its own maximum and its own sum, for any number of axes.
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
