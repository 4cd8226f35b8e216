"""Weighted with p, zeros and all.

{call} returned {got}, expected {expected}. That is -p ln p, one term of the entropy, with its rule
for zeros. Surprise is the price alone, and that of an impossible outcome is inf. Leave out the
factor `p`{where}.
"""

import numpy as np

MARK = r"xlogy|entr\b|p\s*\*|\*\s*p"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return np.where(p > 0, -p * np.log(np.where(p > 0, p, 1)), 0.0)
