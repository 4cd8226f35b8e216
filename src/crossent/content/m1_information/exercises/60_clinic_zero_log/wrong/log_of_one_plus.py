"""Another function now.

{call} returned {got}, expected {expected}. `log1p`{where} avoids ln 0 by adding 1, and so changes
every price. Keep `np.log`, and let the outcomes with p = 0 leave the sum.
"""

import numpy as np

MARK = r"log1p|1\s*\+\s*q|q\s*\+\s*1"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return -np.sum(p * np.log1p(q))
