"""Divided by 2, not by ln 2.

{call} returned {got}, expected {expected}. You divided by 2{where}. The unit changes by the
logarithm of the base: divide by ln 2 = 0.693.
"""

import numpy as np

MARK = r"/\s*2"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return nats / 2
