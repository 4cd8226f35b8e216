"""Rounded to whole bits.

{call} returned {got}, expected {expected}. Amounts of information need not be whole. Leave out the
rounding{where}.
"""

import numpy as np

MARK = r"round|rint"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return np.round(nats / np.log(2))
