"""An epsilon of 1e-8.

{call} returned {got}, expected {expected}. The 1e-8 that you add{where} shifts every result a
little, and caps the surprise of the impossible at 18.42 nats. Drop it: `-np.log(0)` is inf, and
that is the answer.
"""

import numpy as np

MARK = r"1e-\d+|eps"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log(p + 1e-8)
