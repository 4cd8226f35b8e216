"""Two entropies subtracted.

{call} returned {got}, expected {expected}. You took the entropy of q from that of p{where}. In
neither do the two meet, and in the cross-entropy they do: p is the weight, and q sets the price.
"""

import numpy as np

MARK = r"-"


def _entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return -np.sum(p * np.log(p))


def cross_entropy(p, q):
    return _entropy(p) - _entropy(q)
