"""The clip caps the loss.

{call} returned {got}, expected {expected}. The machine epsilon of float32, 1.19e-7{where}, caps
every price at 15.94 nats. Choose the outcomes with `p > 0` instead; then no clip is needed.
"""

import numpy as np

MARK = r"finfo|clip|maximum|eps"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        q = np.maximum(q, np.finfo(np.float32).eps)
        return 0.0 - np.sum(p * np.log(q))
