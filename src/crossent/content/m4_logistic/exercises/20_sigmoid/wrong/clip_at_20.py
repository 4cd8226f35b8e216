"""The scores are cut at 20.

{call} returned {got}, expected {expected}. You cut the scores off at ±20{where} and lose all that
lies beyond: 2.1e-09 is not 0. `np.exp(-np.abs(z))` cannot overflow and needs no limit.
"""

import numpy as np

MARK = r"clip|minimum|maximum|min\(|max\("


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(np.asarray(z, dtype=float), -20, 20)))
