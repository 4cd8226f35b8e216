"""Only the longest.

{call} returned {got}, expected {expected}. You returned the longest length alone{where}. Return one
for each outcome.
"""

import numpy as np

MARK = r"max|min"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return int(np.ceil(-np.log2(q)).max())
