"""Rounded before rounding up.

{call} returned {got}, expected {expected}. You rounded the logarithm first{where}, to too few
digits: a little more than 2 bits becomes 2, and the word gets too short. `np.log2` is exact on
powers of two; leave the rounding out.
"""

import numpy as np

MARK = r"round|1e-\d+"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.ceil(np.round(-np.log2(q), 2)).astype(int)
