"""The largest, not all.

{call} returned {got}, expected {expected}: that is the largest one. Add them up with `np.sum`.
"""

import numpy as np


def total(sizes):
    return np.max(sizes)
