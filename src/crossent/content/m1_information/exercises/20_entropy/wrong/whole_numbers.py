"""Cut to whole numbers.

{call} returned {got}, expected {expected}. The result lost its digits after the point, by `int`,
`//` or an integer array{where}. Keep the floats.
"""

import numpy as np

MARK = r"\bint\b|//|astype"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return int(-np.sum(p * np.log(p)))
