"""One length too few.

{call} returned {got}, expected {expected}. The last outcome has no length: a `range(len(q) - 1)` or
`[:-1]`{where} stops too early. Go through all of q.
"""

import numpy as np

MARK = r"-\s*1"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.ceil(-np.log2(q[:-1])).astype(int)
