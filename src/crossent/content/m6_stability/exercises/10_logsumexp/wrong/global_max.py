"""One maximum for all slices.

{call} returned {got}, expected {expected}. You take the largest number of the whole array{where}.
In a slice far below it all powers become 0, and ln 0 is `-inf`. Each slice needs its own:
`x.max(axis=axis, keepdims=True)`.
"""

import numpy as np

MARK = r"max\(|amax\("


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max()
    shift = 0 if np.isinf(largest) else largest
    with np.errstate(divide="ignore"):
        return shift + np.log(np.exp(x - shift).sum(axis=axis))
