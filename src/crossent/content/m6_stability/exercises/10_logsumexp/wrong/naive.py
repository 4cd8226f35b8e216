"""It overflows.

{call} returned {got}, expected {expected}. `np.exp` of 10000 is `inf`{where}, and of -10000 it is
0. Take the largest exponent out of each slice before `np.exp`, and add it again after the
logarithm.
"""

import numpy as np

MARK = r"exp\("


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    with np.errstate(all="ignore"):
        return np.log(np.exp(x).sum(axis=axis))
