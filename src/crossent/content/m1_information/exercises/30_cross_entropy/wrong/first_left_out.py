"""The first outcome is missing.

{call} returned {got}, expected {expected}. One term is missing, that of the first outcome. Indices
count from 0: `range(1, ...)` or `[1:]`{where} starts too late; `if i > 0` asks the index, not
`p[i]`.
"""

import numpy as np

MARK = r"range\(1|\[1:|if \w+\s*(>|!=)\s*0"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        p, q = p[1:], q[1:]
        keep = p > 0
        return 0.0 - np.sum(p[keep] * np.log(q[keep]))
