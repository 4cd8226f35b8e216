"""Rescaled after leaving some out.

{call} returned {got}, expected {expected}. You kept the outcomes with p > 0 and divided q by its
new sum{where}. The chance that q gave elsewhere is lost chance, and it must cost: leave q as it is.
"""

import numpy as np

MARK = r"/=?\s*(np\.)?\w*\.?sum|/="


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return 0.0 - np.sum(p * np.log(q / q.sum()))
