"""Wrong only if all are.

{call} returned {got}, expected {expected}. You ask whether all rows are wrong, or divided with
`//`{where}. The share of wrong rows is asked for, and
a mean of True and False is a share.
"""

import numpy as np

MARK = r"all|//|int\("


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=1)
    return float(np.all(guesses != labels))
