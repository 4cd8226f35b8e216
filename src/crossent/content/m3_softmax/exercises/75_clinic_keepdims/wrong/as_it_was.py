"""Rows meet columns.

{call} gave {got}, expected {expected}. `max` and `sum` along `axis=1` give shape (N,){where}, and
NumPy lets these N numbers meet the C columns. With `keepdims=True` the shape is (N, 1); `[None, :]`
would give (1, N).
"""

import numpy as np

MARK = r"max\(|sum\("


def probabilities(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=1))
    return powers / powers.sum(axis=1)
