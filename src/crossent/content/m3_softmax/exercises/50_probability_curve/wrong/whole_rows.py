"""All classes, not class 0.

{call} returned {got}, expected {expected}. Those are the probabilities of all classes. Class 0 is
asked for: take column 0{where}.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"return"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    rows = np.concatenate([values[..., None], np.broadcast_to(others, values.shape + others.shape)], axis=-1)
    return softmax(rows)
