"""Rounded to the nearest.

{call} returned {got}, expected {expected}. `round`{where} goes down as often as up. Too short, the
code words no longer fit together: always round up, with `np.ceil`.
"""

import numpy as np

MARK = r"round|rint|0\.5|\.5"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.round(-np.log2(q)).astype(int)
