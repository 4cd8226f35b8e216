"""An exponential too many.

{call} returned {got}, expected {expected}. You took `exp` first{where}. Nats and bits differ by a
constant factor only: divide the nats by ln 2.
"""

import numpy as np

MARK = r"exp"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return np.exp(nats) / np.log(2)
