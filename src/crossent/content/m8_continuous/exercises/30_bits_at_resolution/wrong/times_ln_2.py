"""Multiplied by ln 2.

{call} returned {got}, expected {expected}. A nat is more than a bit, so there are more bits than
nats{where}: divide by ln 2.
"""

import numpy as np

MARK = r"\*"


def bits_at_resolution(nats, width):
    nats = np.asarray(nats, dtype=float)
    return (nats - np.log(width)) * np.log(2)
