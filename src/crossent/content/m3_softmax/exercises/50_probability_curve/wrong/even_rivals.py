"""The rivals counted, not weighed.

{call} returned {got}, expected {expected}. You use the number of other classes{where}, as if all
their logits were 0. Each has its own exponential in the sum.
"""

import numpy as np

MARK = r"len\(|size|shape"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    return 1 / (1 + others.size * np.exp(-np.clip(values, -700, 700)))
