"""The shape is lost.

{call} gave {got}, expected {expected}. The values may stand in a table, and the result has their
shape{where}: `reshape(np.shape(values))` at the end.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"ravel|flatten|reshape|for"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    flat = values.ravel()
    rows = np.column_stack([flat, np.tile(others, (flat.size, 1))])
    return softmax(rows)[:, 0]
