"""Exponents are cut off at both ends.

{call} returned {got}, expected {expected}. Exponents are kept between -700 and 700{where}, so that
nothing overflows. Beyond that the answer stands still. Take out the largest exponent instead:
nothing needs a limit then.
"""

import numpy as np

MARK = r"clip"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    return np.log(np.exp(np.clip(x, -700, 700)).sum(axis=axis))
