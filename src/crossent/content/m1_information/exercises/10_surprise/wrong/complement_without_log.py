"""The logarithm is missing.

{call} returned {got}, expected {expected}. `1 - p`{where} stops at 1, however rare the outcome is.
Surprise has no upper limit: take -ln p.
"""

import numpy as np

MARK = r"1(\.0*)?\s*-\s*p"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return 1 - p
