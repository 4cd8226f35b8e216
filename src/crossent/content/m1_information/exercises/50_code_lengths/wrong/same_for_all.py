"""The same length for all.

{call} returned {got}, expected {expected}. You gave every outcome log2 K bits{where}, whatever its
probability. Frequent outcomes deserve short words: use -log2 of each q.
"""

import numpy as np

MARK = r"len\(|size|shape"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.full(len(q), int(np.ceil(np.log2(len(q)))))
