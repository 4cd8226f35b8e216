"""The infinity turned into 0.

{call} returned {got}, expected {expected}. You replaced a result that is not finite by 0{where}:
the worst forecast looks perfect. Keep the outcomes with `p > 0`, and return inf where it comes out.
"""

import numpy as np

MARK = r"isfinite|isnan|nan_to_num"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        total = np.sum(p * np.log(p / q))
        return total if np.isfinite(total) else 0.0
