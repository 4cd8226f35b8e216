"""Zeros are overwritten.

{call} returned {got}, expected {expected}. You write 1e-300 in the place of the zeros{where}. That
caps the price at 690.78 nats, where `inf` is the honest one. It also writes into the caller's array:
`np.asarray` does not copy.
"""

import numpy as np

MARK = r"\]\s*=\s*|1e-\d+|place|putmask"


def surprise(p):
    p = np.asarray(p, dtype=float)
    p[p == 0] = 1e-300
    return -np.log(p)
