"""The weights are missing.

{call} returned {got}, expected {expected}. You added up the prices -ln q of all outcomes, whether
they happen or not. Multiply each with its `p`{where}.
"""

import numpy as np

MARK = r"\blog\w*\(|surprise"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - np.sum(np.log(q))
