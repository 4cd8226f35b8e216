"""It changes the caller's array.

{call} gave {got}, expected {expected} and an input that stays as it came. `p -= q`{where} writes
into the caller's own array, and whole numbers refuse that. Write `p - q`: that makes a new one.
"""

import numpy as np

MARK = r"-=|out\s*="


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p -= q
    return np.mean(p**2)
