"""log1p adds one first.

{call} returned {got}, expected {expected}. `np.log1p(q)`{where} is ln(1 + q). Use `np.log(q)`.
"""

import numpy as np

MARK = r"log1p"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return -np.sum(p * np.log1p(q))
