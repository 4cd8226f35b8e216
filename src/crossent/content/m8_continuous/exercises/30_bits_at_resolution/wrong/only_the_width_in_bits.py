"""Two units in one sum.

{call} returned {got}, expected {expected}. You subtract bits from nats{where}. Turn both into bits:
divide by ln 2 at the end.
"""

import numpy as np

MARK = r"log2"


def bits_at_resolution(nats, width):
    nats = np.asarray(nats, dtype=float)
    return nats - np.log2(width)
