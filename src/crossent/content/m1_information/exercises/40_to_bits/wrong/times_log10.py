"""Times ln 10.

{call} returned {got}, expected {expected}. ln 10{where} belongs to decimal digits. Bits have base
2: divide by ln 2.
"""

import numpy as np

MARK = r"10"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return nats * np.log(10)
