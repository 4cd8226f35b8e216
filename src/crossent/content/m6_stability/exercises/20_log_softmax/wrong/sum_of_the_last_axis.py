"""The sum of another axis.

{call} returned {got}, expected {expected}. The maximum runs along `axis`, the sum along the
last{where}. Both have to run along `axis`.
"""

import numpy as np

MARK = r"sum\("


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
