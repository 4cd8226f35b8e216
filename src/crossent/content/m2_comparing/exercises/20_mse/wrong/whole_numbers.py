"""Cut to whole numbers.

{call} returned {got}, expected {expected}. The digits after the point were lost, by `int`, `//` or
an integer array{where}. Calculate with floats.
"""

import numpy as np

MARK = r"int|//|zeros_like"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean((p - q) ** 2) // 1
