"""One term of the sum.

{call} returned {got}, expected {expected}. That is the term of the most probable outcome
alone{where}. Add up the terms of all outcomes.
"""

import numpy as np

MARK = r"argmax|max"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        i = np.argmax(p)
        return p[i] * np.log(p[i] / q[i])
