"""The shape is lost.

{call} returned {got}, expected {expected}. The numbers are right, and they lie in one row: `ravel`,
`flatten` or a list{where} lost the shape of `p`. Use `np.log` on the whole array; it keeps shapes.
"""

import numpy as np

MARK = r"ravel|flatten|reshape|for "


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log(p.ravel())
