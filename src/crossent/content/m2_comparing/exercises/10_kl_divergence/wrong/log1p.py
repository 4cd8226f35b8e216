"""log1p adds one first.

{call} returned {got}, expected {expected}. `np.log1p`{where} takes the logarithm of 1 + x. Use
`np.log(p / q)`.
"""

import numpy as np

MARK = r"log1p"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(p * np.log1p(p / q))
