"""Exponents are cut off.

{call} returned {got}, expected {expected}. Exponents are limited to 700{where}, so that `np.exp`
does not overflow. Above that the answer stands still. Take out the largest exponent instead:
nothing needs a limit then.
"""

import numpy as np

MARK = r"clip|minimum"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    with np.errstate(divide="ignore"):
        return np.log(np.exp(np.clip(x, None, 700)).sum(axis=axis))
