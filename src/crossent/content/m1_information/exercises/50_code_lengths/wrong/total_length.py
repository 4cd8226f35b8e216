"""All lengths added up.

{call} returned {got}, expected {expected}. You added the lengths up{where}. Return one for each
outcome.
"""

import numpy as np

MARK = r"sum"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return int(np.ceil(-np.log2(q)).sum())
