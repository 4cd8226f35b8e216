"""Rounded down.

{call} returned {got}, expected {expected}. The lengths are rounded down{where}: `floor` and `int`
do that, and so does `-ceil(x)` with the minus outside. Too short, the code words no longer fit
together. Round up what has its minus already.
"""

import numpy as np

MARK = r"floor|int\(|astype|//|-\s*np\.ceil|-\s*math\.ceil"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.floor(-np.log2(q)).astype(int)
