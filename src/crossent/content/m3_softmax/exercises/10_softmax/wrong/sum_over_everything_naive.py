"""Shared out over all rows.

{call} gave {got}, expected {expected}. Without `axis`, the sum{where} runs over the whole array.
Each row is a distribution of its own: `axis=-1, keepdims=True`. And subtract each row's largest
logit before `np.exp`.
"""

import numpy as np

MARK = r"sum\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits)
    return powers / powers.sum()
