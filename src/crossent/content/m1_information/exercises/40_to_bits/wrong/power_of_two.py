"""Two to the power of it.

{call} returned {got}, expected {expected}. You raised 2 to that power{where}. Nats and bits differ
by a constant factor only: divide by ln 2.
"""

import numpy as np

MARK = r"\*\*|exp2|power"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return 2.0**nats
