"""Only the last term is kept.

{call} returned {got}, expected {expected}. That is the last term alone: each round of the loop
overwrites the one before{where}. Set the total to 0 once, above the loop, and add to it inside with
`+=` or `-=`.
"""

import numpy as np

MARK = r"[^+\-*/=<>!]=[^=].*log"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - p[-1] * np.log(q[-1]) if p[-1] > 0 else 0.0
