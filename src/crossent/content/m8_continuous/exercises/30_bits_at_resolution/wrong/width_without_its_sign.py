"""The width without its sign.

{call} returned {got}, expected {expected}. You take the absolute value of ln width{where}. Bins wider
than the unit cost less, and narrower ones more: subtract it, sign and all.
"""

import numpy as np

MARK = r"abs"


def bits_at_resolution(nats, width):
    return np.asarray(nats, dtype=float) / np.log(2) + abs(np.log2(width))
