"""Only p is shortened.

{call} gave {got}, expected {expected}. You keep `p[p > 0]`{where} and leave q at full length, so
the two no longer match. Make the mask once, and use it on both: `happens = p > 0`, `p[happens]`,
`q[happens]`.
"""

import numpy as np

MARK = r"p\s*>\s*0|p\s*!=\s*0"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        p = p[p > 0]
        return 0.0 - np.sum(p * np.log(q))
