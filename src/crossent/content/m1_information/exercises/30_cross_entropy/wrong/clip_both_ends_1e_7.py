"""A clip at 1e-7, at both ends.

{call} returned {got}, expected {expected}. Clipping q into [1e-7, 1 - 1e-7]{where} caps every price
at 16.12 nats, and makes even a perfect forecast cost something. Choose the outcomes with `p > 0`
instead; then no clip is needed.
"""

import numpy as np

MARK = r"clip|1e-\d+|eps"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        q = np.clip(q, 1e-7, 1 - 1e-7)
        return -np.sum(p * np.log(q))
