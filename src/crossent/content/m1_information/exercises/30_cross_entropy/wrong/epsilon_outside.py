"""The epsilon is outside the logarithm.

{call} returned {got}, expected {expected}. You add the epsilon to the logarithm, not to q{where}:
ln 0 is -inf all the same, and 0 · -inf is NaN. Keep the outcomes with `p > 0`; then no epsilon is
needed.
"""

import numpy as np

MARK = r"\+\s*1e-|\+\s*eps"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return -np.sum(p * (np.log(q) + 1e-4))
