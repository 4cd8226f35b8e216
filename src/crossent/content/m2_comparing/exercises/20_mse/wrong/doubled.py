"""Doubled.

{call} returned {got}, expected {expected}. There is a factor 2 too many{where}. Leave it out.
"""

import numpy as np

MARK = r"2\s*\*[^*]|\*\s*2\b"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return 2 * np.mean((p - q) ** 2)
