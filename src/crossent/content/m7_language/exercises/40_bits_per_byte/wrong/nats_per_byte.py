"""Nats, not bits.

{call} returned {got}, expected {expected}. You divide by the bytes alone{where}: those are nats a
byte. A bit is ln 2 nats, so divide by `np.log(2)`, too.
"""

import numpy as np

MARK = r"/"


def bits_per_byte(total_nats, num_bytes):
    return total_nats / num_bytes
