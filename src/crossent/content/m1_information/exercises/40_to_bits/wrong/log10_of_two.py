"""Divided by log10 of 2.

{call} returned {got}, expected {expected}. `np.log10(2)`{where} turns dits into bits. Your amount
is in nats: divide by the natural logarithm of 2, `np.log(2)`.
"""

import numpy as np

MARK = r"log10"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return nats / np.log10(2)
