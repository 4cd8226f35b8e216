"""An epsilon shortens rare words.

{call} returned {got}, expected {expected}. An epsilon or a clip at 1e-12{where} makes rare outcomes
look more frequent than they are, and their words too short. Every q is above 0 here: leave it out.
"""

import numpy as np

MARK = r"1e-|eps"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.ceil(-np.log2(q + 1e-12)).astype(int)
