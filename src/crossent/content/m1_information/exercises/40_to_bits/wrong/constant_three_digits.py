"""A constant with three digits.

{call} returned {got}, expected {expected}. Three digits are too few, whether you multiply by 1.443
or divide by 0.693{where}. Let the machine do it with all of them: divide by `np.log(2)`.
"""

import numpy as np

MARK = r"\d?\.\d+"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return nats / 0.693
