"""The sum runs over all slices.

{call} returned {got}, expected {expected}. The powers of the whole array are added up{where}. Each
slice has a sum of its own: `sum(axis=axis, keepdims=True)`.
"""

import numpy as np

MARK = r"sum\("


def log_softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=float)

    z = z - z.max(axis=axis, keepdims=True)
    return z - np.log(np.exp(z).sum())
