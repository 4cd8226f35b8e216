"""One minus q in the logarithm.

{call} returned {got}, expected {expected}. `1 - q`{where} is the probability that the outcome does
not happen. Take the logarithm of q itself.
"""

import numpy as np

MARK = r"1(\.0*)?\s*-\s*q|log1p"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return 0.0 - np.sum(p * np.log(1 - q))
