"""At least one bit, says who?

{call} returned {got}, expected {expected}. You raise every length to at least 1{where}. An outcome
that is certain needs no bits at all: -log2 1 = 0.
"""

import numpy as np

MARK = r"maximum|max\(|clip"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.maximum(np.ceil(-np.log2(q)), 1).astype(int)
