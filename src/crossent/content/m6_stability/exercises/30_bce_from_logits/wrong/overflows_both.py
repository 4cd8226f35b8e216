"""0 · inf is NaN.

{call} returned {got}, expected {expected}. `np.exp` of a large score is `inf`{where}, and the label
multiplies it by 0, which is NaN. Take the large part out: ln(1 + exp(s)) = max(s, 0) + ln(1 +
exp(-|s|)).
"""

import numpy as np

MARK = r"exp\("


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y)
    with np.errstate(all="ignore"):
        return np.mean(y * np.log1p(np.exp(-z)) + (1 - y) * np.log1p(np.exp(z)))
