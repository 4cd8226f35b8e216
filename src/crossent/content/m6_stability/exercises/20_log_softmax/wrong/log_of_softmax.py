"""The logarithm of a probability that is 0.

{call} returned {got}, expected {expected}. You form the softmax first{where}. At a gap of some 745
it is rounded to 0, and ln 0 is `-inf`. Take the logarithm on paper: z - ln Σ exp(z).
"""

import numpy as np

MARK = r"log\("


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    powers = np.exp(shifted)
    with np.errstate(divide="ignore"):
        return np.log(powers / powers.sum(axis=axis, keepdims=True))
