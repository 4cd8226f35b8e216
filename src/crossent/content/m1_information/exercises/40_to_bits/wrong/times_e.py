"""Times e.

{call} returned {got}, expected {expected}. You multiplied by e = 2.718{where}. Between the
logarithms of base e and base 2 lies ln 2: divide by it.
"""

import numpy as np

MARK = r"np\.e\b|math\.e\b|exp\(1"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return nats * np.e
