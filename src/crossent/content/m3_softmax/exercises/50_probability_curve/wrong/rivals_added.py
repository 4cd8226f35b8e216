"""The rivals' logits were added.

{call} returned {got}, expected {expected}. You compare with the sum of the other logits{where}.
What adds up are their exponentials: a softmax over all classes.
"""

import numpy as np

MARK = r"sum"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    return 1 / (1 + np.exp(-np.clip(values - others.sum(), -700, 700)))
