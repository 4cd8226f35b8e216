import numpy as np


def log_softmax(logits, axis=-1):
    """z - max z - ln Σ exp(z - max z) along the axis."""
    logits = np.asarray(logits, dtype=float)
    # The logarithm of the quotient is a difference, and the exponential of the numerator cancels: no probability is ever
    # formed. That matters where it would be 0: exp(-10000) is, and ln 0 is -inf, while the answer is -10000.
    shifted = logits - logits.max(axis=axis, keepdims=True)
    # The sum holds exp(0) = 1, so its logarithm is always fine.
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
