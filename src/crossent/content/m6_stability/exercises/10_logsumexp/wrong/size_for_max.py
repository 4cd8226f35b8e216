"""The largest size is taken out.

{call} returned {got}, expected {expected}. You take out the entry with the largest absolute
value{where}, without its sign. Where all entries are far below 0, their powers become 0. Take the
largest entry itself, and no `abs`.
"""

import numpy as np

MARK = r"abs\(|absolute\("


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    shift = np.abs(x).max(axis=axis, keepdims=True)
    shift = np.where(np.isfinite(shift), shift, 0)
    with np.errstate(divide="ignore"):
        return np.squeeze(shift, axis=axis) + np.log(np.exp(x - shift).sum(axis=axis))
