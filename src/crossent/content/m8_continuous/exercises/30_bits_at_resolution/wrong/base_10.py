"""Digits, not bits.

{call} returned {got}, expected {expected}. That is the price in decimal digits{where}. Divide by ln
2, not by ln 10.
"""

import numpy as np

MARK = r"10"


def bits_at_resolution(nats, width):
    nats = np.asarray(nats, dtype=float)
    return (nats - np.log(width)) / np.log(10)
