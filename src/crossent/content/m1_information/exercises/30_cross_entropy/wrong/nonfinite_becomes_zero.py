"""The infinity turned into 0.

{call} returned {got}, expected {expected}. You replaced a result that is not finite by 0{where}:
the worst forecast now costs nothing. Keep the outcomes with `p > 0`, and return inf where it comes
out.
"""

import numpy as np

MARK = r"isfinite|nan_to_num|isinf"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        total = -np.sum(p * np.log(q))
        return total if np.isfinite(total) else 0.0
