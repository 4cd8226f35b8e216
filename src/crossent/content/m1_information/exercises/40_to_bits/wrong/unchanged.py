"""Nothing has changed.

{call} returned {got}, expected {expected}. The amount came back as it went in{where}. Dividing by
`np.log2(2)` does that too, since it is 1. Divide by the natural logarithm of 2, `np.log(2)`.
"""

import numpy as np

MARK = r"log2|return"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return nats * 1.0
