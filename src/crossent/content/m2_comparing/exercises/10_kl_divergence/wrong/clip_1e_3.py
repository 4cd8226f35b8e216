"""The clip at 1e-3 caps the price.

{call} returned {got}, expected {expected}. Your clip at 1e-3{where} caps the price of every outcome
at 6.91 nats: a q that rules out what happens gets away cheaply. Choose the outcomes with `p > 0`
instead; then no clip is needed.
"""

import numpy as np

MARK = r"clip|maximum|max\(|1e-\d+|eps"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], np.maximum(q[p > 0], 1e-3)
    return np.sum(p * np.log(p / q))
