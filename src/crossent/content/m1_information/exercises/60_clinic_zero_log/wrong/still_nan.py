"""Still 0 times -inf.

{call} returned {got}, expected {expected}. Where p and q are both 0, `np.log(q)` is -inf, and 0
times -inf is NaN{where}. One such term spoils the sum. Let the outcomes with p = 0 leave both
arrays before the logarithm.
"""

import numpy as np

MARK = r"\blog\w*\("


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return -np.sum(p * np.log(q))
