"""Only the last term is kept.

{call} returned {got}, expected {expected}. That is the last term alone: each round of the loop
overwrites the one before{where}. Add to the total with `+=`.
"""

import numpy as np

MARK = r"[^+\-*/=<>!]=[^=].*log"


def entropy(p):
    p = np.asarray(p, dtype=float)
    return -p[-1] * np.log(p[-1]) if p[-1] > 0 else 0.0
