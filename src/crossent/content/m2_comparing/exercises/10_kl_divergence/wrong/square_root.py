"""Its square root.

{call} returned {got}, expected {expected}. You took the square root{where}. Leave it out: Σ p ln(p
/ q) is the answer.
"""

import numpy as np

MARK = r"sqrt|\*\*"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sqrt(np.sum(p * np.log(p / q)))
