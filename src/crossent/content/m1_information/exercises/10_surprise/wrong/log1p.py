"""log1p adds one first.

{call} returned {got}, expected {expected}. `np.log1p(p)`{where} is ln(1 + p). Use `np.log(p)`.
"""

import numpy as np

MARK = r"log1p"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log1p(p)
