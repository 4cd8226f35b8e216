"""An exponent of -inf becomes 0.

{call} returned {got}, expected {expected}. You put 0 in the place of `-inf`{where}. An exponent of
0 is a term of exp(0) = 1; `-inf` is a term of 0, and `np.exp` makes it one by itself. Only the
maximum may not be infinite.
"""

import numpy as np

MARK = r"where|nan_to_num|isinf|isneginf|isfinite"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    x = np.where(np.isneginf(x), 0, x)
    largest = x.max(axis=axis, keepdims=True)
    return np.squeeze(largest, axis=axis) + np.log(np.exp(x - largest).sum(axis=axis))
