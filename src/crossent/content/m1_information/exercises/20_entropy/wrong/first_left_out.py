"""The first outcome is missing.

{call} returned {got}, expected {expected}. One term is missing, that of the first outcome. Indices
count from 0: `range(1, len(p))` or `p[1:]`{where} starts too late; `if i > 0` asks the index, not
`p[i]`.
"""

import numpy as np

MARK = r"range\(1|\[1:|if \w+\s*(>|!=)\s*0"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[1:]
    p = p[p > 0]
    return 0.0 - np.sum(p * np.log(p))
