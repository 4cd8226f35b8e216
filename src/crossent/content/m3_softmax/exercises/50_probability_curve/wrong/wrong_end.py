"""Another class's probability.

{call} returned {got}, expected {expected}. You take the last column, or put the value last{where},
and read off another class. Value first, then entry 0.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"-1\]|append|concatenate|column_stack"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    rows = np.concatenate([values[..., None], np.broadcast_to(others, values.shape + others.shape)], axis=-1)
    return softmax(rows)[..., -1]
