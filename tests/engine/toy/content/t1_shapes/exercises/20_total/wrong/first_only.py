"""Only the first.

{call} returned {got}, expected {expected}: only the first one is counted. Add up all of them.
"""

import numpy as np


def total(sizes):
    return np.ravel(sizes)[0]
