"""The base is 10.

{call} returned {got}, expected {expected}. You divide by ln 10{where}, which gives decimal digits a
byte. A bit is ln 2 nats.
"""

import numpy as np

MARK = r"log\(10\)|log10"


def bits_per_byte(total_nats, num_bytes):
    return total_nats / (np.log(10) * num_bytes)
