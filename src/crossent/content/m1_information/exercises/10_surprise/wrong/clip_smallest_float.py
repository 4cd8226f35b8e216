"""Capped at 708.4 nats.

{call} returned {got}, expected {expected}. The smallest normal float{where} in place of 0 puts a
ceiling on surprise, though a high one. Drop it: `-np.log(0)` is inf, and that is the answer.
"""

import numpy as np

MARK = r"tiny|float_info|clip|maximum"


def surprise(p):
    p = np.asarray(p, dtype=float)
    return -np.log(np.maximum(p, np.finfo(float).tiny))
