"""Only the first entry is used.

{call} returned {got}, expected {expected}. Your formula uses the first entry and one minus
it{where}, which is right for two outcomes only. Add up a term for every entry.
"""

import numpy as np

MARK = r"\[0\]"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        a, b = p[0], q[0]
        return (0.0 - a * np.log(b) if a > 0 else 0.0) - ((1 - a) * np.log(1 - b) if a < 1 else 0.0)
