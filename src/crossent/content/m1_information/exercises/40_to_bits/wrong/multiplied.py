"""Multiplied instead of divided.

{call} returned {got}, expected {expected}. That is ln 2 times the nats{where}; dividing by log2(e) is the
same. One bit is 0.693 nats, so the number of bits is the larger one: divide by ln 2.
"""

import numpy as np

MARK = r"\*|log2"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return nats * np.log(2)
