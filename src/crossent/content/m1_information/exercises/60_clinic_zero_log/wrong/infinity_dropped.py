"""The NaN is gone, and the inf too.

{call} returned {got}, expected {expected}. You choose by q{where}, so an outcome that happens is
dropped where it was called impossible. The worst forecast now looks good. Choose by `p > 0`
instead.
"""

import numpy as np

MARK = r"q\s*(>|!=)\s*0|isfinite|isinf|nan_to_num|ma\."


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        keep = q > 0
        return 0.0 - np.sum(p[keep] * np.log(q[keep]))
