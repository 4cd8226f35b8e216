"""The last outcome is missing.

{call} returned {got}, expected {expected}. One term is missing, that of the last outcome. A
`range(len(p) - 1)` or `[:-1]`{where} stops too early.
"""

import numpy as np

MARK = r"-\s*1"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        p, q = p[:-1], q[:-1]
        k = p > 0
        return np.sum(p[k] * np.log(p[k] / q[k]))
