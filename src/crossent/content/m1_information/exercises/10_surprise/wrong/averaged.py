"""One mean too many.

{call} returned {got}, expected {expected}. You averaged the surprises. Return one for each element,
in the shape of `p`: leave out the mean{where}.
"""

import numpy as np

MARK = r"\bmean\b"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log(p).mean()
