"""Cut to whole numbers.

{call} returned {got}, expected {expected}. `np.zeros_like` of whole numbers holds whole
numbers{where}, and cuts the probabilities off. Begin with `np.asarray(logits, dtype=float)`.
"""

import numpy as np

MARK = r"zeros_like|empty_like|int|//"


def softmax(logits):
    result = np.zeros_like(logits)
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    result[...] = powers / powers.sum(axis=-1, keepdims=True)
    return result
