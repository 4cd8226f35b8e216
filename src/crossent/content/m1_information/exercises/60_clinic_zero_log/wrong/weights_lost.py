"""The weights are lost.

{call} returned {got}, expected {expected}. The mean of the prices{where} counts every outcome that happens alike. Each
price counts as often as p says: `p[keep] * np.log(q[keep])`, and then the sum.
"""

import numpy as np

MARK = r"mean|average|len\(|\.size|count"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - np.mean(np.log(q[p > 0]))
