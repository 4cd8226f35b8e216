"""Nothing is returned.

{call} returned {got}, expected {expected}. A function that leaves its argument alone has to return
its result: end with `return powers`.
"""

import numpy as np


def softmax(logits):
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    powers /= powers.sum(axis=-1, keepdims=True)
