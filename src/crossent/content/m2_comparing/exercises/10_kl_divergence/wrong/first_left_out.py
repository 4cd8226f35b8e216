"""The first outcome is missing.

{call} returned {got}, expected {expected}. One term is missing, that of the first outcome. A
`range(1, ...)` or `[1:]`{where} starts too late.
"""

import numpy as np

MARK = r"range\(1|\[1:"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        p, q = p[1:], q[1:]
        k = p > 0
        return np.sum(p[k] * np.log(p[k] / q[k]))
