"""The bases themselves divided.

{call} returned {got}, expected {expected}. You used the ratio of the bases, e / 2{where}. It is the
ratio of their logarithms that counts: divide by ln 2 / ln e = ln 2.
"""

import numpy as np

MARK = r"np\.e\b|math\.e\b"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return nats * np.e / 2
