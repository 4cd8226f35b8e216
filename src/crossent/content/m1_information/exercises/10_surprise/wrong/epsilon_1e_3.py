"""An epsilon of 1e-3.

{call} returned {got}, expected {expected}. The 1e-3 that you add{where} shifts every result, and
caps the surprise of the impossible at 6.91 nats. Drop it: `-np.log(0)` is inf, and that is the
answer.
"""

import numpy as np

MARK = r"1e-\d+|eps"


def surprise(p):
    p = np.asarray(p, dtype=float)
    return -np.log(p + 1e-3)
