"""An epsilon in the logarithm.

{call} returned {got}, expected {expected}. A small number is added inside the logarithm{where}. The
sum is at least 1 after the maximum is taken out, so it protects nothing there; a slice of nothing
but `-inf` is what it spoils. Leave it out.
"""

import numpy as np

MARK = r"1e-\d+|eps"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    return np.squeeze(shift + np.log(np.exp(x - shift).sum(axis=axis, keepdims=True) + 1e-12), axis=axis)
