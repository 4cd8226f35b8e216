"""The average instead of each.

{call} returned {got}, expected {expected}. You weighted the lengths and added them up{where}: that
is their average, one number. The exercise asks for the length of each outcome: leave out the
weights and the sum.
"""

import numpy as np

MARK = r"sum|dot|@|average"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return float(np.sum(q * np.ceil(-np.log2(q))))
