"""Two masks that differ.

{call} gave {got}, expected {expected}. You drop the zeros of p from p and the zeros of q from
q{where}: the two no longer line up. Make one mask, `happens = p > 0`, and use it on both.
"""

import numpy as np

MARK = r"q\s*>\s*0|q\s*!=\s*0"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        p, q = p[p > 0], q[q > 0]
        return 0.0 - np.sum(p * np.log(q))
