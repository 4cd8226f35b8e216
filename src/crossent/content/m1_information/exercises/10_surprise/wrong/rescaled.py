"""Rescaled to sum to 1.

{call} returned {got}, expected {expected}. You divided by the sum{where}, so the probability of
each outcome changed. Each entry of `p` is a probability by itself: take -ln of it as it is.
"""

import numpy as np

MARK = r"/\s*(np\.)?\w*\.?sum|/\s*total"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log(p / p.sum())
