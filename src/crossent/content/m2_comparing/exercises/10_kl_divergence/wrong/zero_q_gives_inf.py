"""inf for a q of 0 that costs nothing.

{call} returned {got}, expected {expected}. You return inf as soon as one q is 0{where}. It only
costs where it happens: leave out the outcomes with p = 0 first.
"""

import numpy as np

MARK = r"inf|q\s*==\s*0"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.inf if np.any(q == 0) else np.sum(p[p > 0] * np.log(p[p > 0] / q[p > 0]))
