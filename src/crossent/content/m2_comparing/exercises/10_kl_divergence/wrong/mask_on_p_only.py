"""Only p is shortened.

{call} gave {got}, expected {expected}. You keep `p[p > 0]`{where} and leave q at full length, so
the two no longer match. Make the mask once, and use it on both.
"""

import numpy as np

MARK = r"p\s*>\s*0|p\s*!=\s*0"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        p = p[p > 0]
        return np.sum(p * np.log(p / q))
