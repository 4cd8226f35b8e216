"""Too few digits.

{call} returned {got}, expected {expected}. In float16{where} there are three digits and nothing
below 6e-8. Keep the floats as they came.
"""

import numpy as np

MARK = r"float16"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        out = np.ceil(-np.log2(q.astype(np.float16)).astype(float))
    return np.nan_to_num(out, posinf=-1).astype(int)
