"""Labels in a column.

{call} returned {got}, expected {expected}. An extra axis{where} makes NumPy compare every guess
with every label. Keep both at shape (N,): leave out `keepdims`, `[:, None]` and `reshape`.
"""

import numpy as np

MARK = r"None|newaxis|keepdims|reshape"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return np.mean(guesses != labels[:, None])
