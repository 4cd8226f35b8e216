"""A step, not a curve.

{call} returned {got}, expected {expected}. You ask whether class 0 has the largest logit{where}.
Its probability is asked for: `softmax`, then entry 0.
"""

import numpy as np

MARK = r"argmax|max|>"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    return (values > others.max()).astype(float)
