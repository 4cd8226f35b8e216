"""Now it overflows.

{call} returned {got}, expected {expected}. The caller's array is safe, but without the maximum,
`exp`{where} of 1000 is inf. Put it back: `np.exp(logits - …)`.
"""

import numpy as np

MARK = r"exp\("


def softmax(logits):
    powers = np.exp(logits)
    return powers / powers.sum(axis=-1, keepdims=True)
