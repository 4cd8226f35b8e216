"""The mean is missing.

{call} returned {got}, expected {expected}. Those are the squared differences, one for each element.
Average them: `np.mean`.
"""

import numpy as np

MARK = r"return"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return (p - q) ** 2
