"""Right, but as floats.

{call} returned {got}, expected {expected}, as integers. The values are right, and `np.ceil`{where}
gives floats. A length is a count: add `.astype(int)`, or build a list of `int`.
"""

import numpy as np

MARK = r"ceil"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.ceil(-np.log2(q))
