"""Only the strongest rival.

{call} returned {got}, expected {expected}. You compare with the largest of the other logits{where}.
All of them take a share: a softmax over all classes.
"""

import numpy as np

MARK = r"max"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    return 1 / (1 + np.exp(-np.clip(values - others.max(), -700, 700)))
