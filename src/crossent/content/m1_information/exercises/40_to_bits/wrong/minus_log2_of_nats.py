"""As if it were a probability.

{call} returned {got}, expected {expected}. You took -log2 of the amount{where}, as if it were a
probability. It is a surprise already, in nats: divide it by ln 2.
"""

import numpy as np

MARK = r"log2"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log2(nats)
