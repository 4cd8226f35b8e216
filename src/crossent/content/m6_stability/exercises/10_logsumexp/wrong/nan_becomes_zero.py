"""0 where all terms are 0.

{call} returned {got}, expected {expected}. A NaN is replaced by 0{where}. But ln 1 is 0; the
logarithm of a sum without a term is `-inf`. Shift by 0 where the maximum is `-inf`, and no NaN
appears.
"""

import numpy as np

MARK = r"isnan|isinf|isfinite|nan_to_num"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis, keepdims=True)
    with np.errstate(all="ignore"):
        total = np.log(np.exp(x - largest).sum(axis=axis, keepdims=True))
    found = np.squeeze(largest + total, axis=axis)
    return np.where(np.isnan(found), 0, found)
