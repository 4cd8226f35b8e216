"""Only the terms above 0.

{call} returned {got}, expected {expected}. You kept the terms above 0{where}. Those below 0, where
q exceeds p, belong in the sum too.
"""

import numpy as np

MARK = r"maximum|>|max"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(np.maximum(p * np.log(p / q), 0))
