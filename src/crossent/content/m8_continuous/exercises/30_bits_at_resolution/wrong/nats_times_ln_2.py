"""ln 2 on the wrong side.

{call} returned {got}, expected {expected}. You multiply the nats by ln 2{where}. A nat is more than
a bit, so there are more bits than nats: divide by it.
"""

import numpy as np

MARK = r"\*"


def bits_at_resolution(nats, width):
    nats = np.asarray(nats, dtype=float)
    return nats * np.log(2) - np.log2(width)
