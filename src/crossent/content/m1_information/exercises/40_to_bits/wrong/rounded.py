"""Rounded.

{call} returned {got}, expected {expected}. You rounded the result{where}. Return it as it is;
rounding belongs to printing.
"""

import numpy as np

MARK = r"round"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return np.round(nats / np.log(2), 4)
