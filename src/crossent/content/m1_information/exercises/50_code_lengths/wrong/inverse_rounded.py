"""The logarithm is missing.

{call} returned {got}, expected {expected}. You rounded up 1 / q{where}. That counts possibilities;
the bits that tell them apart are its logarithm: `np.log2(1 / q)`, rounded up.
"""

import numpy as np

MARK = r"1(\.0*)?\s*/\s*q"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.ceil(1 / q).astype(int)
