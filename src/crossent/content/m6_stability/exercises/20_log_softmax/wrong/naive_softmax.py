"""It overflows, and rounds to 0.

{call} returned {got}, expected {expected}. `np.exp` of 10000 is `inf`, and inf / inf is NaN{where}.
Subtract each slice's maximum, and do not form the softmax: z - ln Σ exp(z).
"""

import numpy as np

MARK = r"exp\("


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)

    with np.errstate(all="ignore"):
        powers = np.exp(logits)
        return np.log(powers / powers.sum(axis=axis, keepdims=True))
