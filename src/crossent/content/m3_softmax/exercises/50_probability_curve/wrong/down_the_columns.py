"""Softmax down the columns.

{call} gave {got}, expected {expected}. `axis=0`{where} shares a class out among the values. The
classes of one row are what adds up to 1: `axis=-1`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"axis\s*=\s*0|\.T"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    rows = np.concatenate([values[..., None], np.broadcast_to(others, values.shape + others.shape)], axis=-1)
    return np.moveaxis(softmax(np.moveaxis(rows, 0, -1)), -1, 0)[..., 0]
