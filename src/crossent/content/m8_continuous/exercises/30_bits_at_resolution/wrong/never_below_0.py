"""Cut off at 0.

{call} returned {got}, expected {expected}. You let no result fall below 0{where}. Where the density
is so high that density · width is above 1, the bins are too wide, and the formula says so.
"""

import numpy as np

MARK = r"max"


def bits_at_resolution(nats, width):
    nats = np.asarray(nats, dtype=float)
    return np.maximum(0, (nats - np.log(width)) / np.log(2))
