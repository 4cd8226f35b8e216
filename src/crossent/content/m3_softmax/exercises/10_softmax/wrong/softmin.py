"""The order is turned around.

{call} returned {got}, expected {expected}. A minus in front of the logits{where} gives the lowest
score the most. Leave it out.
"""

import numpy as np

MARK = r"exp\(\s*-|-\s*(logits|z|x)\b"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits.min(axis=-1, keepdims=True) - logits)
    return powers / powers.sum(axis=-1, keepdims=True)
