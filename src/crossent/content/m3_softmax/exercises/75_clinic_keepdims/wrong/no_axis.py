"""The error is gone, and so are the rows.

{call} gave {got}, expected {expected}. Without an axis{where} there is one maximum and one sum for
all rows. Each row needs its own: `axis=1, keepdims=True`.
"""

import numpy as np

MARK = r"max\(|sum\("


def probabilities(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max())
    return powers / powers.sum()
