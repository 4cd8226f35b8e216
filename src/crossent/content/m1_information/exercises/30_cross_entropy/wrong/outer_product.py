"""Every p with every q.

{call} returned {got}, expected {expected}. Two loops, one inside the other, or an outer
product{where}, pair every p with every q. Pair each p with the q of the same outcome, as `zip(p,
q)` does.
"""

import numpy as np

MARK = r"outer|None|for "


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - np.sum(p[:, None] * np.log(q)[None, :])
