"""The smallest is taken out.

{call} returned {got}, expected {expected}. You take out the minimum{where}. Then the largest power
still overflows. Take out the maximum: no power is above 1 then.
"""

import numpy as np

MARK = r"min\("


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    least = x.min(axis=axis, keepdims=True)
    with np.errstate(all="ignore"):
        return np.squeeze(least + np.log(np.exp(x - least).sum(axis=axis, keepdims=True)), axis=axis)
