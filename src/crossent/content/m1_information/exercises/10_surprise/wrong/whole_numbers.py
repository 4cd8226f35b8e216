"""Cut to whole numbers.

{call} returned {got}, expected {expected}. The digits after the point were lost{where}. Return the result as it is.
"""

import numpy as np

MARK = r"int|//|trunc|floor"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return np.trunc(-np.log(p))
