"""Another class's probability.

{call} returned {got}, expected {expected}. That is the
probability of class 1{where}. Either entry 1 of the row is read, or the value stands behind the others.
Put the value first, and read entry 0.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"append|concatenate|column_stack|\[0\]|0\]"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    rows = np.concatenate([np.broadcast_to(others, values.shape + others.shape), values[..., None]], axis=-1)
    return softmax(rows)[..., 0]
