"""A clip shortens rare words.

{call} returned {got}, expected {expected}. A clip at 1e-12{where} makes very rare outcomes look
more frequent than they are, and their words too short. Every q is above 0 here: leave it out.
"""

import numpy as np

MARK = r"clip|maximum|1e-"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.ceil(-np.log2(np.maximum(q, 1e-12))).astype(int)
