"""For tables only.

{call} gave {got}, expected {expected}. `[:, None]`{where} puts the axis back for a table, not for a
single row, nor for three axes. `keepdims=True` does it for any number of axes.
"""

import numpy as np

MARK = r"None|newaxis|reshape"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=-1)[:, None])
    return powers / powers.sum(axis=-1)[:, None]
