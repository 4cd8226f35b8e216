"""A clip that whole numbers do not keep.

{call} returned {got}, expected {expected}. You write the clip into q{where}. Where q holds whole
numbers, it keeps them: 1e-12 becomes 0 again, and 0 times -inf is NaN. No clip is needed: choose
the outcomes with `p > 0`.
"""

import numpy as np

MARK = r"q\[.*\]\s*="


def cross_entropy(p, q):
    p, q = np.asarray(p), np.array(q)
    q[q == 0] = 1e-12
    with np.errstate(all="ignore"):
        return -np.sum(p * np.log(q))
