"""An average rival.

{call} returned {got}, expected {expected}. You compare with the mean of the other logits{where}.
Each of them takes a share of its own: a softmax over all classes.
"""

import numpy as np

MARK = r"mean"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    return 1 / (1 + np.exp(-np.clip(values - others.mean(), -700, 700)))
