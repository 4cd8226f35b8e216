"""Two outcomes only.

{call} returned {got}, expected {expected}. You add up the first two terms{where}. A distribution
may have any number of outcomes: go through all of them.
"""

import numpy as np

MARK = r"\[1\]|\[:2\]|range\(2\)"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        p, q = p[:2], q[:2]
        keep = p > 0
        return 0.0 - np.sum(p[keep] * np.log(q[keep]))
