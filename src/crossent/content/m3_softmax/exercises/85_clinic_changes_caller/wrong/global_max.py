"""One maximum for all rows.

{call} returned {got}, expected {expected}. The caller's array is safe, but one maximum for all
rows{where} makes every exponential of a much lower row 0. Put `axis=-1, keepdims=True` back.
"""

import numpy as np

MARK = r"max\(\)"


def softmax(logits):
    powers = np.exp(logits - logits.max())
    return powers / powers.sum(axis=-1, keepdims=True)
