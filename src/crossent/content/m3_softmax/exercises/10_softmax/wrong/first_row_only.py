"""Only the first row.

{call} gave {got}, expected {expected}. A `return` inside the loop{where} ends it on its first
round. Collect the rows, and return them all.
"""

import numpy as np

MARK = r"return|\[0\]"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    rows = logits.reshape(-1, logits.shape[-1])
    powers = np.exp(rows[0] - rows[0].max())
    return powers / powers.sum()
