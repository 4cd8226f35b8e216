"""The division got lost.

{call} returned {got}, expected {expected}. The caller's array is safe, but the result of the
division goes nowhere{where}. Return it: `return powers / powers.sum(axis=-1, keepdims=True)`.
"""

import numpy as np

MARK = r"return"


def softmax(logits):
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers
