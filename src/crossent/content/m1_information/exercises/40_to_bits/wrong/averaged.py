"""One mean too many.

{call} returned {got}, expected {expected}. You averaged the amounts. Return one for each element,
in the shape of `nats`: leave out the mean{where}.
"""

import numpy as np

MARK = r"\bmean\b"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return np.mean(nats) / np.log(2)
