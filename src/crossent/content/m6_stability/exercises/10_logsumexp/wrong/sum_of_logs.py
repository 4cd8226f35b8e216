"""The logarithm of each term.

{call} returned {got}, expected {expected}. You take the logarithm of each power, then the
sum{where}: that is the plain sum of the exponents. Add first, then take one logarithm.
"""

import numpy as np

MARK = r"log|sum"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    with np.errstate(invalid="ignore"):
        return x.sum(axis=axis)
