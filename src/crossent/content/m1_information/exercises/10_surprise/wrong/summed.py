"""One sum too many.

{call} returned {got}, expected {expected}. You added the surprises up. Return one for each element,
in the shape of `p`: leave out the sum{where}.
"""

import numpy as np

MARK = r"\bsum\b"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log(p).sum()
