"""A logarithm of nats.

{call} returned {got}, expected {expected}. You take the logarithm of the surprise{where}, which is one
already. To turn nats into bits, divide by ln 2.
"""

import numpy as np

MARK = r"log2?\("


def bits_at_resolution(nats, width):
    with np.errstate(all="ignore"):
        return np.log2(np.asarray(nats, dtype=float)) - np.log2(width)
