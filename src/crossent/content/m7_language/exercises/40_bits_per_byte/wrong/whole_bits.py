"""Whole bits only.

{call} returned {got}, expected {expected}. You round to whole bits{where}. Bits per byte are a
mean, and need not be whole.
"""

import numpy as np

MARK = r"//|round|ceil|int\("


def bits_per_byte(total_nats, num_bytes):
    return total_nats / np.log(2) // num_bytes
