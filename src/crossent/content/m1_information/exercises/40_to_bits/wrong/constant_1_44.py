"""A constant with few digits.

{call} returned {got}, expected {expected}. 1.44{where} is 1 / ln 2 with 2 digits after the point.
Let the machine do it with all of them: divide by `np.log(2)`.
"""

import numpy as np

MARK = r"\d\.\d+"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return nats * 1.44
