"""Always down the first axis.

{call} returned {got}, expected {expected}. Whatever `axis` says, you work along the first
one{where}: in a table, down the columns. Pass `axis=axis` to the maximum and to the sum.
"""

import numpy as np

MARK = r"\b0\b"


def log_softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=float)

    z = z - z.max(axis=0, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=0, keepdims=True))
