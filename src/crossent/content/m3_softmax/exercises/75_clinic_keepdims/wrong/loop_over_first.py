"""Only the first row.

{call} gave {got}, expected {expected}. A `return` inside the loop{where} ends it on its first
round. Collect the rows, and return them all.
"""

import numpy as np

MARK = r"return|\[0\]"


def probabilities(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits[0] - logits[0].max())
    return powers / powers.sum()
