"""One sum too many.

{call} returned {got}, expected {expected}. You added the amounts up. Return one for each element,
in the shape of `nats`: leave out the sum{where}.
"""

import numpy as np

MARK = r"\bsum\b"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return np.sum(nats) / np.log(2)
