"""The exponential is missing.

{call} returned {got}, expected {expected}. You divided the logits themselves by their sum{where}.
Send them through `softmax`.
"""

import numpy as np

MARK = r"/"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    with np.errstate(all="ignore"):
        return values / (values + others.sum())
