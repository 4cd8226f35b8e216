"""The zeros are gone.

{call} returned {got}, expected {expected}. `p[p > 0]`{where} throws the zeros away, and the shape
with them. Keep every element: where p is 0 the surprise is inf.
"""

import numpy as np

MARK = r"p\s*>\s*0|!=\s*0|nonzero"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log(p[p > 0])
