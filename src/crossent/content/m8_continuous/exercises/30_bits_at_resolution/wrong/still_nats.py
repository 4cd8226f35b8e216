"""Right, but in nats.

{call} returned {got}, expected {expected}. That is the price in nats{where}. Divide by ln 2 for
bits.
"""

import numpy as np

MARK = r"return"


def bits_at_resolution(nats, width):
    nats = np.asarray(nats, dtype=float)
    return nats - np.log(width)
