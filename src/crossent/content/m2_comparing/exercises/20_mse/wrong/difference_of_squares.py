"""Squared before subtracting.

{call} returned {got}, expected {expected}. You squared p and q and subtracted after that{where}.
Subtract first: (p - q)², not p² - q².
"""

import numpy as np

MARK = r"\*\*|square"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean(p**2 - q**2)
