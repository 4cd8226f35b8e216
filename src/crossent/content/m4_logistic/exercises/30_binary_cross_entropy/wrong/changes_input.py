"""It changes its input.

{call} gave {got}, expected {expected}. You write into the caller's array{where}. `np.asarray` makes
no copy. Make a new one: `np.where`, or `np.clip` without `out=`.
"""

import numpy as np

MARK = r"\[.*\]\s*=|[+*/-]=|out="


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob)
    if p.dtype.kind != "f":
        p = p.astype(float)
    p[y == 0] = 1 - p[y == 0]
    with np.errstate(divide="ignore"):
        return 0.0 - np.mean(np.log(p))
