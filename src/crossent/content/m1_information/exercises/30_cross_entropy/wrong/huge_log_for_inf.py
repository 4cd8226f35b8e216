"""A huge number is not inf.

{call} returned {got}, expected {expected}. `nan_to_num`{where} turned ln 0 into the lowest float
there is, and your price is built on that. Keep the outcomes with `p > 0`, and keep inf.
"""

import numpy as np

MARK = r"nan_to_num"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - np.sum(p * np.nan_to_num(np.log(q)))
