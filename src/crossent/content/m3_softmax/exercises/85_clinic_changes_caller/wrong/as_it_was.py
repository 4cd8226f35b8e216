"""The caller's array is written into.

{call} returned {got}, expected {expected}, and the caller's array was changed{where}. `-=`, `/=`,
`out=` and `x[...] =` write into the array that they are given. Begin with a new one: `logits =
logits - …`.
"""

import numpy as np

MARK = r"-=|\*=|/=|out=|\]\s*="


def softmax(logits):
    logits -= logits.max(axis=-1, keepdims=True)
    np.exp(logits, out=logits)
    logits /= logits.sum(axis=-1, keepdims=True)
    return logits
