"""Capped at 23.03 nats.

{call} returned {got}, expected {expected}. Clipping at 1e-10{where} puts a ceiling on surprise: the
impossible costs no more than the very rare. Drop the clip: `-np.log(0)` is inf, and that is the
answer.
"""

import numpy as np

MARK = r"clip|maximum|max\(|1e-\d+|eps"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log(np.clip(p, 1e-10, None))
