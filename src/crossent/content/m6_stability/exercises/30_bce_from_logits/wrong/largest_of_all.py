"""The largest of all scores.

{call} returned {got}, expected {expected}. `np.max(z, 0)` is the largest of the scores{where}, and
the 0 names an axis. The larger of each score and 0 is `np.maximum(z, 0)`.
"""

import numpy as np

MARK = r"max\("


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    return np.mean(np.max(z, 0) - y * z + np.log1p(np.exp(-np.abs(z))))
