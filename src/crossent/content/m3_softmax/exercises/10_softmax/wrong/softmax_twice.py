"""A softmax too many.

{call} returned {got}, expected {expected}. That is the softmax of the softmax{where}: probabilities
were exponentiated once more. Once is enough.
"""

import numpy as np

MARK = r"exp\(|softmax\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    probs = powers / powers.sum(axis=-1, keepdims=True)
    powers = np.exp(probs)
    return powers / powers.sum(axis=-1, keepdims=True)
