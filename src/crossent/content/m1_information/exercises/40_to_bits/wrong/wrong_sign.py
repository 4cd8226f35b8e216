"""A minus too many.

{call} returned {got}, expected {expected}. The size is right, and the sign is not. Leave out the
minus{where}: a change of unit is a division by ln 2 alone.
"""

import numpy as np

MARK = r"-\s*nats|-\s*np|-"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return -nats / np.log(2)
