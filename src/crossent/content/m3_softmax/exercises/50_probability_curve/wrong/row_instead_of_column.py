"""A row, not a column.

{call} gave {got}, expected {expected}. `[0]`{where} picks the first row: all classes at the first
value. Class 0 at every value is the first column, `[..., 0]`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"\[0\]|\[0,"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    rows = np.concatenate([values[..., None], np.broadcast_to(others, values.shape + others.shape)], axis=-1)
    return softmax(rows)[0]
