"""Cut to whole numbers.

{call} returned {got}, expected {expected}. The digits after the point were lost, by `int`, `//` or
an integer array such as `np.zeros_like(p)`{where}. Calculate with floats: `np.asarray(p,
dtype=float)`.
"""

import numpy as np

MARK = r"zeros_like|empty_like|int\(|//|astype"


def cross_entropy(p, q):
    p, q = np.asarray(p), np.asarray(q)
    out = np.zeros_like(p)
    for i in range(len(p)):
        if p[i] > 0 and q[i] > 0:
            out[i] = -p[i] * np.log(q[i])
        elif p[i] > 0:
            return np.inf
    return out.sum()
