"""Bytes, not bits.

{call} returned {got}, expected {expected}. You divided by 8 as well{where}, which counts bytes.
Leave that out.
"""

import numpy as np

MARK = r"8"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return nats / np.log(2) / 8
