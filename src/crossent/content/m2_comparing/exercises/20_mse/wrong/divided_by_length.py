"""Divided by the number of rows.

{call} returned {got}, expected {expected}. `len(p)`{where} is the number of rows, and each row has
several elements. Use `np.mean`, or divide by `p.size`.
"""

import numpy as np

MARK = r"len\(|shape\[0\]"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.sum((p - q) ** 2) / len(p)
