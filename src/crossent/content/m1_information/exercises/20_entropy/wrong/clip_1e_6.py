"""A clip at 1e-6.

{call} returned {got}, expected {expected}. Clipping p at 1e-6{where} turns zeros into outcomes that
happen now and then, and each adds a little. Leave the zeros out with `p[p > 0]`: then no clip is
needed.
"""

import numpy as np

MARK = r"clip|maximum|1e-\d+|eps"


def entropy(p):
    p = np.maximum(np.asarray(p, dtype=float), 1e-6)
    return -np.sum(p * np.log(p))
