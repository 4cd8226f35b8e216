"""Brackets are missing.

{call} returned {got}, expected {expected}. `p - q ** 2`{where} squares q alone, since ** binds
tighter than minus. Write `(p - q) ** 2`.
"""

import numpy as np

MARK = r"q\s*\*\*"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean(p - q**2)
