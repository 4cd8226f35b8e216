"""The price of one outcome.

{call} returned {got}, expected {expected}. That is -ln q at the largest p{where}: the shortcut for
one-hot labels. A soft p spreads its weight: add up p · -ln q over all outcomes.
"""

import numpy as np

MARK = r"argmax|max\(|index\("


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - np.log(q[np.argmax(p)])
