"""What the others get.

{call} returned {got}, expected {expected}. That is the share of all the other classes{where}. The
share of class 0 is asked for: 1 minus that.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"1:|1\s*-|sum"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    rows = np.concatenate([values[..., None], np.broadcast_to(others, values.shape + others.shape)], axis=-1)
    return softmax(rows)[..., 1:].sum(axis=-1)
