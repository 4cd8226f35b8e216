"""One line still writes.

{call} returned {got}, expected {expected}, and the caller's array was changed. The exponentials
have an array of their own now, but `-=`{where} still takes the maximum off the caller's numbers.
Write `logits = logits - …`.
"""

import numpy as np

MARK = r"-="


def softmax(logits):
    logits -= logits.max(axis=-1, keepdims=True)
    powers = np.exp(logits)
    return powers / powers.sum(axis=-1, keepdims=True)
