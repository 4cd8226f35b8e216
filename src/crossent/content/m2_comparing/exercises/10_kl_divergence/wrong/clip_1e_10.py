"""The clip at 1e-10 caps the price.

{call} returned {got}, expected {expected}. Your clip at 1e-10{where} caps the price of every
outcome at 23.03 nats: a q that rules out what happens gets away cheaply. Choose the outcomes with
`p > 0` instead; then no clip is needed.
"""

import numpy as np

MARK = r"clip|maximum|max\(|1e-\d+|eps"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        q = np.maximum(q, 1e-10)
        return np.sum(p * np.log(p / q))
