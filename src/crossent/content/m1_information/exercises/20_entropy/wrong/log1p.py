"""log1p adds one first.

{call} returned {got}, expected {expected}. `np.log1p(p)`{where} is ln(1 + p). Use `np.log(p)`, and
leave out the zeros.
"""

import numpy as np

MARK = r"log1p"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return -np.sum(p * np.log1p(p))
