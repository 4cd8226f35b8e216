"""Cut to whole numbers where p is.

{call} returned {got}, expected {expected}. An integer p makes an integer array{where}, and
everything put into it loses its digits. Begin with `np.asarray(p, dtype=float)`.
"""

import numpy as np

MARK = r"zeros_like|empty_like|astype"


def mse(p, q):
    p, q = np.asarray(p), np.asarray(q)
    out = np.zeros_like(p)
    out[...] = (p - q) ** 2
    return np.mean(out)
