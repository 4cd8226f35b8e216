"""The scores are cut at 10.

{call} returned {got}, expected {expected}. You cut the scores off at ±10{where} and lose all that
lies beyond: 4.5e-05 is not 0. `np.exp(-np.abs(z))` cannot overflow and needs no limit.
"""

import numpy as np

MARK = r"clip|minimum|maximum|min\(|max\("


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(np.asarray(z, dtype=float), -10, 10)))
