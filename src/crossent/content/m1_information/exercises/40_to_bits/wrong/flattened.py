"""The shape is lost.

{call} returned {got}, expected {expected}. The numbers are right, and they lie in one row{where}.
Divide the whole array; it keeps its shape.
"""

import numpy as np

MARK = r"ravel|flatten|reshape|for |atleast"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return nats.ravel() / np.log(2)
