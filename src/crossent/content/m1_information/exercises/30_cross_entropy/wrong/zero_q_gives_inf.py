"""inf for a q of 0 that costs nothing.

{call} returned {got}, expected {expected}. You return inf as soon as one q is 0{where}. It only
costs where it happens: look at p too, and leave out the outcomes with p = 0.
"""

import numpy as np

MARK = r"inf|q\s*==\s*0"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.inf if np.any(q == 0) else 0.0 - np.sum(p * np.log(q))
