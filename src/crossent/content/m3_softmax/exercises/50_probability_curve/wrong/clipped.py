"""Large logits are cut off.

{call} returned {got}, expected {expected}. Once they are clipped{where}, 999 and 1000 are the same
number. Subtract the largest logit instead, or use your `softmax`.
"""

import numpy as np

MARK = r"clip|minimum|maximum"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    values, others = np.clip(values, -500, 500), np.clip(others, -500, 500)
    return np.exp(values) / (np.exp(values) + np.exp(others).sum())
