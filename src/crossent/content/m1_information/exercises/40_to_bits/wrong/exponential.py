"""The exponential of it.

{call} returned {got}, expected {expected}. `np.exp`{where} gives back the number whose logarithm it
was. Nats and bits differ by a constant factor only: divide by ln 2.
"""

import numpy as np

MARK = r"exp"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return np.exp(nats)
