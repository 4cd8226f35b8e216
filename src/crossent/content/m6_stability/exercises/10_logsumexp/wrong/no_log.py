"""The logarithm is missing.

{call} returned {got}, expected {expected}. That is the sum of the powers{where}. Its logarithm is
wanted.
"""

import numpy as np

MARK = r"sum|exp"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    with np.errstate(all="ignore"):
        return np.exp(x).sum(axis=axis)
