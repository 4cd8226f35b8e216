"""Capped at 27.63 nats.

{call} returned {got}, expected {expected}. A clip or an epsilon of 1e-12{where} puts a ceiling on
surprise: the impossible costs no more than the very rare. Here the exact value is asked for. Drop
it: `-np.log(0)` is inf.
"""

import numpy as np

MARK = r"clip|maximum|max\(|1e-\d+|eps"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log(np.clip(p, 1e-12, None))
