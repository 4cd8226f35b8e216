"""It overflows.

{call} returned {got}, expected {expected}. `exp(1000)`{where} is inf and `exp(-1000)` is 0; inf /
inf and 0 / 0 are NaN. Your `softmax` takes large logits: send rows through it, or subtract the
largest logit first.
"""

import numpy as np

MARK = r"exp\("


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    return np.exp(values) / (np.exp(values) + np.exp(others).sum())
