"""Brackets are missing.

{call} returned {got}, expected {expected}. In `p * np.log(p) - np.log(q)`{where} the weight p
belongs to the first logarithm alone. It weights the whole difference: `p * (np.log(p) -
np.log(q))`.
"""

import numpy as np

MARK = r"-\s*(np|math)\.log"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(p * np.log(p) - np.log(q))
