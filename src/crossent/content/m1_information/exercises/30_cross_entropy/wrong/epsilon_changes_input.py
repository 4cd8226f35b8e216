"""It changes the caller's q.

{call} returned {got}, expected {expected}. `q += ...`{where} adds to the caller's own array. Choose
the outcomes with `p > 0`: then nothing has to be added.
"""

import numpy as np

MARK = r"q\s*\+=|out\s*="


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        q += 1e-12
        return 0.0 - np.sum(p * np.log(q))
