"""Two units in one sum.

{call} returned {got}, expected {expected}. You subtract bits from nats{where}. The nats are to be
bits, too: divide them by ln 2.
"""

import numpy as np

MARK = r"log2"


def bits_at_resolution(nats, width):
    nats = np.asarray(nats, dtype=float)
    return nats - np.log2(width)
