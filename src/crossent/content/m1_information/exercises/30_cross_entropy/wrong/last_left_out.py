"""The last outcome is missing.

{call} returned {got}, expected {expected}. One term is missing, that of the last outcome. A
`range(len(p) - 1)` or `[:-1]`{where} stops too early: go through all of p.
"""

import numpy as np

MARK = r"-\s*1"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        p, q = p[:-1], q[:-1]
        keep = p > 0
        return 0.0 - np.sum(p[keep] * np.log(q[keep]))
