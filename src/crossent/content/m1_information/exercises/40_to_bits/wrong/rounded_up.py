"""Rounded up to whole bits.

{call} returned {got}, expected {expected}. Amounts of information need not be whole. Leave out the
rounding{where}; code lengths come next.
"""

import numpy as np

MARK = r"ceil"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return np.ceil(nats / np.log(2))
