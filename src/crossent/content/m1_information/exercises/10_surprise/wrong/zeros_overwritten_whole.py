"""Zeros are overwritten.

{call} returned {got}, expected {expected}. You write 1e-12 in the place of the zeros{where}. That
caps the price at 27.63 nats, where `inf` is the honest one; an array of whole numbers keeps its 0
at that, and the caller's own array is changed, for `np.asarray` does not copy.
"""

import numpy as np

MARK = r"\]\s*=\s*|1e-\d+|place|putmask"


def surprise(p):
    p = np.asarray(p)
    p[p == 0] = 1e-12
    with np.errstate(all="ignore"):
        return -np.log(p)
