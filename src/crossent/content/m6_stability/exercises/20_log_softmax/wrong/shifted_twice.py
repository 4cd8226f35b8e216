"""The maximum is taken off twice.

{call} returned {got}, expected {expected}. The sum is formed of shifted logits, but the logits in
front are not shifted{where}. Either shift both, or add the maximum to the logarithm of the sum.
"""

import numpy as np

MARK = r"log\("


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    return logits - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
