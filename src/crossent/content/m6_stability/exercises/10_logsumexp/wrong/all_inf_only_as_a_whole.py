"""Only an array of nothing but -inf is caught.

{call} returned {got}, expected {expected}. You ask whether the whole array is `-inf`{where}. One
such slice among others is still NaN. Ask it of each slice: where its maximum is not finite, shift
by 0, `np.where(np.isinf(largest), 0, largest)`.
"""

import numpy as np

MARK = r"all\("


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    if np.isneginf(x).all():
        return np.full(x.max(axis=axis).shape, -np.inf)[()]
    largest = x.max(axis=axis, keepdims=True)
    with np.errstate(invalid="ignore"):
        return np.squeeze(largest, axis=axis) + np.log(np.exp(x - largest).sum(axis=axis))
