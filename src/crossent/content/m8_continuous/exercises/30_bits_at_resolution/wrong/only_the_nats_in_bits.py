"""Two units in one sum.

{call} returned {got}, expected {expected}. You subtract nats from bits{where}. The width is to be in
bits, too: take `np.log2` of it.
"""

import numpy as np

MARK = r"log\(width"


def bits_at_resolution(nats, width):
    nats = np.asarray(nats, dtype=float)
    return nats / np.log(2) - np.log(width)
