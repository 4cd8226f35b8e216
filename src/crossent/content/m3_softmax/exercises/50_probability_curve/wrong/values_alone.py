"""The other logits have no part in it.

{call} returned {got}, expected {expected}. That is the softmax of the values alone{where}. Each
value stands beside the other logits in a row of its own.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"softmax|sum"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    return softmax(values)
