"""A logarithm of the amount itself.

{call} returned {got}, expected {expected}. The nats are a logarithm already; you took another
one{where}. A change of unit is a constant factor: divide by ln 2.
"""

import numpy as np

MARK = r"log\("


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return np.log(nats)
