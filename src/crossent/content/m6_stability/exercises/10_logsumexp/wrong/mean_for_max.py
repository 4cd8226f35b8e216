"""The mean is taken out.

{call} returned {got}, expected {expected}. You take the mean of each slice out of it{where}, not
the largest. What lies far above the mean still overflows, and a slice far below its largest is
lost. Subtract `x.max(axis=axis, keepdims=True)`.
"""

import numpy as np

MARK = r"mean\(|average\("


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    shift = x.mean(axis=axis, keepdims=True)
    shift = np.where(np.isfinite(shift), shift, 0)
    with np.errstate(divide="ignore", over="ignore"):
        return np.squeeze(shift, axis=axis) + np.log(np.exp(x - shift).sum(axis=axis))
