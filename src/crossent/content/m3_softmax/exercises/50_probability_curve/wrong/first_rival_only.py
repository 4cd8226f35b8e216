"""Only the first rival.

{call} returned {got}, expected {expected}. Only one of the other logits counts{where}. All of them
take a share: a softmax over all classes.
"""

import numpy as np

MARK = r"\[0\]"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    return 1 / (1 + np.exp(-np.clip(values - others[0], -700, 700)))
