"""A count taken from 1.

{call} returned {got}, expected {expected}. You took the number of right rows from 1{where}. Their
share belongs there: use `mean` in the place of `sum`, or divide by the number of rows.
"""

import numpy as np

MARK = r"1\s*-"


def error_rate(probs, labels):
    return 1 - np.sum(np.argmax(probs, axis=1) == np.asarray(labels))
