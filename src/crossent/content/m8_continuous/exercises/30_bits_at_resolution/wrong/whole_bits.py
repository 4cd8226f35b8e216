"""Rounded up.

{call} returned {got}, expected {expected}. You round up to whole bits{where}. A price may be a
fraction of a bit.
"""

import numpy as np

MARK = r"ceil|round"


def bits_at_resolution(nats, width):
    nats = np.asarray(nats, dtype=float)
    return np.ceil((nats - np.log(width)) / np.log(2))
