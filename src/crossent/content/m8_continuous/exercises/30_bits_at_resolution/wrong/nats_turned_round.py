"""The surprise with the wrong sign.

{call} returned {got}, expected {expected}. The nats come in with a minus{where}. They are -ln of the
density already: add them, or take the density as exp(-nats).
"""

import numpy as np

MARK = r"exp|-"


def bits_at_resolution(nats, width):
    nats = np.asarray(nats, dtype=float)
    return -np.log2(np.exp(nats) * width)
