"""The maximum of each column.

{call} gave {got}, expected {expected}. You subtract the maximum of each column{where}. Only a
number that is the same for all of a row leaves the row's softmax as it is: `max(axis=-1,
keepdims=True)`.
"""

import numpy as np

MARK = r"max\(.*axis\s*=\s*0|max\(0"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=0, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
