"""That is the log-softmax.

{call} returned {got}, expected {expected}. You return x - ln Σ exp(x), a number for each
entry{where}. Here ln Σ exp(x) itself is wanted, a number for each slice.
"""

import numpy as np

MARK = r"log|-"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore", invalid="ignore"):
        return x - shift - np.log(np.exp(x - shift).sum(axis=axis, keepdims=True))
