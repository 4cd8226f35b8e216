"""Capped at 36.04 nats.

{call} returned {got}, expected {expected}. The machine epsilon, 2.2e-16{where}, puts a ceiling on
surprise: the impossible costs no more than the very rare. Drop it: `-np.log(0)` is inf, and that is
the answer.
"""

import numpy as np

MARK = r"eps\b|2\.2\w*e-16|clip|maximum"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log(np.maximum(p, np.finfo(float).eps))
