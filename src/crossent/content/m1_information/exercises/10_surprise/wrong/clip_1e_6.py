"""Capped at 13.82 nats.

{call} returned {got}, expected {expected}. A clip or an epsilon of 1e-6{where} puts a ceiling on
surprise: the impossible costs no more than the very rare. Drop it: `-np.log(0)` is inf, and that is
the answer.
"""

import numpy as np

MARK = r"clip|maximum|max\(|1e-\d+|eps"


def surprise(p):
    p = np.asarray(p, dtype=float)
    return -np.log(np.maximum(p, 1e-6))
