"""The scores are cut off.

{call} returned {got}, expected {expected}. Scores are limited{where}, so that `np.exp` does not
overflow. Beyond the limit the loss is flat, and its slope is 0. With exp(-|z|) no limit is needed.
"""

import numpy as np

MARK = r"clip|minimum|maximum"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    z = np.clip(z, -30, 30)
    return np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z))))
