"""argmax without an axis.

{call} returned {got}, expected {expected}. Without `axis`, `argmax`{where} looks for one largest
entry in the whole table. Give it `axis=1`: a guess for each row.
"""

import numpy as np

MARK = r"argmax"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    return np.mean(np.argmax(probs) != labels)
