"""The clip at 1e-3 caps the loss.

{call} returned {got}, expected {expected}. The clip at 1e-3{where} mends the NaN, and caps every
price at 6.91 nats: the forecast that was sure and wrong gets away cheaply. Choose the outcomes
with `p > 0` instead.
"""

import numpy as np

MARK = r"clip|maximum|max\(|1e-\d+|eps"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        q = np.maximum(q, 1e-3)
        return 0.0 - np.sum(p * np.log(q))
