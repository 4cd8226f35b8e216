"""It changes the caller's q.

{call} returned {got}, expected {expected}. You write the clip into `q` itself{where}, so the
caller's array is no longer what it was. Choose the outcomes with `p > 0`: then nothing has to be
replaced.
"""

import numpy as np

MARK = r"q\[.*\]\s*=|q\s*\+=|out\s*="


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        q[q == 0] = 1e-12
        return 0.0 - np.sum(p * np.log(q))
