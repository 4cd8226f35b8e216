"""The clip at 1e-2 caps the loss.

{call} returned {got}, expected {expected}. Your clip at 1e-2{where} caps every price at 4.61 nats,
so a forecast that rules out what happens gets away cheaply. Choose the outcomes with `p > 0`
instead; then no clip is needed.
"""

import numpy as np

MARK = r"clip|maximum|max\(|1e-\d+|eps"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        q = np.maximum(q, 1e-2)
        return 0.0 - np.sum(p * np.log(q))
